import { MediationOpened, Reassigned } from '#contracts';
import type { MediationFact } from '#contracts';
import { levelOf } from '#kernel';
import { entryTier } from './ladder.js';
import type { Entrant, Ladder } from './ladder.js';
import type { Mediation } from './mediation.js';

export type Assignment = Entrant & Readonly<{ desk: string; lead: string; township: string; village: string | null }>;

/** Opening again is harmless, since intake may tell us twice; it may also have assigned the dispute to others meanwhile. */
export function open(mediation: Mediation, assignment: Assignment, ladder: Ladder): MediationFact[] {
  const { desk, lead, category, township, village } = assignment;
  if (mediation.status !== 'unopened') return reassign(mediation, { lead, category, township, village });
  return [MediationOpened({ tier: entryTier(ladder, assignment), policy: ladder.version, desk, lead, category, township, village })];
}

/** The county adjudicated that another unit is accountable. What another desk mediates is not ours to note. */
export function adjudicate(mediation: Mediation, role: 'lead' | 'territorial', unit: string): MediationFact[] {
  if (role === 'lead') return reassign(mediation, { lead: unit });
  if (levelOf(unit) === 'village') return reassign(mediation, { township: unit.slice(0, 9), village: unit });
  const sameTownship = mediation.village?.startsWith(unit) === true;
  return reassign(mediation, { township: unit, village: sameTownship ? mediation.village : null });
}

export const classify = (mediation: Mediation, category: string): MediationFact[] => reassign(mediation, { category });

function reassign(mediation: Mediation, change: Partial<Reassigned['data']>): MediationFact[] {
  if (mediation.status === 'unopened') return [];
  const { lead, category, township, village } = mediation;
  const whose = { lead, category, township, village };
  const changed = { ...whose, ...change };
  const same = changed.lead === lead && changed.category === category && changed.township === township && changed.village === village;
  return same ? [] : [Reassigned(changed)];
}
