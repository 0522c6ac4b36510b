import { codes } from './api/contracts';
import type { Agreement, Mediation, NewAgreement, NewAttempt, Signature } from './api/mediations';
import { choicesIn } from './may';

export type Paper = NonNullable<NewAgreement['paper']>;

/** Whose paper an agreement is written on, where nobody chose: by the kind of mediation, as the service has it. */
const byForm: Readonly<Record<NewAttempt['form'], Paper>> = {
  people: 'committee',
  industry: 'committee',
  joint: 'committee',
  administrative: 'administrative',
  judicial: 'court-invited',
  lawyer: 'lawyer',
};

export const papers: readonly Paper[] = codes.AgreementPaper;

export const paperOf = (form: NewAttempt['form'] | undefined): Paper => byForm[form ?? 'people'];

/** Who has signed a paper of this kind when all have: the seal is a people's committee's, and for a court's the parties sign alone. */
export const signedAll = (paper: Paper, on: string): Partial<NewAgreement> => ({
  partiesSignedOn: on,
  ...(paper !== 'court' && { mediatorSignedOn: on }),
  ...(paper === 'committee' && { committeeSealedOn: on }),
});

const signatories = codes.Signatory;

/** Which of the papers of its case an agreement is printed as. A court’s own is the court’s to make, under its seal. */
export function whichPaper(
  { agreements }: Pick<Mediation, 'agreements'>,
  { id, paper }: Pick<Agreement, 'id' | 'paper'>,
): Readonly<{ paper: 'agreement' | 'oral-register'; nth: number }> | undefined {
  if (paper === 'court') return undefined;
  const alike = agreements.filter((each) => (paper === null ? each.paper === null : each.paper !== null && each.paper !== 'court'));
  return { paper: paper === null ? 'oral-register' : 'agreement', nth: alike.findIndex((each) => each.id === id) + 1 };
}

/** Whose signatures are shown: those it needs, and those that are there. */
export const signaturesOf = ({ needs, signed }: Agreement) => signatories.filter((by) => needs.includes(by) || signed[by]);

/** Whose signatures it still waits for, as far as whoever looks may note them. */
export const toSignIn = ({ needs, effectiveOn, acts }: Agreement) =>
  effectiveOn ? [] : choicesIn<Signature['by']>(acts, 'signatures').filter((by) => needs.includes(by));
