import { PartyExit, Terminated } from '#contracts';
import type { MediationFact, Route, TerminationReason } from '#contracts';
import { Refused } from '#kernel';
import type { Acting } from './acting.js';
import type { Mediation } from './mediation.js';
import { mustBeOpened, mustHold } from './standing.js';

/** 仲裁、行政处理、诉讼: told to the parties whenever mediation ends without agreement (Mediation Law arts 3, 26). */
export const allRoutes: readonly Route[] = ['arbitration', 'administrative', 'court'];

/**
 * A party's exit is open at every step and asks for nothing: no number of attempts, no tier, no consent, and whoever the party
 * told may note it. For any other reason it is those who mediate that end it, where it stands.
 */
export function terminate(mediation: Mediation, reason: TerminationReason, acting: Acting): MediationFact[] {
  mustBeOpened(mediation);
  if (!isPartyExit(reason)) {
    mustHold(mediation, acting);
    if (!acting.by.roles.some((role) => role === 'mediator' || role === 'coordinator')) throw new Refused('termination.by-mediator');
  }
  if (mediation.status === 'terminated') return [];
  if (mediation.status === 'settled') throw new Refused('mediation.closed', { status: 'settled' });
  return [Terminated({ tier: mediation.tier, reason, routes: [...allRoutes] })];
}

/** News from the front desk, where a party left: what is not open stays as it is. */
export function leave({ status, tier }: Mediation, reason: PartyExit): MediationFact[] {
  return status === 'open' ? [Terminated({ tier, reason, routes: [...allRoutes] })] : [];
}

const isPartyExit = (reason: TerminationReason): reason is PartyExit => PartyExit.safeParse(reason).success;
