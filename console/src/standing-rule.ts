import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { policyDoors } from './api/policies';
import type { Service } from './places';

/** One of the county's rules as it holds today; nothing until it was read. */
export function useStandingRule<T>(keeper: Service, name: string) {
  const { data } = useQuery({ queryKey: ['policies', keeper], queryFn: () => policyDoors[keeper].list() });
  return computed(() => {
    const rule = data.value?.find((each) => each.name === name);
    return rule?.versions.find(({ standing }) => standing === 'current')?.value as unknown as T | undefined;
  });
}
