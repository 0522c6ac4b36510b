import { codes, shownBy } from './api/contracts.js';
import type { components } from './api/openapi/intake.js';
import { choicesIn } from './may.js';

type Schemas = components['schemas'];
type Answer = Schemas['AnswerDto'];
type NewRequest = Schemas['RequestDto'];
type PersonRequest = Schemas['RequestView'];

export const requestKinds = codes.RequestKind;
export const standings = codes.ApplicantStanding;
export const identities = codes.IdentityCheck;
export const requestGrounds = codes.RequestGround;
export type Outcome = Answer['outcome'];

/** By what each shows that they may ask; that nothing was shown can be said of everybody. */
export const identitiesOf = (standing: (typeof standings)[number]) => [...shownBy[standing], 'not-shown'] as const;

/** What is on the form before it is sent. */
export type AskingDraft = {
  kind: (typeof requestKinds)[number];
  standing: (typeof standings)[number];
  identity: (typeof identities)[number];
  name: string;
  phone: string;
  idNumber: string;
  address: string;
  about: string;
  words: string;
  disputes: string[];
  receivedOn: string;
};

/** What was left empty is not sent. */
export function askingOf(draft: AskingDraft): NewRequest {
  const { kind, standing, identity, disputes, receivedOn, name, phone, idNumber, address, about, words } = draft;
  const applicant = given({ name, phone, idNumber, address, about: standing === 'self' ? '' : about });
  return { kind, standing, identity, disputes, receivedOn, applicant: applicant as NewRequest['applicant'], ...given({ words }) };
}

/** Soon: within three days. Less than none is overdue. */
export function dueToneOf({ status, daysLeft }: Pick<PersonRequest, 'status' | 'daysLeft'>): 'danger' | 'wait' | 'quiet' {
  if (status !== 'received') return 'quiet';
  if (daysLeft < 0) return 'danger';
  return daysLeft <= 3 ? 'wait' : 'quiet';
}

export const given = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).flatMap(([key, text]) => (text.trim() ? [[key, text.trim()]] : [])));

/** What is right, as staff type it. */
export type Correction = Readonly<{ role: 'applicant' | 'respondent'; kind: 'person' | 'organisation' }> & {
  name: string;
  phone: string;
  idNumber: string;
  address: string;
  remove: NonNullable<NonNullable<Answer['corrected']>['remove']>;
};

export type AnswerDraft = {
  outcome: Outcome;
  ground: (typeof requestGrounds)[number] | '';
  records: string[];
  narrative: boolean;
  whole: boolean;
  corrected: Correction;
  words: string;
};

type Acts = Schemas['RequestActDto'][];
type Ground = (typeof requestGrounds)[number];

/** How it can be answered now, as the service says. */
export const outcomesIn = (acts: Acts): readonly Outcome[] => [
  ...new Set(choicesIn(acts, 'answer').map((option) => option.split(':')[0] as Outcome)),
];

/** And on which grounds. */
export const groundsIn = (acts: Acts, outcome: Outcome): readonly Ground[] =>
  choicesIn(acts, 'answer').flatMap((option) => {
    const [of, ground] = option.split(':');
    return of === outcome && ground ? [ground as Ground] : [];
  });

/** All of it, or in part. */
export const isCarriedOut = (outcome: Outcome | null | undefined): boolean => outcome === 'granted' || outcome === 'partly';

/** To see and to move end in a copy: what of the form stays. */
export const isCopied = (kind: string | undefined): boolean => kind === 'see' || kind === 'move';

/** What the outcome and the kind ask for, and nothing of what else stands on the form. */
export function answerOf(kind: string, { outcome, ground, records, narrative, whole, corrected, words }: AnswerDraft): Answer {
  const carriedOut = isCarriedOut(outcome);
  const all = kind === 'delete' && whole;
  const { role, kind: what, remove, ...sealed } = corrected;
  return {
    outcome,
    ...(outcome !== 'granted' && ground && { ground }),
    ...(carriedOut && all && { whole }),
    ...(carriedOut && !all && records.length > 0 && { records }),
    ...(carriedOut && narrative && isCopied(kind) && { narrative }),
    ...(carriedOut &&
      kind === 'correct' && {
        corrected: { ...given(sealed), role, kind: what, ...(remove.length > 0 && { remove }) } as Answer['corrected'],
      }),
    ...given({ words }),
  };
}
