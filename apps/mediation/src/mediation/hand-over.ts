import type { DisputeHandedOver, MediationFact } from '#contracts';
import { heirOf } from '#kernel';
import type { Unit } from '../unit/unit.js';
import type { Mediation } from './mediation.js';
import { reassign } from './open.js';

/**
 * 撤并移交: what is mediated goes to those who stand in the place of units that are no more, and so does an agreement of which
 * something still runs: somebody has to see that it is carried out. The ladder goes on where it was; what is over stays as it was.
 */
export function handOver(mediation: Mediation, units: ReadonlyMap<string, Unit>): MediationFact[] {
  if (!runs(mediation)) return [];
  const standing = (unit: string) => heirOf(unit, (code) => units.get(code)) ?? unit;
  const village = mediation.village && standing(mediation.village);
  const parent = village && units.get(village)?.parent;
  return reassign(mediation, { lead: standing(mediation.lead), township: standing(parent ?? mediation.township), village });
}

/** As intake names them, which knows what came late; it hands on what is open to it, though it be settled here meanwhile. */
export const follow = (mediation: Mediation, { lead, township, village, joint }: DisputeHandedOver['data']): MediationFact[] =>
  reassign(mediation, { lead: lead ?? mediation.lead, township, village, ...(joint && { joint }) });

const runs = ({ status, deadlines }: Mediation): boolean => status === 'open' || Object.keys(deadlines).length > 0;
