import type { Queryable } from '#kernel';
import { ACT_TEXT, GENESIS, MICROSECONDS, digestAt, digestOf, hashOf } from './chain.js';
import type { Seal } from './chain.js';

/** What was said of the chain elsewhere: at which seal its hash was what. */
export type ChainHead = Readonly<{ seal: number; head: string }>;

/**
 * What does not fit. Of an act: it was changed or removed after it was sealed, or stands where the sealer has long passed by, or
 * bears a time long before that of the seal before. Of a seal: it is gone, or is not what it was, or not what was said elsewhere.
 */
export type Flaw =
  | Readonly<{ act: number; why: 'changed' | 'removed' | 'inserted' | 'backdated' }>
  | Readonly<{ seal: number; why: 'changed' | 'removed' | 'anchor-differs' }>;

export type ChainVerdict = Readonly<{
  intact: boolean;
  acts: number;
  seals: number;
  head: string;
  unsealed: number;
  flaws: readonly Flaw[];
}>;

/** More tell nothing new. */
const MOST_FLAWS = 100;
const AT_A_TIME = 20;
const DAY_MICROSECONDS = 86_400_000_000;

/**
 * Walks the chain from its start and names all that does not fit. Whoever may rewrite every row leaves a chain that fits:
 * against them there are anchors, kept where they cannot reach.
 */
export async function verifyChain(db: Queryable, anchors: readonly ChainHead[] = []): Promise<ChainVerdict> {
  const [end] = await db.query<{ last: number }>('select coalesce(max(number), 0) as last from act_seal');
  const walk = new Walk(anchors);
  for (let last = 0; last < (end?.last ?? 0);) {
    const seals = await db.query<Seal>(
      `select number, ${MICROSECONDS('sealed_at')} as "sealedAt", to_jsonb(acts) as acts, digests, hash from act_seal
       where number > $1 and number <= $2 order by number limit $3`,
      [last, end?.last, AT_A_TIME],
    );
    const rows = await db.query<Found>(
      `select number, ${MICROSECONDS('at')} as at, ${ACT_TEXT} as text from act
       where number in (select unnest(acts) from act_seal where number > $1 and number <= $2)`,
      [last, seals.at(-1)?.number ?? last],
    );
    const acts = new Map(rows.map((row) => [row.number, row]));
    for (const seal of seals) walk.pass(seal, acts);
    last = seals.at(-1)?.number ?? end?.last ?? last;
  }

  const loose = await db.query<{ number: number; passed: boolean }>(
    `select a.number, (a.xid, a.number) <= (s.newest_xid, s.newest_number) as passed from act a, act_seal s
     where s.number = (select max(number) from act_seal) and not exists (select from (select unnest(acts) as number from act_seal) t where t.number = a.number)`,
  );
  return walk.verdict(loose);
}

type Found = Readonly<{ number: number; at: number; text: string }>;

class Walk {
  private readonly flaws: Flaw[] = [];
  private hash = GENESIS;
  private last = 0;
  private sealedAt = 0;
  private acts = 0;

  constructor(private readonly anchors: readonly ChainHead[]) {}

  pass(seal: Seal, acts: ReadonlyMap<number, Found>): void {
    for (let gone = this.last + 1; gone < seal.number; gone++) this.flaws.push({ seal: gone, why: 'removed' });
    // Behind a gap the chain begins anew with what is said there; the gap itself is told.
    const expected = hashOf(this.hash, seal);
    if (seal.number === this.last + 1 && !expected.equals(seal.hash)) this.flaws.push({ seal: seal.number, why: 'changed' });
    seal.acts.forEach((number, i) => this.check(number, acts.get(number), digestAt(seal, i)));
    this.acts += seal.acts.length;
    this.hash = seal.hash;
    this.last = seal.number;
    this.sealedAt = seal.sealedAt;
    const head = this.hash.toString('hex');
    if (this.anchors.some((anchor) => anchor.seal === seal.number && anchor.head !== head)) {
      this.flaws.push({ seal: seal.number, why: 'anchor-differs' });
    }
  }

  verdict(loose: readonly Readonly<{ number: number; passed: boolean }>[]): ChainVerdict {
    for (const { number, passed } of loose) if (passed) this.flaws.push({ act: number, why: 'inserted' });
    for (const { seal } of this.anchors) if (seal > this.last) this.flaws.push({ seal, why: 'removed' });
    const { last: seals, acts } = this;
    return {
      intact: this.flaws.length === 0,
      acts,
      seals,
      head: this.hash.toString('hex'),
      unsealed: loose.filter(({ passed }) => !passed).length,
      flaws: this.flaws.slice(0, MOST_FLAWS),
    };
  }

  private check(number: number, found: Found | undefined, digest: Buffer): void {
    if (!found) this.flaws.push({ act: number, why: 'removed' });
    else if (!digestOf(found.text).equals(digest)) this.flaws.push({ act: number, why: 'changed' });
    else if (found.at < this.sealedAt - DAY_MICROSECONDS) this.flaws.push({ act: number, why: 'backdated' });
  }
}
