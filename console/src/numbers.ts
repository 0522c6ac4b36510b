import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { policyDoors } from './api/policies';
import { written } from './case-number';
import type { CaseForm } from './case-number';
import { serves } from './session';

type Numbered = Readonly<{ id: string; number: string | null }>;

/** The case number of what others than intake tell, as its pages and papers have it; of what has none yet the end of its id. */
export function useNumbers() {
  const { data } = useQuery({
    queryKey: ['policies', 'intake'],
    queryFn: () => policyDoors.intake.list(),
    staleTime: 60_000,
    enabled: computed(() => serves('intake')),
  });
  const forms = computed<CaseForm[]>(() => {
    const versions = data.value?.find(({ name }) => name === 'numbering')?.versions ?? [];
    return versions
      .filter(({ standing }) => standing !== 'unreadable')
      .map(({ effectiveOn, value }) => ({ fromYear: Number(effectiveOn.slice(0, 4)), short: String(value?.['short'] ?? '') }))
      .reverse();
  });
  return ({ number, id }: Numbered): string => (number === null ? `…${id.slice(-12)}` : written(number, forms.value));
}
