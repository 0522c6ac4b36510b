import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute } from 'vue-router';
import { board } from './api/boards';
import type { BoardQuery, BoardRow, Figure } from './api/boards';
import { useLadder } from './api/ladders';
import { useReference } from './api/reference';
import { useFilters } from './filters';

export const dimensions = ['township', 'lead', 'category', 'tier', 'outcome'] as const;
export type Dimension = (typeof dimensions)[number];

/** How an address says that no department leads: an empty word is none. */
export const NOBODY = '-';
const heldTo = (key: string): string => (key === '' ? NOBODY : key);

/** What the board shows: its rows are one dimension, each of the others may be held to one value. */
export function useBoard() {
  const route = useRoute();
  const { filters, set, go } = useFilters([...dimensions, 'part'] as const);
  const { set: turn } = useFilters(['by']);
  const by = computed<Dimension>(() => dimensions.find((each) => each === route.query['by']) ?? 'township');

  const query = computed(() => ({ ...filters.value, by: by.value }) as BoardQuery);
  const { data, error, refetch } = useQuery({
    queryKey: ['board', query],
    queryFn: () => board(query.value),
    refetchInterval: 5_000,
    placeholderData: keepPreviousData,
  });

  /** Held to this row, and on to the next dimension that is still open. */
  const drill = (key: string) => {
    const open = dimensions.filter((each) => each !== by.value && !(each in filters.value));
    return go({ [by.value]: heldTo(key), by: open[0] ?? by.value } as Partial<Record<Dimension, string>>);
  };
  /** Where what a figure counts is listed: of one row, or of all of them. */
  const casesOf = (figure: Figure, key?: string) => ({
    name: 'cases',
    query: { ...filters.value, ...(key !== undefined && { [by.value]: heldTo(key) }), figure },
  });
  return {
    by,
    turn: (to: Dimension) => turn({ by: to }),
    filters,
    release: (dimension: Dimension) => set({ [dimension]: undefined }),
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

/** Every dispute is in exactly one row, so the rows add up. */
export function sumOf(rows: readonly BoardRow[]) {
  const sum = (of: (row: BoardRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [settled, accepted] = [sum((row) => row.settled), sum((row) => row.accepted)];
  return {
    total: sum((row) => row.total),
    open: sum((row) => row.open),
    settled,
    settledInPart: sum((row) => row.settledInPart),
    terminated: sum((row) => row.terminated),
    refused: sum((row) => row.refused),
    undecided: sum((row) => row.undecided),
    otherwise: sum((row) => row.otherwise),
    dangers: sum((row) => row.dangers),
    people: sum((row) => row.people),
    amountYuan: sum((row) => row.amountYuan),
    rate: accepted === 0 ? null : settled / accepted,
  };
}
