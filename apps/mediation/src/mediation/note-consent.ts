import { ConsentNoted, PartiesJoined, RightsNotified } from '#contracts';
import type { ConsentAnswer, ConsentHow, EnteredParty, MediationFact, NoticeHow, Side } from '#contracts';
import { RefusedAt } from '#kernel';
import type { Acting } from './acting.js';
import { answerBy, noesIn, noteOf, said } from './consent.js';
import type { Whom } from './consent.js';
import type { Mediation } from './mediation.js';
import { isTerminated, mustBeOpen, mustBeOpened } from './standing.js';
import { ending } from './terminate.js';

/** By its number, or by its side alone, where that leaves no doubt. */
export type Named = Readonly<{ party?: number | undefined; side?: Side | undefined }>;
export type Notice = Named & Readonly<{ how: NoticeHow; on: string }>;
export type Answering = Named & Readonly<{ answer: ConsentAnswer; how: ConsentHow; on: string }>;

/** The front desk recorded parties later: whoever of them is not here yet. Whom nobody was asked of goes on without. */
export function joined(mediation: Mediation, total: number, entered: readonly EnteredParty[]): MediationFact[] {
  const { status } = mediation;
  if (status === 'unopened' || status === 'voided' || !mediation.consentAsked) return [];
  const here = mediation.consents.filter(({ party }) => party !== null).length;
  const fresh = entered.slice(Math.max(0, here - (total - entered.length)));
  return fresh.length > 0 ? [PartiesJoined({ entered: [...fresh] })] : [];
}

/** At whatever window it was told, before it is mediated with and also later on; the same notice noted again says nothing. */
export function notifyRights(mediation: Mediation, { how, on, ...named }: Notice, { by: { unit }, today }: Acting): MediationFact[] {
  mustBeOpened(mediation);
  mustHaveBeen(on, today);
  const whom = meant(mediation, named);
  if (noteOf(mediation.consents, whom).notices.some((notice) => notice.how === how && notice.on === on)) return [];
  return [RightsNotified({ ...whom, how, on, unit })];
}

/**
 * Whoever a party tells may note what it says. A no is its exit, open at every step, and ends the mediation as every other does; after
 * that it consents anew, once the mediation is open again. A no of a day before it said yes is noted late, and ends nothing. Where another
 * party had left before, it is noted as well: should that one's no have been noted wrongly, this one stands.
 */
export function noteConsent(mediation: Mediation, { answer, how, on, ...named }: Answering, { by, today }: Acting): MediationFact[] {
  mustBeOpened(mediation);
  mustHaveBeen(on, today);
  const whom = meant(mediation, named);
  const { answers } = noteOf(mediation.consents, whom);
  const last = said(answers).at(-1);
  if (last?.answer === answer && last.how === how && last.on === on) return [];
  mayBeNoted(mediation, answer);
  if (answer === 'withdrawn' && mediation.consentAsked && answerBy({ answers }, on) !== 'given')
    throw new RefusedAt('answer', 'consent.not-given');
  const noted = { answer, how, on, unit: by.unit, notedOn: today };
  const overtaken = answerBy({ answers: [...answers, noted] }, today) === 'given';
  if (answer === 'given' || overtaken) return [ConsentNoted({ ...whom, ...noted })];
  if (mediation.status !== 'open') return [ConsentNoted({ ...whom, ...noted, ...(noesIn(mediation).length > 0 && { ends: true }) })];
  return [ConsentNoted({ ...whom, ...noted, ends: true }), ...ending(mediation, answer === 'refused' ? 'party-refused' : 'withdrawn')];
}

/** Who will not be mediated with says so also of what has ended without agreement. */
export function mayBeNoted(mediation: Mediation, answer: ConsentAnswer): void {
  if (answer === 'given' || !isTerminated(mediation)) mustBeOpen(mediation);
}

function mustHaveBeen(on: string, today: string): void {
  if (on > today) throw new RefusedAt('on', 'day.in-future', { day: on, today });
}

/** Of what was opened before parties were told, any number may be theirs: only the register knows. */
export function meant({ consents, consentAsked }: Mediation, { party, side }: Named): Whom {
  const recorded = consents.filter((each) => each.party !== null);
  if (party !== undefined) {
    const known = recorded.find((each) => each.party === party);
    if (!known && consentAsked) throw new RefusedAt('party', 'consent.unknown-party', { party });
    return { party, side: known?.side ?? side ?? null };
  }
  if (side === undefined) throw new RefusedAt('party', 'consent.party-missing');
  const ofSide = recorded.filter((each) => each.side === side);
  if (ofSide.length > 1) throw new RefusedAt('party', 'consent.which-party', { side });
  return { party: ofSide[0]?.party ?? null, side };
}
