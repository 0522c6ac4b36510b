import { computed } from 'vue';
import type { ComputedRef } from 'vue';
import { useFilters } from './filters';
import { keptList } from './list-kept';
import type { Kept } from './list-kept';

export type Order = 'asc' | 'desc';

/** One thing that a list says of each of its rows. */
export type Column<Row> = Readonly<{
  /** Its slot in the table, and how the device remembers it. */
  name: string;
  /** The key of its heading among the messages. */
  head: string;
  /** What it says in words: in an export, and in the table where no slot draws it. */
  text: (row: Row) => string | number | null;
  /** What the service calls the order by it; without it, it cannot be sorted by. */
  sort?: string;
  /** The order that is asked for first: the latest, the gravest. Ascending unless said. */
  first?: Order;
  /** The row is told by it: it cannot be hidden. */
  always?: true;
  /** Hidden until somebody chooses it. */
  away?: true;
  number?: true;
  /** Never broken into two lines: a day, a number. */
  tight?: true;
  /** On a phone: what heads the card, what stands in its corner, what needs no heading to be understood, what is left out. */
  card?: 'title' | 'corner' | 'bare' | 'none';
}>;

/** What is asked of a service beside the filters. */
export type Asked = Readonly<{ sort?: string; order?: Order; limit: number }>;

type Declared<Row> = Readonly<{
  /** Whose choices the device keeps: one word for each list. */
  name: string;
  columns: readonly Column<Row>[];
  key: (row: Row) => string | number;
  /** How it is sorted unless somebody says otherwise; without it the service's order stands. */
  usual?: Readonly<{ sort: string; order: Order }>;
}>;

export type List<Row> = Declared<Row> &
  Readonly<{
    kept: Kept;
    shown: ComputedRef<readonly Column<Row>[]>;
    sort: ComputedRef<string | undefined>;
    order: ComputedRef<Order>;
    /** The address says it, so that a view can be passed on. */
    sortBy: (sort: string, order: Order) => void;
    /** To be spread into the query, and to stand in its key. */
    asked: ComputedRef<Asked>;
  }>;

/** A list as somebody looks at it: its columns, its order, how many at a time and how dense. */
export function useList<Row>(declared: Declared<Row>): List<Row> {
  const { filters, set } = useFilters(['sort', 'order']);
  const kept = keptList(declared.name);
  const known = computed(() => declared.columns.find(({ sort }) => sort !== undefined && sort === filters.value.sort));
  const sort = computed(() => known.value?.sort ?? declared.usual?.sort);
  const order = computed<Order>(() => {
    if (!known.value) return declared.usual?.order ?? 'asc';
    return filters.value.order === 'asc' || filters.value.order === 'desc' ? filters.value.order : (known.value.first ?? 'asc');
  });
  return {
    ...declared,
    kept,
    shown: computed(() => declared.columns.filter(({ name, always, away }) => always ?? kept.columns[name] ?? !away)),
    sort,
    order,
    sortBy: (by, order) => void set({ sort: by, order }),
    asked: computed(() => ({ ...(sort.value !== undefined && { sort: sort.value, order: order.value }), limit: kept.size })),
  };
}
