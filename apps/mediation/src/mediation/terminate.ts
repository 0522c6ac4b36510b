import { PartyExit, Settled, Terminated } from '#contracts';
import type { EndedAs, MediationFact, Route, TerminationReason } from '#contracts';
import { Refused } from '#kernel';
import { binds, stands } from '../agreement/stands.js';
import type { Acting } from './acting.js';
import { endedIn, said } from './consent.js';
import type { Mediation } from './mediation.js';
import { isTerminated, mustBeOpened, mustHold } from './standing.js';

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
  if (isTerminated(mediation)) return [];
  if (mediation.status === 'settled' && !(goesElsewhere(reason) && isUndone(mediation)))
    throw new Refused('mediation.closed', { status: 'settled' });
  return ending(mediation, reason);
}

/** Of a settlement nothing is left to keep to: a court refused to confirm it, or it is broken and a court has the case. */
const isUndone = ({ agreements }: Mediation): boolean => !agreements.some((each) => each.scope === 'whole' && binds(each));

/**
 * What was agreed stands, whatever becomes of the rest, and the case ends settled in part. Where all of it had been agreed, and the
 * point that came up later is withdrawn, nothing is left: it is settled, as it was.
 */
export function ending({ agreements, tier }: Mediation, reason: TerminationReason, as?: EndedAs): MediationFact[] {
  const whole = agreements.findLast((each) => each.scope === 'whole' && binds(each));
  if (whole && reason === 'withdrawn') return [Settled({ tier: whole.tier, agreement: whole.id })];
  const settledInPart = agreements.some(stands);
  return [Terminated({ tier, reason, routes: [...allRoutes], ...(settledInPart && { settledInPart }), ...(as && { as }) })];
}

/**
 * News from the front desk, where a party left: what is not open stays as it is. But where it ended by an answer alone, that may be taken
 * back, and who left has left all the same: the end is said again.
 */
export function leave(mediation: Mediation, reason: PartyExit): MediationFact[] {
  return mediation.status === 'open' || endedByAnswer(mediation) ? ending(mediation, reason) : [];
}

/**
 * News from the front desk, where its admission was taken back: what was agreed before that was heard stands. What had failed by then,
 * which the desk hears later, is not to be admitted all the same, and goes on if it is admitted again; where something had taken effect
 * the desk hears of that, and it is closed.
 */
export function dropNotAdmitted(mediation: Mediation): MediationFact[] {
  const { status, tier, termination, ended, agreements } = mediation;
  if (status === 'open') return ending(mediation, 'other', 'not-admitted');
  if (status !== 'terminated' || termination === null || ended === 'not-admitted') return [];
  if (agreements.some(({ effectiveOn }) => effectiveOn !== null)) return [];
  return [Terminated({ tier, reason: termination, routes: [...allRoutes], as: 'not-admitted' })];
}

/** By what a party said, and by nothing since. */
const endedByAnswer = (mediation: Mediation): boolean =>
  isTerminated(mediation) && mediation.ended === null && mediation.consents.some(({ answers }) => said(answers).some(endedIn(mediation)));

const goesElsewhere = (reason: TerminationReason): boolean => reason.startsWith('left-for-');
export const isPartyExit = (reason: TerminationReason): reason is PartyExit => PartyExit.safeParse(reason).success;
