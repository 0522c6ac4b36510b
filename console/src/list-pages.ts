import { useInfiniteQuery } from '@tanstack/vue-query';
import { computed, toValue } from 'vue';

/** What a service answers a list with. Where counting all would be dear it stops, and says so. */
export type Page<Row> = Readonly<{ items: readonly Row[]; next?: string | null; total?: number; more?: boolean }>;

/** All of a list, told meanwhile how many are there; nothing when it was stopped, or another list was asked for in between. */
export type All<Row> = (told: (fetched: number) => void, stop: AbortSignal) => Promise<readonly Row[] | undefined>;

/** A list page by page; `key` holds all that the question hangs on, refs as they are. */
export function usePages<Row extends Readonly<{ id: string }>>(
  key: readonly unknown[],
  ask: (cursor: string | undefined) => Promise<Page<Row>>,
) {
  const { data, error, isPending, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const asked = () => JSON.stringify(key.map((part) => toValue(part)));
  const all: All<Row> = async (told, stop) => {
    const before = asked();
    const pages = [...(data.value?.pages ?? [])];
    for (let next = pages.at(-1)?.next; next; next = pages.at(-1)?.next) {
      told(onceEach(pages).length);
      pages.push(await ask(next));
      if (stop.aborted || asked() !== before) return undefined;
    }
    return onceEach(pages);
  };
  const first = computed(() => data.value?.pages[0]);
  return {
    rows: computed<readonly Row[]>(() => onceEach(data.value?.pages ?? [])),
    /** As it was when the first page was asked for; nothing where the service does not count. */
    total: computed(() => first.value?.total),
    /** There are more than were counted. */
    more: computed(() => first.value?.more === true),
    /** Where there is more of it than is shown. */
    all: computed(() => (hasNextPage.value ? all : undefined)),
    error,
    isPending,
    isFetching,
    isFetchingNextPage,
    hasNextPage,
    fetchNextPage,
    refetch,
  };
}

/** What moved on between two pages stands in both: it is shown once, as and where it was told last. */
export function onceEach<Row extends Readonly<{ id: string }>>(pages: readonly Page<Row>[]): Row[] {
  const rows = new Map<string, Row>();
  for (const row of pages.flatMap(({ items }) => items)) {
    rows.delete(row.id);
    rows.set(row.id, row);
  }
  return [...rows.values()];
}
