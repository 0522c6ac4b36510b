import { MediationOpened, MediationReopened, Reassigned } from '#contracts';
import type { EnteredParty, MediationFact } from '#contracts';
import { entryTier } from './ladder.js';
import type { Entrant, Ladder } from './ladder.js';
import type { Mediation } from './mediation.js';

export type Assignment = Entrant &
  Readonly<{
    desk: string;
    lead: string;
    township: string;
    village: string | null;
    receivedOn?: string | undefined;
    joint?: readonly string[] | undefined;
    entered?: readonly EnteredParty[] | undefined;
  }>;

/** Opening again is harmless, since intake may tell us twice; after an adjudication it names others, and they take over where it stands. */
export function open(mediation: Mediation, assignment: Assignment, ladder: Ladder, today: string): MediationFact[] {
  const { desk, lead, category, township, village, receivedOn, entered } = assignment;
  const joint = assignment.joint && { joint: [...assignment.joint] };
  if (mediation.status !== 'unopened') return reassign(mediation, { lead, category, township, village, ...joint });
  const tier = entryTier(ladder, assignment);
  const since = { openedOn: today, ...(receivedOn !== undefined && { receivedOn }) };
  const parties = entered && { entered: [...entered] };
  return [MediationOpened({ tier, policy: ladder.version, desk, lead, category, township, village, ...since, ...joint, ...parties })];
}

/** Assigned again after its admission had been taken back, it goes on where it stood. */
export const readmit = ({ ended, tier }: Mediation): MediationFact[] =>
  ended === 'not-admitted' ? [MediationReopened({ tier, reason: 'other' })] : [];

/** What another desk mediates is not ours to note. */
export const classify = (mediation: Mediation, category: string): MediationFact[] => reassign(mediation, { category });

/** Others answer for it, or it came in on another day than was typed; nothing is said where all is the same, nor of what was voided. */
export function reassign(mediation: Mediation, { receivedOn, ...change }: Partial<Reassigned['data']>): MediationFact[] {
  if (mediation.status === 'unopened' || mediation.status === 'voided') return [];
  const { lead, category, township, village } = mediation;
  const whose = { lead, category, township, village };
  const changed = { ...whose, ...change };
  const same = changed.lead === lead && changed.category === category && changed.township === township && changed.village === village;
  const { joint = mediation.joint } = change;
  const sameBeside = joint.length === mediation.joint.length && joint.every((unit) => mediation.joint.includes(unit));
  const since = receivedOn !== undefined && receivedOn !== mediation.receivedOn && { receivedOn };
  return same && sameBeside && !since ? [] : [Reassigned({ ...changed, ...since })];
}
