import { taken } from './admission.js';
import { codes } from './api/contracts.js';
import type { components } from './api/openapi/intake.js';

type Registration = components['schemas']['RegistrationDto'];
type Parties = components['schemas']['PartiesDto']['parties'];

export const channels = [
  'walk-in',
  'phone',
  'online',
  'letter',
  'hotline',
  'petition',
  'police',
  'court',
  'procuratorate',
  'department',
  'own-motion',
  'screening',
  'other',
] as const;
export const placeKinds = codes.PlaceKind;
export type PlaceKind = (typeof placeKinds)[number];
export const risks = codes.Risk;
export const grounds = codes.RefusalGround;

/**
 * What a place is called until somebody says otherwise: in the country’s codes the residents’ committees of a township are numbered below 200
 * and its villages from there. What is neither, an enterprise say, stays what it was said to be.
 */
export function placeAt(village: string, said: PlaceKind = 'village'): PlaceKind {
  if (said !== 'village' && said !== 'community') return said;
  return village.length === 12 && Number(village.slice(9)) < 200 ? 'community' : 'village';
}

export const noticeHows = ['oral', 'written', 'message', 'posted'] as const;
export const consentHows = ['oral', 'written', 'message'] as const;

export type PartyDraft = {
  role: 'applicant' | 'respondent';
  kind: 'person' | 'organisation';
  name: string;
  phone: string;
  idNumber: string;
  /** How it was told its rights, and how it answered; empty: not yet. */
  notice: '' | (typeof noticeHows)[number];
  answer: '' | (typeof consentHows)[number] | 'refused';
};

/** What is on the form before it is sent; empty fields are left out then. */
export type Draft = {
  parties: PartyDraft[];
  township: string;
  village: string;
  category: string;
  channel: (typeof channels)[number];
  placeKind: PlaceKind;
  crossCounty: boolean;
  crossTownship: boolean;
  summary: string;
  people: number | undefined;
  amountYuan: number | undefined;
  risk: (typeof risks)[number];
  /** Left empty it is the day on which it is entered, on whichever day the page was opened. */
  registeredOn: string;
  exclusions: (typeof grounds)[number][];
  taken: (typeof taken)[number];
  court: string;
};

export const emptyParty = (role: PartyDraft['role']): PartyDraft => ({
  role,
  kind: 'person',
  name: '',
  phone: '',
  idNumber: '',
  notice: '',
  answer: '',
});

export const emptyDraft = (): Draft => ({
  parties: [emptyParty('applicant'), emptyParty('respondent')],
  township: '',
  village: '',
  category: '',
  channel: 'walk-in',
  placeKind: 'village',
  crossCounty: false,
  crossTownship: false,
  summary: '',
  people: undefined,
  amountYuan: undefined,
  risk: 'low',
  registeredOn: '',
  exclusions: [],
  taken: 'admitted',
  court: '',
});

/** What was left empty is not sent: the service says of each field whether it can be. */
export function registrationOf(draft: Draft): Registration {
  const { parties, township, village, category, channel, placeKind, crossCounty, crossTownship } = draft;
  const { summary, people, amountYuan, risk, registeredOn, exclusions, court } = draft;
  return given({
    channel,
    category,
    township,
    village,
    place: { kind: placeKind, crossCounty, crossTownship },
    parties: partiesOf(parties),
    summary: summary.trim(),
    people,
    amountYuan,
    risk,
    registeredOn,
    exclusions: exclusions.length > 0 ? exclusions : undefined,
    taken: draft.taken === 'admitted' ? undefined : draft.taken,
    court: channel === 'court' ? court : undefined,
  }) as Registration;
}

export const partiesOf = (parties: readonly PartyDraft[]): Parties =>
  parties.map(
    ({ role, kind, notice, answer, ...sealed }) =>
      given({
        role,
        kind,
        ...trimmed(sealed),
        ...(notice && { notice: { how: notice } }),
        ...(answer && { consent: answered(answer) }),
      }) as Parties[number],
  );

/** A no at the desk is said by word of mouth. */
const answered = (answer: Exclude<PartyDraft['answer'], ''>) =>
  answer === 'refused' ? { answer, how: 'oral' } : { answer: 'given', how: answer };

const trimmed = (texts: Record<string, string>) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim()]));

const given = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
