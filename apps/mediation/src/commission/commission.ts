import { addDays, endOfDay, startOfDay } from '#calendar';
import type { End } from '#calendar';
import { Refused, RefusedAt } from '#kernel';
import { stands } from '../agreement/stands.js';
import type { Mediation } from '../mediation/mediation.js';
import { partiesOf } from '../mediator/case-roster.js';

/** 委派 before a court files the case; 委托 of one that it has filed, which goes by the ordinary procedure or by the simple one. */
export const commissionKinds = ['delegated', 'entrusted-ordinary', 'entrusted-simple'] as const;
export type CommissionKind = (typeof commissionKinds)[number];

/** What is told to the court. Of a party that does not want it no reason is asked. */
export const results = ['agreed', 'no-agreement', 'refused', 'unreachable', 'withdrawn'] as const;
export type Result = (typeof results)[number];

/** What the parties ask of the court with their agreement: 司法确认, its own 调解书, to let the case go, or nothing. */
export const wishes = ['confirmation', 'court-paper', 'withdrawal', 'nothing'] as const;
export type Wish = (typeof wishes)[number];

export const states = ['running', 'ended', 'returned', 'acknowledged', 'struck'] as const;
export type State = (typeof states)[number];

export type Extension = Readonly<{ until: string; agreedOn: string; parties: readonly number[] }>;

/** Of what was kept before the day of noting was, that day is not known. */
type NotedExtension = Extension & Readonly<{ notedOn?: string }>;

/** One case that a court gave to be mediated (最高人民法院关于人民法院特邀调解的规定), and what became of it. */
export type Commission = Readonly<{
  kind: CommissionKind;
  number: string;
  /** One of the county's; of another county the sealed record that has its name. */
  court: string | null;
  outside: string | null;
  /** Which registered body it was given to. */
  body: string | null;
  /** The day the papers were signed for, from which the days run (art 27). */
  receivedOn: string;
  lastDay: string;
  provisional: boolean;
  extensions: readonly NotedExtension[];
  result: Result | null;
  endedOn: string | null;
  agreement: string | null;
  wish: Wish | null;
  returnedOn: string | null;
  acknowledgedOn: string | null;
  struck: boolean;
}>;

/** How long each may take, how often and by how much it is put off where all parties agree, and when whoever looks is warned. */
export type CommissionRule = Readonly<
  Record<'delegatedDays' | 'ordinaryDays' | 'simpleDays' | 'agreedTimes' | 'agreedDays' | 'warnDays', number> & { basis: string }
>;

/** 特邀调解规定 art 27; it lets the parties put the end off and does not say by how much: that a county may set. */
export const usualRule: CommissionRule = {
  basis: '最高人民法院关于人民法院特邀调解的规定（法释〔2016〕14号）第二十七条',
  ...{ delegatedDays: 30, ordinaryDays: 15, simpleDays: 7, agreedTimes: 3, agreedDays: 30, warnDays: 5 },
};

export const daysFor = (rule: CommissionRule, kind: CommissionKind): number =>
  ({ delegated: rule.delegatedDays, 'entrusted-ordinary': rule.ordinaryDays, 'entrusted-simple': rule.simpleDays })[kind];

export type Received = Pick<Commission, 'kind' | 'number' | 'court' | 'outside' | 'body' | 'receivedOn'>;

/** @param end when so many days from its day are over */
export function receive(received: Received, end: Pick<End, 'lastDay' | 'provisional'>, today: string): Commission {
  if ((received.court === null) === (received.outside === null)) throw new RefusedAt('court', 'commission.one-court');
  mustNotBeLater('receivedOn', received.receivedOn, today);
  const nothing = { result: null, endedOn: null, agreement: null, wish: null, returnedOn: null, acknowledgedOn: null };
  return { ...received, lastDay: end.lastDay, provisional: end.provisional, extensions: [], ...nothing, struck: false };
}

export function stateOf({ struck, acknowledgedOn, returnedOn, result }: Commission): State {
  if (struck) return 'struck';
  if (acknowledgedOn !== null) return 'acknowledged';
  if (returnedOn !== null) return 'returned';
  return result === null ? 'running' : 'ended';
}

