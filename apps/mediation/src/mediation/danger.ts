import { DangerReported } from '#contracts';
import type { MediationFact } from '#contracts';
import type { Mediation } from './mediation.js';
import { mustBeOpened } from './standing.js';

export type Danger = DangerReported['data'];

/**
 * Art 25: what may turn into a case of public security or a crime is reported at once, by whoever sees it, wherever it stands; the
 * mediation goes on. The same told again within the hour is the same.
 */
export function reportDanger(mediation: Mediation, report: Danger): MediationFact[] {
  mustBeOpened(mediation);
  return mediation.dangers.some((each) => isSame(each, report)) ? [] : [DangerReported(report)];
}

const HOUR_MS = 3_600_000;
const isSame = (one: Danger, other: Danger): boolean =>
  one.danger === other.danger &&
  one.to === other.to &&
  one.unit === other.unit &&
  one.by === other.by &&
  Math.abs(Date.parse(other.at) - Date.parse(one.at)) < HOUR_MS;
