import { useQuery } from '@tanstack/vue-query';
import { computed, ref, watch, watchEffect } from 'vue';
import { way } from './api/boards';
import type { Way } from './api/boards';
import { dispute } from './api/disputes';
import { mediation } from './api/mediations';
import { ProblemError } from './api/problem';
import { NOW_AND_THEN, askedAgainIn } from './back-off';

/** Who has yet to tell what the others know already. */
export type Awaited = 'mediation' | 'register' | 'way';

/**
 * One dispute as its owners tell it: the front desk, the mediators, and reporting, which follows both by events.
 * News of one is a reason to ask the others, until they have caught up.
 */
export function useStanding(id: string) {
  let news = Date.now();
  const soonIf = (waits: boolean): number => (waits ? askedAgainIn(Date.now() - news) : NOW_AND_THEN);

  // Said beforehand: of a dispute that was looked at before, the first query asks before there is a second.
  const ended = ref(false);
  const registered = useQuery({
    queryKey: ['dispute', id],
    queryFn: () => dispute(id),
    refetchInterval: ({ state }): number => soonIf(isOpen(state.data?.status) && ended.value),
  });
  const mediated = useQuery({
    queryKey: ['mediation', id],
    queryFn: () => mediation(id).catch(orNothing),
    refetchInterval: ({ state }): number => soonIf(!state.data && isOpen(registered.data.value?.status)),
  });
  const steps = useQuery({
    queryKey: ['way', id],
    queryFn: async () => (await way(id).catch(orNothing)) ?? { items: [], incomplete: false },
    refetchInterval: ({ state }): number => soonIf(isBehind(state.data)),
  });

  watch([() => registered.data.value?.sequence, () => mediated.data.value?.sequence], ([, mediationNews], [, before]) => {
    news = Date.now();
    void steps.refetch();
    void (mediationNews === before ? mediated : registered).refetch();
  });

  watchEffect(() => {
    const status = mediated.data.value?.status;
    ended.value = status !== undefined && status !== 'open' && status !== 'handed-over';
  });

  function isBehind({ items }: Way = { items: [], incomplete: false }): boolean {
    const heard = (owner: string) => Math.max(0, ...items.filter((step) => step.owner === owner).map(({ sequence }) => sequence));
    return heard('intake') < (registered.data.value?.sequence ?? 0) || heard('mediation') < (mediated.data.value?.sequence ?? 0);
  }

  /** The desk that has it, as its way tells, where this page cannot ask it: on a system of its own, to which no line leads from here. */
  const elsewhere = computed(() => {
    const desk = registered.data.value?.desk;
    const opened = steps.data.value?.items.some(({ owner }) => owner === 'mediation');
    return desk && desk !== 'county' && opened && mediated.data.value === null ? desk : undefined;
  });

  const awaited = computed((): Awaited | undefined => {
    const open = isOpen(registered.data.value?.status);
    if (open && ended.value) return 'register';
    if (open && mediated.data.value === null && !elsewhere.value) return 'mediation';
    return isBehind(steps.data.value) ? 'way' : undefined;
  });

  return { registered, mediated, steps, awaited, elsewhere };
}

const isOpen = (status: string | undefined): boolean => status === 'assigned' || status === 'accepted';

/** What another service has not heard of yet is not there, and no error. */
function orNothing(error: unknown): null {
  if (error instanceof ProblemError && error.status === 404) return null;
  throw error;
}