/** By the parties alone, all of them, and before it is over: nobody else puts it off. */
export function extend(commission: Commission, put: Extension, latest: string, under: Under): Commission {
  mustBe(commission, 'running');
  const { lastDay, receivedOn, extensions } = commission;
  // Noted afterwards it would make an overdue commission run again on one person’s word.
  if (under.today > lastDay) throw new Refused('commission.over', { lastDay });
  if (extensions.length >= under.rule.agreedTimes) throw new Refused('commission.extended-often', { most: under.rule.agreedTimes });
  mustNotBeLater('agreedOn', put.agreedOn, under.today);
  if (put.agreedOn < receivedOn || put.agreedOn > lastDay)
    throw new RefusedAt('agreedOn', 'commission.agreed-in-time', { from: receivedOn, until: lastDay });
  if (put.until <= lastDay || put.until > latest) throw new RefusedAt('until', 'commission.until', { from: lastDay, latest });
  const there = partiesOf(under.mediation);
  if (there.length === 0) throw new RefusedAt('parties', 'commission.parties-unknown');
  const missing = there.filter((party) => !put.parties.includes(party));
  if (missing.length > 0) throw new RefusedAt('parties', 'commission.all-agree', { missing: missing.join('、') });
  if (put.parties.some((party) => !there.includes(party))) throw new RefusedAt('parties', 'commission.unknown-party');
  const noted = { ...put, parties: [...put.parties].sort((a, b) => a - b), notedOn: under.today };
  return { ...commission, lastDay: put.until, extensions: [...extensions, noted] };
}

export type Outcome = Readonly<{ result: Result; on: string; agreement?: string | undefined; wish?: Wish | undefined }>;

/** It says what came of it and asks for nothing more: the mediation here goes on or has ended by acts of its own. */
export function end(commission: Commission, { result, on, agreement, wish }: Outcome, under: Omit<Under, 'rule'>): Commission {
  mustBe(commission, 'running');
  mustLieBetween('on', on, commission.receivedOn, under.today);
  if (result !== 'agreed') {
    if (agreement !== undefined || wish !== undefined) throw new RefusedAt('wish', 'commission.only-agreed');
    return { ...commission, result, endedOn: on };
  }
  const made = under.mediation.agreements.find(({ id }) => id === agreement);
  if (!made || made.effectiveOn === null) throw new RefusedAt('agreement', 'commission.agreement-missing');
  if (!stands(made)) throw new RefusedAt('agreement', 'commission.agreement-fallen');
  if (made.on < commission.receivedOn)
    throw new RefusedAt('agreement', 'commission.agreement-earlier', { made: made.on, from: commission.receivedOn });
  mustLieBetween('on', on, made.effectiveOn, under.today);
  if (wish === undefined) throw new RefusedAt('wish', 'commission.wish-missing');
  return { ...commission, result, endedOn: on, agreement: made.id, wish };
}

/** The letter and what goes with it went back. */
export function giveBack(commission: Commission, on: string, today: string): Commission {
  mustBe(commission, 'ended');
  mustLieBetween('on', on, commission.endedOn ?? on, today);
  return { ...commission, returnedOn: on };
}

/** The court said that it has it. */
export function acknowledge(commission: Commission, on: string, today: string): Commission {
  mustBe(commission, 'returned');
  mustLieBetween('on', on, commission.returnedOn ?? on, today);
  return { ...commission, acknowledgedOn: on };
}

/** Entered by mistake; what went back to a court was no mistake. */
export function strike(commission: Commission): Commission {
  if (commission.returnedOn !== null) throw new Refused('commission.went-back');
  return { ...commission, struck: true };
}

/** How it stands at a moment, as long as something is to be done about it. */
export function dueOf(commission: Commission, { warnDays }: CommissionRule, at: Date): 'running' | 'soon' | 'overdue' | null {
  const state = stateOf(commission);
  if (state !== 'running' && state !== 'ended') return null;
  const now = at.toISOString();
  if (now >= endOfDay(commission.lastDay)) return 'overdue';
  return now >= startOfDay(addDays(commission.lastDay, 1 - warnDays)) ? 'soon' : 'running';
}

/** The same number told with the same facts; the sealed name of a court elsewhere is not read to compare it. */
export const sameAs = (there: Received, told: Received): boolean =>
  there.kind === told.kind &&
  there.receivedOn === told.receivedOn &&
  there.court === told.court &&
  there.body === told.body &&
  (there.outside === null) === (told.outside === null);

type Under = Readonly<{ mediation: Pick<Mediation, 'agreements' | 'consents'>; rule: CommissionRule; today: string }>;

function mustBe(commission: Commission, state: State): void {
  const now = stateOf(commission);
  if (now !== state) throw new Refused(`commission.is-${now}`);
}

function mustNotBeLater(field: string, day: string, today: string): void {
  if (day > today) throw new RefusedAt(field, 'day.in-future', { day, today });
}

function mustLieBetween(field: string, day: string, from: string, today: string): void {
  mustNotBeLater(field, day, today);
  if (day < from) throw new RefusedAt(field, 'commission.too-early', { day, from });
}
