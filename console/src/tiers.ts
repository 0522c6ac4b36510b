import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { policy } from './api/mediations';
import type { Rung } from './api/mediations';
import { person } from './session';

/** How a tier is called: by who mediates there, on the ladder given or else on the one that the county has now. */
export function useTierName() {
  const { t } = useI18n();
  const { data } = useQuery({ queryKey: ['policy'], queryFn: policy, staleTime: 60_000, enabled: computed(() => person.value !== null) });
  return (tier: number, rungs: readonly Rung[] | undefined = data.value?.rungs): string => {
    const venues = rungs?.[tier - 1]?.venues;
    return venues?.length ? venues.map((venue) => t(`venue.${venue}`)).join(t('comma')) : t('tier', { tier });
  };
}
