import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import type { Mediation } from './api/mediations';
import { invitations } from './api/sessions';
import { choicesIn } from './may';

/** A mediator’s place at a session that is arranged and ahead. */
export type Seat = Readonly<{ session: string; at: string; minutes: number; mediator: string; name: string }>;

/** Whose place somebody else can take, by whoever may move the session. */
export function useSwaps(mediation: () => Mediation) {
  const movable = computed(() => choicesIn<string>(mediation().acts, 'sessions/moves'));
  const { data } = useQuery({
    queryKey: computed(() => ['invitations', mediation().id, mediation().sequence]),
    queryFn: () => invitations(mediation().id),
    enabled: computed(() => movable.value.length > 0),
  });
  const seats = computed<Seat[]>(
    () =>
      data.value?.items.flatMap(({ session, proposal, over, offered: [at], minutes, invited }) =>
        proposal !== null || over || at === undefined || !movable.value.includes(session)
          ? []
          : invited.flatMap(({ who, whom, name }) =>
              who === 'mediator' ? [{ session, at, minutes, mediator: whom, name: name ?? '' }] : [],
            ),
      ) ?? [],
  );
  return { seats };
}
