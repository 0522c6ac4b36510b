import { computed } from 'vue';
import type { Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import type { RouteLocationRaw } from 'vue-router';
import type { BoardPeriod, BoardRow, Figure } from './api/boards';
import { settledRate, sumOf } from './board';
import { useDictionary } from './dictionary';
import { useFormats } from './formats';
import type { ShownFigure } from './parts/figures.vue';

/** What is not done first, then what came and what became of it. */
const counted = [
  'open',
  'undecided',
  'total',
  'settled',
  'settledInPart',
  'terminated',
  'otherwise',
  'refused',
] as const satisfies readonly Figure[];
const beside = ['dangers', 'people'] as const;
/** How it ended weighs nothing: to refuse, to withdraw and to go to court are the parties’ right (Mediation Law arts 3, 23). */
const weight: Readonly<Partial<Record<Figure, 'danger' | 'wait'>>> = { undecided: 'wait' };

/** The sums of a board as they are shown; of a period, beside those of the one before and of a year ago. */
export function useBoardFigures(
  rows: Ref<readonly BoardRow[]>,
  period: Ref<BoardPeriod | undefined>,
  casesOf: (figure: Figure) => RouteLocationRaw,
) {
  const { t } = useI18n();
  const { number, percent } = useFormats();
  const { nameOf, meaningOf } = useDictionary();

  const beforeAndNow = (was: number, is: number): string => {
    const more = is - was;
    return t(more > 0 ? 'board.more' : more < 0 ? 'board.fewer' : 'board.same', { was: number(was), by: number(Math.abs(more)) });
  };
  return computed<ShownFigure[]>(() => {
    const inPeriod = period.value !== undefined;
    const sums = sumOf(rows.value);
    const others = period.value
      ? ([
          ['board.before', period.value.before.sums],
          ['board.year-ago', period.value.yearAgo.sums],
        ] as const)
      : [];
    const shown = (figure: (typeof counted)[number] | (typeof beside)[number]): ShownFigure => ({
      name: nameOf(figure, inPeriod),
      value: number(sums[figure]),
      note: meaningOf(figure, inPeriod),
      compared: others.map(([when, was]) => t(when, { compared: beforeAndNow(was[figure], sums[figure]) })),
    });
    const metric = inPeriod ? 'settled-of-concluded' : 'settled-of-accepted';
    return [
      ...counted.map((figure) => ({ ...shown(figure), to: casesOf(figure), tone: sums[figure] > 0 ? weight[figure] : undefined })),
      ...beside.map(shown),
      {
        name: nameOf(metric),
        value: percent(settledRate(sums, inPeriod)),
        note: inPeriod ? t('board.rate-then', { concluded: meaningOf('concluded', true) }) : meaningOf(metric),
        compared: others.map(([when, was]) => t(when, { compared: percent(settledRate(was, inPeriod)) })),
      },
    ];
  });
}
