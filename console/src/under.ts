import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { bodies, bodyOf, useBodyKinds } from './api/bodies';
import type { MediationBody } from './api/bodies';
import type { Agreement, Mediation } from './api/mediations';
import { paperOf } from './papers';
import type { Paper } from './papers';
import { localOf } from './formats';
import { person } from './session';

/** In no body’s name: by the unit itself. */
export const NONE = 'none';

/** Under which body an agreement of a day can be: those of the units that held the session it rests on, and which it is unless somebody says. */
export function useUnder(mediation: () => Mediation, on: () => string, chosen: () => string) {
  const session = computed(() => mediation().attempts.findLast(({ outcome, heldOn }) => outcome === 'agreed' && heldOn <= on()));
  const units = computed(() => [...new Set(session.value?.bodies ?? [person.value?.unit ?? ''])]);
  const { data } = useQuery({
    queryKey: ['bodies', 'of', units],
    queryFn: async () => (await Promise.all(units.value.map((unit) => bodies({ unit })))).flatMap(({ items }) => items),
  });
  const kinds = useBodyKinds();
  const there = computed(() =>
    (data.value ?? []).filter(({ setUpOn, endedOn }) => setUpOn <= on() && (endedOn === null || on() <= endedOn)),
  );
  const body = computed((): MediationBody | undefined => {
    const said = chosen() || session.value?.under;
    if (said !== undefined) return there.value.find(({ id }) => id === said);
    return there.value.length === 1 ? there.value[0] : undefined;
  });
  const under = computed(() => (chosen() === NONE ? NONE : (body.value?.id ?? '')));
  /** Where the session was under one already, it is not under none. */
  const orNone = computed(() => session.value?.under === undefined);
  return {
    there,
    body,
    under,
    /** Nobody has said, and the session does not tell it either. */
    asked: computed(() => orNone.value && there.value.length > 0 && under.value === ''),
    orNone,
    paper: computed((): Paper => {
      const { paper } = kinds.value?.find(({ kind }) => kind === body.value?.kind) ?? {};
      return paper ?? session.value?.paper ?? paperOf(session.value?.form);
    }),
  };
}

/** What the body was called in whose name an agreement was mediated: as it stood in the register at the end of that day. */
export async function mediatedBy({ under, on }: Agreement): Promise<string | undefined> {
  if (under === undefined) return undefined;
  const { history, name } = await bodyOf(under);
  return (history.findLast(({ enteredAt }) => localOf(enteredAt).slice(0, 10) <= on) ?? history[0])?.name ?? name;
}

export function useMediatedBy(agreement: () => Agreement) {
  const { data } = useQuery({
    queryKey: computed(() => ['body', agreement().under, agreement().on]),
    queryFn: () => mediatedBy(agreement()),
    enabled: () => agreement().under !== undefined,
    staleTime: 60_000,
  });
  return data;
}
