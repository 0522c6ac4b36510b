import { codes } from './api/contracts.js';
import type { components } from './api/openapi/intake.js';

type Schemas = components['schemas'];
type Answer = Schemas['AnswerDto'];
type NewRequest = Schemas['RequestDto'];
type PersonRequest = Schemas['RequestView'];

export const requestKinds = codes.RequestKind;
export const standings = codes.ApplicantStanding;
export const identities = codes.IdentityCheck;
export const requestGrounds = codes.RequestGround;
export const extensionReasons = codes.ExtensionReason;
export type Outcome = Answer['outcome'];

/** By what each shows that they may ask; that nothing was shown can be said of everybody. */
export const identitiesOf = (standing: (typeof standings)[number]): readonly (typeof identities)[number][] => {
  switch (standing) {
    case 'self':
      return ['id-card', 'known-to-staff', 'not-shown'];
    case 'guardian':
      return ['guardianship', 'not-shown'];
    case 'agent':
      return ['letter-of-authority', 'not-shown'];
    case 'next-of-kin':
      return ['kinship', 'not-shown'];
  }
};

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

/** How this kind of request can be answered; erasing and restricting are the county coordinator's. */
export function outcomesOf(kind: string, mayErase: boolean): readonly Outcome[] {
  if (kind !== 'delete') return ['granted', 'partly', 'refused'];
  return mayErase ? ['granted', 'partly', 'restricted', 'refused'] : ['refused'];
}

/** All of it, or in part. */
export const isCarriedOut = (outcome: Outcome | null | undefined): boolean => outcome === 'granted' || outcome === 'partly';

/** To see and to move end in a copy. */
export const isCopied = (kind: string | undefined): boolean => kind === 'see' || kind === 'move';

/** The reasons that the law knows against what is asked; that nothing is held is none where something was found. */
export function groundsOf(kind: string, outcome: Outcome, found: boolean): readonly (typeof requestGrounds)[number][] {
  if (outcome === 'restricted') return ['kept-by-law'];
  const held = outcome === 'refused' && found ? [] : (['not-held'] as const);
  const always = ['not-the-person', 'identity-not-shown', ...held, 'others-rights'] as const;
  if (kind === 'delete') return ['kept-by-law', 'still-handled', ...always];
  return kind === 'correct' ? ['found-right', ...always] : [...always, 'secret-by-law'];
}

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
