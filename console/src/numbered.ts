import { useI18n } from 'vue-i18n';
import type { MaskedParty } from './api/disputes';
import type { Mediation } from './api/mediations';

type Consents = Pick<Mediation, 'consents'>;

/** The parties as a mediation knows them: by their number and side, and no name. */
export const numberedIn = ({ consents }: Consents): (MaskedParty & { party: number })[] =>
  consents.flatMap(({ party, side }) => (party === null ? [] : [{ id: String(party), party, ...(side && { role: side }) }]));

/** What such a party is called. */
export function useNumbered(mediation: () => Consents) {
  const { t } = useI18n();
  return (party: number): string => {
    const side = mediation().consents.find((each) => each.party === party)?.side;
    return side ? t('invitation.party-side', { party, side: t(`party.${side}`) }) : t('invitation.party', { party });
  };
}
