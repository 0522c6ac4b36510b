import { useI18n } from 'vue-i18n';
import type { MaskedParty } from './api/disputes';

/** What a party is; of one that cannot be read, whose role is sealed with the name, which of how many. */
export function useRole() {
  const { t } = useI18n();
  return (party: MaskedParty, among: readonly MaskedParty[]): string =>
    party.role ? t(`party.${party.role}`) : t('party.nth', { n: among.indexOf(party) + 1, of: among.length });
}

/** The name of somebody as a list may show it; a record that does not open is said to be there and unreadable. */
export function useWho() {
  const { t } = useI18n();
  return (who: MaskedParty | null | undefined, nobody = ''): string => (who?.unreadable ? t('unreadable') : (who?.name ?? nobody));
}

/** 张某 – 李某: who applied, and against whom. Of whom that cannot be read stands last. */
export function usePartyNames() {
  const { t } = useI18n();
  const nameOf = useWho();
  return (parties: readonly MaskedParty[]): string => {
    const of = (role: string | undefined) =>
      parties
        .filter((party) => party.role === role)
        .map((party) => nameOf(party))
        .join(t('comma'));
    return [of('applicant'), of('respondent'), of(undefined)].filter(Boolean).join(' – ') || t('dispute.no-parties');
  };
}
