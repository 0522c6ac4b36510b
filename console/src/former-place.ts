import { onMounted, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { readPlace } from './api/mediations';
import type { Mediation } from './api/mediations';
import { may } from './may';

/** Nothing was written down; it is being read; it was, and stands in the form; it is sealed from whoever looks, or could not be read. */
export type FormerPlace = 'none' | 'reading' | 'read' | 'closed';

/** Where people were to come to a session that is moved: found by whoever may read it, as a reading that is audited. */
export function useFormerPlace({ id, written, acts, sessions }: Mediation, session: string | undefined, found: (place: string) => void) {
  const { t } = useI18n();
  const kept = session !== undefined && written.some((each) => each.id === session && each.kind === 'session-place');
  const readable = kept && may(acts, 'sessions/disclosures');
  const elsewhere = sessions.some((each) => each.session === session && each.desk !== undefined);
  const former = ref<FormerPlace>(readable ? 'reading' : kept || elsewhere ? 'closed' : 'none');
  onMounted(async () => {
    if (!readable) return;
    try {
      const { place } = await readPlace(id, session, t('session.place-purpose'), { key: crypto.randomUUID() });
      if (place !== null) found(place);
      former.value = place === null ? 'none' : 'read';
    } catch {
      former.value = 'closed';
    }
  });
  return former;
}
