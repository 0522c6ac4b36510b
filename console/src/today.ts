import { useInfiniteQuery } from '@tanstack/vue-query';
import { computed, toValue } from 'vue';
import type { MaybeRefOrGetter } from 'vue';
import { todays } from './api/today';
import { askEvery } from './news';
import { whose } from './places';
import { mayAs, serves } from './session';
import { inOrder, kinds } from './todo';
import type { Kind } from './todo';

const EVERY = 60_000;

type Name = keyof typeof todays;

/** What there is to do now, of all services or of the one whose the kind is. One that does not answer keeps nobody from the rest. */
export function useToday(kind: MaybeRefOrGetter<Kind | undefined> = undefined) {
  const asks = (name: Name): boolean => {
    const only = toValue(kind);
    return serves(name) && mayAs(...whose.today) && (only === undefined || kinds[only] === name);
  };
  const which = computed(() => toValue(kind) ?? 'all');
  const of = (name: Name) => {
    const query = useInfiniteQuery({
      queryKey: ['today', name, which],
      queryFn: ({ pageParam }) => todays[name](toValue(kind), pageParam),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      refetchInterval: () => askEvery(EVERY),
      enabled: computed(() => asks(name)),
    });
    return { name, ...query };
  };
  const all = [of('intake'), of('mediation'), of('screening')] as const;
  const asked = computed(() => all.filter(({ name }) => asks(name)));

  return {
    items: computed(() =>
      inOrder(
        asked.value.map(({ data }) => ({
          items: data.value?.pages.flatMap(({ items }) => items) ?? [],
          next: data.value?.pages.at(-1)?.next ?? null,
        })),
      ),
    ),
    counts: computed(() => asked.value.flatMap(({ data }) => data.value?.pages[0]?.counts ?? [])),
    /** Nothing is known yet of at least one. */
    isPending: computed(() => asked.value.some(({ isPending }) => isPending.value)),
    away: computed(() => asked.value.filter(({ error, data }) => error.value && !data.value)),
    hasMore: computed(() => asked.value.some(({ hasNextPage }) => hasNextPage.value)),
    isFetchingMore: computed(() => asked.value.some(({ isFetchingNextPage }) => isFetchingNextPage.value)),
    more: () => Promise.all(asked.value.filter(({ hasNextPage }) => hasNextPage.value).map(({ fetchNextPage }) => fetchNextPage())),
  };
}
