import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { mediators, mediatorsOf, suggestionsFor } from './api/mediators';
import { person } from './session';

/** Who most likely mediated in a case, as people write names, and which of the names that are typed are on its roster. */
export function useLikelyMediators(mediation: () => string) {
  const { data: roster, isError } = useQuery({
    queryKey: computed(() => ['case-mediators', mediation()]),
    queryFn: () => mediatorsOf(mediation()),
  });
  const { data: fitting } = useQuery({
    queryKey: computed(() => ['suggestions', mediation(), {}]),
    queryFn: () => suggestionsFor(mediation(), {}),
  });
  const named = computed(() => roster.value?.named.map(({ name }) => name) ?? []);
  const likely = computed(() => {
    if (named.value.length > 0) return named.value.join('、');
    const own = person.value?.name ?? '';
    const out = fitting.value?.excluded.some(({ name }) => name === own);
    return (roster.value || isError.value) && !out ? own : '';
  });
  const offered = computed(() => [...named.value, ...(fitting.value?.suggested.map(({ name }) => name) ?? [])]);
  /** A name that two bear says nothing of which. */
  function rostered(names: readonly string[]): { rostered?: string[] } {
    const known = [...(roster.value?.named ?? []), ...(fitting.value?.suggested ?? [])];
    const ids = names.flatMap((name) => {
      const bearing = new Set(known.filter((each) => each.name === name).map(({ id }) => id));
      return bearing.size === 1 ? [...bearing] : [];
    });
    return ids.length === 0 ? {} : { rostered: [...new Set(ids)] };
  }
  return { likely, offered, rostered };
}

/** Of who mediates for the asker's own unit, where there is no case yet: whoever is signed in, unless the roster names others alone. */
export function useOwnRoster() {
  const unit = person.value?.unit ?? '';
  const { data, isError } = useQuery({
    queryKey: ['own-roster', unit],
    queryFn: () => mediators({ unit, standing: 'there' }),
    enabled: unit !== '',
  });
  const offered = computed(() => data.value?.items.map(({ name }) => name) ?? []);
  const likely = computed(() => {
    const own = person.value?.name ?? '';
    const isTheirs = offered.value.length === 0 || offered.value.includes(own);
    return (data.value || isError.value) && isTheirs ? own : '';
  });
  return { likely, offered };
}
