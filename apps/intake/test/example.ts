import {
  DisputeAcceptedByUnit,
  DisputeAdjudicated,
  DisputeAssigned,
  DisputeBounced,
  DisputeClosed,
  DisputeLeft,
  DisputeRefused,
  DisputeRegistered,
} from '#contracts';
import type { EnteredParty } from '#contracts';
import { unsaid } from '../src/dispute/entry-policy.js';
import type { Reference, ReferenceUnit } from '../src/dispute/link.js';
import type { Registration } from '../src/dispute/register.js';

/** A county small enough to hold in the head, for the specs of the rules. */
export const county = '510722';
export const township = '510722101';
export const village = '510722101201';
export const otherTownship = '510722104';
export const otherVillage = '510722104201';
export const nextVillage = '510722101202';
const department = { level: 'department', parent: county, desk: 'county', active: true } as const;

const units: Readonly<Record<string, ReturnType<Reference['unit']>>> = {
  [county]: { level: 'county', parent: null, desk: 'county', active: true },
  [township]: { level: 'township', parent: county, desk: 'county', active: true },
  [village]: { level: 'village', parent: township, desk: 'county', active: true },
  [nextVillage]: { level: 'village', parent: township, desk: 'county', active: true },
  [otherTownship]: { level: 'township', parent: county, desk: 'north', active: true },
  [otherVillage]: { level: 'village', parent: otherTownship, desk: 'county', active: true },
  '510722104999': { level: 'village', parent: otherTownship, desk: 'county', active: false },
  justice: department,
  hrss: { ...department, desk: 'hrss' },
  ecology: department,
  abolished: { ...department, active: false },
};
const leads: Readonly<Record<string, string>> = {
  neighbour: 'justice',
  damages: 'justice',
  labour: 'hrss',
  pollution: 'ecology',
  orphaned: 'abolished',
};

export const reference: Reference = {
  leadOf: (category) => leads[category],
  unit: (code) => units[code],
  entry: unsaid,
  consent: { appliedBy: ['walk-in'], refusals: 'coordinator' },
};

/** The county after some of its units changed. */
export const after = (changes: Readonly<Record<string, Partial<ReferenceUnit>>>): Reference => ({
  ...reference,
  unit: (code) => {
    const unit = reference.unit(code);
    return unit && { ...unit, ...changes[code] };
  },
});
/** Merged into another, or ended without one. */
export const gone = (successor: string | null): Partial<ReferenceUnit> => ({ active: false, successor });
export const merged = after({ [village]: gone(nextVillage) });

export const number = '2026-123';
export const registration: Registration = {
  number,
  channel: 'walk-in',
  category: 'neighbour',
  place: 'village',
  crossCounty: false,
  unit: village,
  parties: 2,
  people: null,
  amountYuan: null,
  risk: 'medium',
  registeredOn: '2026-11-20',
  exclusions: [],
};

/** Respondents of whom nothing was said. */
export const respondents = (count: number): EnteredParty[] =>
  Array.from({ length: count }, (_, i) => ({ record: `01939c00-0000-7000-8000-${String(i).padStart(12, '0')}`, side: 'respondent' }));

const place = { township, village };
export const registered = DisputeRegistered({
  ...place,
  channel: 'walk-in',
  category: 'neighbour',
  place: 'village',
  crossCounty: false,
  parties: 2,
  people: null,
  amountYuan: null,
  risk: 'medium',
  registeredOn: '2026-11-20',
  registeredBy: village,
  finding: null,
  number,
  enteredOn: '2026-11-23',
});
export const assigned = DisputeAssigned({
  ...place,
  lead: 'justice',
  desk: 'county',
  category: 'neighbour',
  channel: 'walk-in',
  place: 'village',
  crossCounty: false,
  risk: 'medium',
  receivedOn: '2026-11-20',
  number,
});
export const open = [registered, assigned] as const;
export const assignedTo = (change: Partial<DisputeAssigned['data']>) => DisputeAssigned({ ...assigned.data, ...change });
export const left = (role: 'lead' | 'territorial', unit: string, to: string) => DisputeLeft({ unit, role, to });
export const leadAccepted = DisputeAcceptedByUnit({ unit: 'justice', role: 'lead' });
export const townshipAccepted = DisputeAcceptedByUnit({ unit: township, role: 'territorial' });
export const villageAccepted = DisputeAcceptedByUnit({ unit: village, role: 'territorial' });
export const bounced = DisputeBounced({ unit: 'justice', role: 'lead', reason: 'not-our-duty', bounces: 1 });
export const upheld = DisputeAdjudicated({ role: 'lead', unit: 'justice', upheld: true });
export const refused = DisputeRefused({ ground: 'offence' });
export const settled = DisputeClosed({ outcome: 'settled' });
