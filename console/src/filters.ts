import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** Units as a list may be held to one of them. */
export const unitOptions = (units: readonly Readonly<{ code: string; name: string }>[]) =>
  units.map(({ code, name }) => ({ value: code, label: name }));

/** Filters live in the address, so that a view can be passed on, and "back" goes back. */
export function useFilters<K extends string>(names: readonly K[]) {
  const route = useRoute();
  const router = useRouter();

  const filters = computed(() => {
    const given = names.map((name) => [name, route.query[name]] as const).filter(([, value]) => typeof value === 'string' && value !== '');
    return Object.fromEntries(given) as Partial<Record<K, string>>;
  });
  type Change = Partial<Record<K, string | undefined>>;
  const changed = (change: Change) =>
    Object.fromEntries(Object.entries({ ...route.query, ...change }).filter(([, value]) => value)) as Record<string, string>;
  const set = (change: Change) => router.replace({ query: changed(change) });

  return {
    filters,
    set,
    /** As `set`, and “back” undoes it. */
    go: (change: Change) => router.push({ query: changed(change) }),
    clear: () => set(Object.fromEntries(names.map((name) => [name, undefined])) as Partial<Record<K, undefined>>),
    any: computed(() => Object.keys(filters.value).length > 0),
  };
}
