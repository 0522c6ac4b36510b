import { taken } from './admission.js';
import type { components } from './api/openapi/intake.js';

type Registration = components['schemas']['RegistrationDto'];

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
export const placeKinds = ['village', 'community', 'enterprise', 'other'] as const;
export const risks = ['low', 'medium', 'high'] as const;
export const grounds = ['reserved-to-authority', 'accepted-by-court', 'party-refuses', 'offence', 'already-handled'] as const;

export type PartyDraft = {
  role: 'applicant' | 'respondent';
  kind: 'person' | 'organisation';
  name: string;
  phone: string;
  idNumber: string;
};

/** What is on the form before it is sent; empty fields are left out then. */
export type Draft = {
  parties: PartyDraft[];
  township: string;
  village: string;
  category: string;
  channel: (typeof channels)[number];
  placeKind: (typeof placeKinds)[number];
  crossCounty: boolean;
  crossTownship: boolean;
  summary: string;
  people: number | undefined;
  amountYuan: number | undefined;
  risk: (typeof risks)[number];
  exclusions: (typeof grounds)[number][];
  taken: (typeof taken)[number];
  court: string;
  consent: boolean;
};

export const emptyParty = (role: PartyDraft['role']): PartyDraft => ({ role, kind: 'person', name: '', phone: '', idNumber: '' });

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
  exclusions: [],
  taken: 'admitted',
  court: '',
  consent: false,
});

/** What was left empty is not sent: the service says of each field whether it can be. */
export function registrationOf(draft: Draft): Registration {
  const { parties, township, village, category, channel, placeKind, crossCounty, crossTownship } = draft;
  const { summary, people, amountYuan, risk, exclusions, consent, court } = draft;
  return given({
    channel,
    category,
    township,
    village,
    place: { kind: placeKind, crossCounty, crossTownship },
    parties: parties.map(({ role, kind, ...sealed }) => given({ role, kind, ...trimmed(sealed) })),
    summary: summary.trim(),
    people,
    amountYuan,
    risk,
    exclusions: exclusions.length > 0 ? exclusions : undefined,
    taken: draft.taken === 'admitted' ? undefined : draft.taken,
    court: channel === 'court' ? court : undefined,
    consent,
  }) as Registration;
}

const trimmed = (texts: Record<string, string>) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim()]));

const given = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
