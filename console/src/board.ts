import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute } from 'vue-router';
import { board } from './api/boards';
import type { BoardPeriod, BoardQuery, BoardRow, Figure, TrendQuery } from './api/boards';
import { useLadder } from './api/ladders';
import { useReference } from './api/reference';
import { useFilters } from './filters';
import { levelOf } from './jurisdiction';
import { askEvery } from './news';
import { person } from './session';

export const dimensions = ['township', 'village', 'lead', 'category', 'tier', 'outcome'] as const;
export type Dimension = (typeof dimensions)[number];

/** How an address says that no department leads: an empty word is none. */
export const NOBODY = '-';
const heldTo = (key: string): string => (key === '' ? NOBODY : key);

/** What the board shows: its rows are one dimension, each of the others may be held to one value. */
export function useBoard() {
  const route = useRoute();
  const { filters, set, go } = useFilters([...dimensions, 'part', 'period'] as const);
  const { set: turn } = useFilters(['by']);
  const by = computed<Dimension>(() => dimensions.find((each) => each === route.query['by']) ?? 'township');

  const query = computed(() => ({ ...filters.value, by: by.value }) as BoardQuery);
  const { data, error, refetch } = useQuery({
    queryKey: ['board', query],
    queryFn: () => board(query.value),
    refetchInterval: ({ state }) => askEvery(5_000, state.data),
    placeholderData: keepPreviousData,
  });

  /** Villages are of one township, theirs or the one that is looked at. */
  const offered = computed(() =>
    dimensions.filter((each) => each !== 'village' || 'township' in filters.value || levelOf(person.value?.unit ?? '') === 'township'),
  );
  /** Held to this row, and on to the next dimension that is still open. */
  const drill = (key: string) => {
    const held = { ...filters.value, [by.value]: key };
    const open = dimensions.filter((each) => !(each in held) && (each !== 'village' || 'township' in held || offered.value.includes(each)));
    return go({ [by.value]: heldTo(key), by: open[0] ?? by.value } as Partial<Record<Dimension, string>>);
  };
  /** Where what a figure counts is listed: of one row, or of all of them. */
  const casesOf = (figure: Figure, key?: string) => ({
    name: 'cases',
    query: {
      ...filters.value,
      ...(data.value?.period && { period: data.value.period.name }),
      ...(key !== undefined && { [by.value]: heldTo(key) }),
      figure,
    },
  });
  /** Over how long: all of the time, or so long a period at the place where one looks. */
  const kind = computed(() => data.value?.period?.span ?? spanOf(filters.value.period));
  const lasting = (span: typeof kind.value) => set({ period: span === 'all' ? undefined : (data.value?.period?.at[span] ?? span) });
  return {
    by,
    offered,
    kind,
    lasting,
    /** What a trend is of: the same disputes. */
    trendOf: (period: string) => ({ ...filters.value, period }) as TrendQuery,
    during: (period: string) => go({ period }),
    turn: (to: Dimension) => turn({ by: to }),
    filters,
    release: (dimension: Dimension) =>
      set({
        [dimension]: undefined,
        ...(dimension === 'township' && { village: undefined, ...(by.value === 'village' && { by: undefined }) }),
      }),
    look: (part: string) => set({ part: part === 'joint' ? part : undefined }),
    drill,
    casesOf,
    data,
    error,
    refetch,
  };
}

/** What a row's key means, by the dimension it is of. */
export function useRowNames() {
  const { t } = useI18n();
  const { unitName, categoryName } = useReference();
  const { tierName } = useLadder();

  return (dimension: Dimension, key: string): string => {
    switch (dimension) {
      case 'township':
        return unitName(key);
      case 'village':
        return key && key !== NOBODY ? unitName(key) : t('board.no-village');
      case 'lead':
        return key && key !== NOBODY ? unitName(key) : t('board.no-lead');
      case 'category':
        return categoryName(key);
      case 'tier':
        return key === '0' ? t('board.no-tier') : `${t('ladder.tier', { tier: key })} ${tierName(Number(key))}`;
      case 'outcome':
        return t(`outcome.${key}`);
    }
  };
}

/** As the address says it, until the board does. */
function spanOf(period: string | undefined): BoardPeriod['span'] | 'all' {
  if (period === undefined) return 'all';
  const word = (['week', 'month', 'quarter', 'year'] as const).find((span) => span === period);
  if (word) return word;
  if (period.includes('W')) return 'week';
  if (period.includes('Q')) return 'quarter';
  return period.length === 'YYYY'.length ? 'year' : 'month';
}

const summed = [
  'total',
  'open',
  'concluded',
  'settled',
  'settledInPart',
  'terminated',
  'refused',
  'undecided',
  'otherwise',
  'accepted',
  'dangers',
  'people',
  'amountYuan',
] as const satisfies readonly (keyof BoardRow)[];
export type Sums = Readonly<Record<(typeof summed)[number], number>>;

/** Every dispute is in exactly one row, so the rows add up. */
export const sumOf = (rows: readonly BoardRow[]): Sums =>
  Object.fromEntries(summed.map((figure) => [figure, rows.reduce((sum, row) => sum + row[figure], 0)])) as Sums;

/** Of all that were admitted until now; of a period, of those concluded in it. */
export function settledRate(
  { settled, accepted, concluded }: Pick<Sums, 'settled' | 'accepted' | 'concluded'>,
  inPeriod: boolean,
): number | null {
  const of = inPeriod ? concluded : accepted;
  return of === 0 ? null : settled / of;
}
