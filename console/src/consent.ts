import type { MaskedParty } from './api/disputes';
import type { Mediation } from './api/mediations';

type Consenting = Mediation['consents'][number];
type Standing = Readonly<{ notice: Consenting['notices'][number] | undefined; answer: Consenting['answers'][number] | undefined }>;

/**
 * What was said last of a party: by those who mediate, who ask it; by the register, which entered it, as long as they have noted
 * nothing.
 */
export function standingOf(party: MaskedParty, mediation: Mediation | null | undefined): Standing {
  const noted = mediation?.consents.find((each) => party.party !== undefined && each.party === party.party);
  const entered = <T>(said: T | undefined) => said && { ...said, unit: null };
  return {
    notice: (noted?.notices.at(-1) ?? entered(party.notice)) as Standing['notice'],
    answer: (answerOf(noted) ?? entered(party.consent)) as Standing['answer'],
  };
}

/** The service says which answer holds; the last that says so is when and how it was given. */
const answerOf = (noted: Consenting | undefined) =>
  noted?.answers.findLast(({ answer, takenBack }) => answer === noted.consent && !takenBack);
