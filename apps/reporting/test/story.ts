import {
  AttemptRecorded,
  DisputeAssigned,
  DisputeRefused,
  DisputeRegistered,
  FindingReported,
  MediationOpened,
  ReturnFiled,
  RoundOpened,
  RoundOverdue,
  Settled,
  UnitChanged,
} from '#contracts';
import type { Fact, FindingPrevented } from '#contracts';
import { newId } from '#kernel';

export const north = '510722101';
export const south = '510722102';

export const township = (unit: string, name: string) =>
  UnitChanged({ unit, level: 'township', name, parent: '510722', desk: 'county', active: true });

export const registered = (at: { township: string; village?: string }, change: Partial<Parameters<typeof DisputeRegistered>[0]> = {}) =>
  DisputeRegistered({
    channel: 'walk-in',
    category: 'neighbour',
    place: 'village',
    crossCounty: false,
    parties: 2,
    people: 3,
    amountYuan: 1_000,
    risk: 'low',
    registeredOn: '2026-11-23',
    registeredBy: at.township,
    finding: null,
    village: null,
    ...at,
    ...change,
  });

export const assigned = (at: { township: string; village?: string }, lead: string) =>
  DisputeAssigned({
    lead,
    desk: 'county',
    category: 'neighbour',
    channel: 'walk-in',
    place: 'village',
    crossCounty: false,
    risk: 'low',
    village: null,
    ...at,
  });

export const refused = DisputeRefused({ ground: 'accepted-by-court' });

export const opened = (at: { township: string; village?: string }, lead: string) =>
  MediationOpened({ tier: 1, policy: 1, desk: 'county', lead, category: 'neighbour', village: null, ...at });
export const attempt = AttemptRecorded({
  tier: 1,
  attempt: 1,
  counted: true,
  beyondLimit: false,
  venue: 'village',
  form: 'people',
  bodies: ['510722101001'],
  heldOn: '2026-11-24',
  outcome: 'agreed',
  reason: null,
  record: null,
});
export const settled = Settled({ tier: 1, agreement: newId() });

/** A round of one village, and what came of it. */
export const round = (unit: string, ...then: Fact[]): Fact[] => [
  RoundOpened({ unit, cadence: 'weekly', period: '2026-W48', regime: 'normal', opensOn: '2026-11-23', dueAt: '2026-11-30T16:00:00.000Z' }),
  ...then,
];
export const returned = (unit: string, findings: number, late = false) =>
  ReturnFiled({ unit, period: '2026-W48', zero: findings === 0, findings, late });
export const overdue = (unit: string) => RoundOverdue({ unit, period: '2026-W48' });

const where = (unit: string) => ({ unit, township: unit.slice(0, 9), village: unit.length === 12 ? unit : null });
/** What a unit found in a round, reported or prevented on the spot. */
export const found = (round: string, unit: string, how: typeof FindingReported | typeof FindingPrevented = FindingReported) =>
  how({ round, category: 'neighbour', place: 'village', risk: 'low', people: null, ...where(unit) });
