import { useI18n } from 'vue-i18n';
import type { MaskedParty } from './api/disputes';

/** The name of somebody as a list may show it; a record that does not open is said to be there and unreadable. */
export function useWho() {
  const { t } = useI18n();
  return (who: MaskedParty | null | undefined, nobody = ''): string => (who?.unreadable ? t('unreadable') : (who?.name ?? nobody));
}
