import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import type { PauseReason } from './api/mediations';
import { policyDoors } from './api/policies';

type TierTime = Readonly<{ pausedBy: readonly PauseReason[]; pauseDays: number; extensionDays: number }>;

/** What the county lets the days of a tier stand still for and by how many they are put off, as it holds today. */
export function useTierTime() {
  const { data } = useQuery({ queryKey: ['policies', 'mediation'], queryFn: () => policyDoors.mediation.list() });
  return computed(() => {
    const rule = data.value?.find(({ name }) => name === 'tier-time');
    return rule?.versions.find(({ standing }) => standing === 'current')?.value as unknown as TierTime | undefined;
  });
}
