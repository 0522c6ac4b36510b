import { Terminated } from '#contracts';
import type { MediationFact, Route, TerminationReason } from '#contracts';
import { Refused } from '#kernel';
import type { Mediation } from './mediation.js';
import { mustBeOpened } from './standing.js';

/** 仲裁、行政处理、诉讼: told to the parties whenever mediation ends without agreement (Mediation Law arts 3, 26). */
export const allRoutes: readonly Route[] = ['arbitration', 'administrative', 'court'];

/** The exit is open at every step and asks for nothing: no number of attempts, no tier, no consent. */
export function terminate(mediation: Mediation, reason: TerminationReason): MediationFact[] {
  mustBeOpened(mediation);
  if (mediation.status === 'terminated') return [];
  if (mediation.status === 'settled') throw new Refused('mediation.closed', { status: 'settled' });
  return [Terminated({ tier: mediation.tier, reason, routes: [...allRoutes] })];
}
