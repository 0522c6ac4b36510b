import { FULL, GENESIS, digestAt, digestOf, hashOf } from './chain.js';
import type { Seal } from './chain.js';
import { Spans } from './spans.js';
import { writtenAt } from './written.js';

/** What was said of the chain elsewhere: at which seal its hash was what. */
export type ChainHead = Readonly<{ seal: number; head: string }>;

/**
 * What does not fit. Of an act: it was changed or removed after it was sealed, or stands where the sealer has long passed by, or
 * was written, by what it says, long before it could be seen. Of a seal: it is gone, or is not what it was, or not what was said
 * elsewhere.
 */
export type Flaw =
  | Readonly<{ act: number; why: 'changed' | 'removed' | 'inserted' | 'backdated' }>
  | Readonly<{ seal: number; why: 'changed' | 'removed' | 'anchor-differs' }>;

export type ChainVerdict = Readonly<{
  intact: boolean;
  acts: number;
  seals: number;
  head: string;
  /** How many wait to be sealed, and since when: a chain that grows leaves none waiting for long. */
  unsealed: number;
  oldestUnsealed: string | null;
  flaws: readonly Flaw[];
}>;

/** An act as a seal has it, and `since` when it waited: what was there before was sealed before. */
export type Covered = Readonly<{ number: number; digest: Buffer; since: number }>;
/** `at` in microseconds. */
export type ActFound = Readonly<{ number: number; at: number; text: string }>;
/** An act that no seal covers. */
export type Loose = Readonly<{ number: number; at: string; waits: boolean }>;

/** More tell nothing new. */
const MOST_FLAWS = 100;
const DAY_MICROSECONDS = 86_400_000_000;

/** One way along the chain, from its start, and what was met on it. */
export class Walk {
  private readonly flaws: Flaw[] = [];
  private readonly sealed = new Spans();
  private readonly said = new Map<number, readonly string[]>();
  private hash = GENESIS;
  private last = 0;
  private since = 0;
  private acts = 0;
  private unsealed = 0;
  private oldestUnsealed: string | null = null;

  constructor(private readonly anchors: readonly ChainHead[]) {
    for (const { seal, head } of anchors) this.said.set(seal, [...(this.said.get(seal) ?? []), head]);
  }

  /** Tells what the acts must be that the seal covers. */
  pass(seal: Seal): Covered[] {
    for (let gone = this.last + 1; gone < seal.number; gone++) this.flaws.push({ seal: gone, why: 'removed' });
    // Behind a gap the chain begins anew with what is said there; the gap itself is told.
    const expected = hashOf(this.hash, seal);
    if (seal.number === this.last + 1 && !expected.equals(seal.hash)) this.flaws.push({ seal: seal.number, why: 'changed' });
    const covered = seal.acts.map((number, i) => ({ number, digest: digestAt(seal, i), since: this.since }));
    for (const number of seal.acts) this.sealed.add(number);
    this.acts += covered.length;
    this.hash = seal.hash;
    this.last = seal.number;
    if (covered.length < FULL) this.since = seal.sealedAt;
    const head = this.hash.toString('hex');
    if (this.said.get(seal.number)?.some((said) => said !== head)) this.flaws.push({ seal: seal.number, why: 'anchor-differs' });
    return covered;
  }

  check({ number, digest, since }: Covered, found: ActFound | undefined): void {
    if (!found) this.flaws.push({ act: number, why: 'removed' });
    else if (!digestOf(found.text).equals(digest)) this.flaws.push({ act: number, why: 'changed' });
    else if (found.at < since - DAY_MICROSECONDS && writtenAt(found) < since - DAY_MICROSECONDS) {
      this.flaws.push({ act: number, why: 'backdated' });
    }
  }

  covers(act: number): boolean {
    return this.sealed.has(act);
  }

  meet({ number, at, waits }: Loose): void {
    if (!waits) this.flaws.push({ act: number, why: 'inserted' });
    else {
      this.unsealed++;
      if (this.oldestUnsealed === null || at < this.oldestUnsealed) this.oldestUnsealed = at;
    }
  }

  verdict(): ChainVerdict {
    for (const { seal } of this.anchors) if (seal > this.last) this.flaws.push({ seal, why: 'removed' });
    const { last: seals, acts, unsealed, oldestUnsealed } = this;
    return {
      intact: this.flaws.length === 0,
      acts,
      seals,
      head: this.hash.toString('hex'),
      unsealed,
      oldestUnsealed,
      flaws: this.flaws.slice(0, MOST_FLAWS),
    };
  }
}
