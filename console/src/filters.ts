import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** Filters live in the address, so that a view can be passed on, and "back" goes back. */
export function useFilters<K extends string>(names: readonly K[]) {
  const route = useRoute();
  const router = useRouter();

  const filters = computed(() => {
    const given = names.map((name) => [name, route.query[name]] as const).filter(([, value]) => typeof value === 'string' && value !== '');
    return Object.fromEntries(given) as Partial<Record<K, string>>;
  });
  const set = (change: Partial<Record<K, string | undefined>>) => {
    const query = Object.fromEntries(Object.entries({ ...route.query, ...change }).filter(([, value]) => value));
    return router.replace({ query: query as Record<string, string> });
  };

  return {
    filters,
    set,
    clear: () => set(Object.fromEntries(names.map((name) => [name, undefined])) as Partial<Record<K, undefined>>),
    any: computed(() => Object.keys(filters.value).length > 0),
  };
}
