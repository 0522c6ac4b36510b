import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { way } from './api/boards';
import type { Step } from './api/boards';
import { dispute } from './api/disputes';
import { mediation } from './api/mediations';
import { ProblemError } from './api/problem';

const SOON = 700;
const LATER = 15_000;
/** So many answers without news, and we stop asking every moment. */
const PATIENCE = 30;

/**
 * One dispute as its owners tell it: the front desk, the mediators, and reporting, which follows both by events.
 * What is behind is asked for again until it has caught up.
 */
export function useStanding(id: string) {
  const registered = useQuery({
    queryKey: ['dispute', id],
    queryFn: () => dispute(id),
    refetchInterval: ({ state }): number => (isOpen(state.data?.status) && hasEnded() ? soon(state) : LATER),
  });
  const mediated = useQuery({
    queryKey: ['mediation', id],
    queryFn: () => mediation(id).catch(orNothing),
    refetchInterval: ({ state }): number => (!state.data && isOpen(registered.data.value?.status) ? soon(state) : LATER),
  });
  const steps = useQuery({
    queryKey: ['way', id],
    queryFn: async () => (await way(id).catch(orNothing))?.items ?? [],
    refetchInterval: ({ state }) => (isBehind(state.data) ? soon(state) : LATER),
  });

  function hasEnded(): boolean {
    const status = mediated.data.value?.status;
    return status !== undefined && status !== 'open';
  }

  function isBehind(told: readonly Step[] = []): boolean {
    const heard = (owner: string) => Math.max(0, ...told.filter((step) => step.owner === owner).map(({ sequence }) => sequence));
    return heard('intake') < (registered.data.value?.sequence ?? 0) || heard('mediation') < (mediated.data.value?.sequence ?? 0);
  }

  return { registered, mediated, steps, behind: computed(() => isBehind(steps.data.value)) };
}

const isOpen = (status: string | undefined): boolean => status === 'assigned' || status === 'accepted';

const soon = ({ dataUpdateCount }: { dataUpdateCount: number }): number => (dataUpdateCount < PATIENCE ? SOON : LATER);

/** What another service has not heard of yet is not there, and no error. */
function orNothing(error: unknown): null {
  if (error instanceof ProblemError && error.status === 404) return null;
  throw error;
}
