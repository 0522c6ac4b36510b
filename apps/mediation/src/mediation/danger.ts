import { DangerReported, isToldAlready } from '#contracts';
import type { MediationFact } from '#contracts';
import { RefusedAt } from '#kernel';
import type { Mediation } from './mediation.js';
import { mustBeOpened } from './standing.js';

export type Danger = DangerReported['data'];

/**
 * Art 25: what may turn into a case of public security or a crime is reported at once, by whoever sees it, wherever it stands; the
 * mediation goes on. It may be written down later than it was told.
 */
export function reportDanger(mediation: Mediation, report: Danger, now: Date): MediationFact[] {
  mustBeOpened(mediation);
  if (Date.parse(report.at) > now.getTime()) throw new RefusedAt('at', 'danger.in-future');
  return isToldAlready(mediation.dangers, report) ? [] : [DangerReported(report)];
}
