import { Refused } from '#kernel';
import type { Doubt } from './doubts.js';

export const states = ['held', 'claimed', 'approved-once', 'approved', 'refused', 'batched', 'paid', 'to-recover', 'reversed'] as const;
export type State = (typeof states)[number];

/** What became of its case after it was claimed, so that it may not be paid as it stands. */
export const turns = ['reopened', 'contested', 'breached', 'not-confirmed', 'voided', 'merged', 'did-not-happen', 'told-twice'] as const;
export type Turn = (typeof turns)[number];

/** What is claimed for one dispute, of which there is one claim however often it was mediated. People stand in it by their ids. */
export type Claim = Readonly<{
  state: State;
  claimedBy: string;
  /** Whoever approved it, in their order: at most two. */
  approvedBy: readonly string[];
  heldFor: readonly (Doubt | Turn)[];
  /** The month in which it is paid. */
  month: string | null;
}>;

/** Why a person lets a held claim go on, turns one down, or takes back what was paid: of the case, and in no words of theirs. */
export const reasons = {
  release: ['file-in-order', 'parties-asked', 'mediators-asked'],
  refuse: ['not-mediated', 'paid-otherwise', 'file-lacking', 'not-payable', 'claimed-wrongly'],
  reverse: ['case-turned', 'claimed-wrongly', 'paid-twice'],
} as const;

export const begin = (claimedBy: string, doubts: readonly Doubt[]): Claim => ({
  state: doubts.length > 0 ? 'held' : 'claimed',
  claimedBy,
  approvedBy: [],
  heldFor: doubts,
  month: null,
});

/** Looked into and found in order: it goes to be approved from the beginning. */
export function release(claim: Claim, by: string): Claim {
  mustBe(claim, 'held');
  mustBeAnothers(claim, by);
  return { ...claim, state: 'claimed', approvedBy: [], heldFor: [] };
}

export function refuse(claim: Claim, by: string): Claim {
  mustBe(claim, 'held', 'claimed', 'approved-once');
  mustBeAnothers(claim, by);
  return { ...claim, state: 'refused' };
}

/** `above`: of the county, or of whoever oversees it. */
export type Approver = Readonly<{ person: string; above: boolean }>;

/** Two people beside whoever claimed it: the first at the township or the department in charge, the second above them. */
export function approve(claim: Claim, { person: by, above }: Approver): Claim {
  mustBe(claim, 'claimed', 'approved-once');
  mustBeAnothers(claim, by);
  if (claim.approvedBy.includes(by)) throw new Refused('subsidy.approved-already');
  if (above !== (claim.state === 'approved-once')) throw new Refused(above ? 'subsidy.first-below' : 'subsidy.second-above');
  return { ...claim, state: claim.state === 'claimed' ? 'approved-once' : 'approved', approvedBy: [...claim.approvedBy, by] };
}

export function batch(claim: Claim, month: string): Claim {
  mustBe(claim, 'approved');
  return { ...claim, state: 'batched', month };
}

export function pay(claim: Claim): Claim {
  mustBe(claim, 'batched');
  return { ...claim, state: 'paid' };
}

/** Told twice, it is held once. What is paid is to be recovered; a refused or reversed one is owed nothing and stays. */
export function turn(claim: Claim, what: Turn): Claim {
  const { state, heldFor } = claim;
  if (state === 'refused' || state === 'reversed' || heldFor.includes(what)) return claim;
  const held = { ...claim, heldFor: [...heldFor, what] };
  if (state === 'paid' || state === 'to-recover') return { ...held, state: 'to-recover' };
  return { ...held, state: 'held', approvedBy: [], month: null };
}

/** A correction of what was paid: it is taken back as a line of its own, and never edited. */
export function reverse(claim: Claim, by: string): Claim {
  mustBe(claim, 'paid', 'to-recover');
  mustBeAnothers(claim, by);
  return { ...claim, state: 'reversed' };
}

function mustBe({ state }: Claim, ...those: readonly State[]): void {
  if (!those.includes(state)) throw new Refused('subsidy.not-now', { state });
}

function mustBeAnothers({ claimedBy }: Claim, by: string): void {
  if (claimedBy === by) throw new Refused('subsidy.own-claim');
}
