import { addDays, addYears } from '#calendar';
import type { Queryable } from '#kernel';
import { PURPOSE } from './audit-log.store.js';

/** How long, counted from the day a record was sealed. */
export type Keep = `${number} years` | `${number} days`;

/** A kind of sealed record: the fields by which it can be found, how long it is kept, and by what right (PIPL art. 19). */
export type Kind = Readonly<{
  foundBy?: readonly string[];
  keep: Keep;
  basis: string;
  /** No policy may keep it for less. */
  least?: Keep;
  /** No law sets this period: it is what a county begins with, until its justice bureau has confirmed it or set another. */
  unconfirmed?: true;
}>;

/** All kinds that a service seals. Another period or basis needs another version. */
export type Kinds = Readonly<{ version: string; kinds: Readonly<Record<string, Kind>> }>;

/** Where a county keeps some kinds for another time than they are declared with. */
export type RetentionPolicy = Readonly<{ version: string; kinds: Readonly<Record<string, Pick<Kind, 'keep' | 'basis'>>> }>;

/** Of these aggregates those that are not over: what belongs to them is kept, however old it is. */
export type StillNeeded = (aggregates: readonly string[], db: Queryable) => Promise<readonly string[]>;

/** Under which version a kind is kept how long. */
export type Term = Readonly<{ kind: string; version: string; keep: Keep; basis: string; unconfirmed: boolean }>;

type Known = Omit<Kind, 'unconfirmed'> & Term;

type Stamp = Readonly<{ eraseAfter: string; policy: string }>;

/** Every service has these: why a record was opened is kept as long as the log must be that names it (Cybersecurity Law art. 23: six months). */
const ours: Kinds = {
  version: 'default-1',
  kinds: { [PURPOSE]: { keep: '3 years', basis: 'PIPL 51, 55; 网络安全法 23', least: '184 days' } },
};

/** What is sealed, and until when it is kept: as the service declares it, and as its county decided otherwise. */
export class Retention {
  private readonly byKind = new Map<string, Known>();
  private readonly stamps = new Map<string, Stamp>();
  private stampsOn = '';

  /** @throws Error where the county's policy is of a kind that is none, or keeps one for less than it must be. */
  constructor({ version, kinds }: Kinds, policy?: RetentionPolicy) {
    const declared = { ...ours.kinds, ...kinds };
    for (const [kind, given] of Object.entries(declared)) {
      const decided = policy?.kinds[kind];
      const { unconfirmed = false } = given;
      if (policy && decided) this.byKind.set(kind, { ...given, ...decided, kind, version: policy.version, unconfirmed: false });
      else this.byKind.set(kind, { ...given, kind, version: Object.hasOwn(kinds, kind) ? version : ours.version, unconfirmed });
    }
    for (const [kind, { keep }] of Object.entries(policy?.kinds ?? {})) {
      const least = declared[kind]?.least;
      if (!Object.hasOwn(declared, kind))
        throw new Error(`the retention policy names ${kind}, which is none of ${Object.keys(declared).join(', ')}`);
      if (least && isShorter(keep, least)) throw new Error(`the retention policy keeps ${kind} for ${keep}: it must be ${least} at least`);
    }
  }

  /** @throws Error for a kind that nobody declared: it would be kept for ever, and by no right. */
  of(kind: string): Known {
    const known = this.byKind.get(kind);
    if (!known) throw new Error(`no kind of sealed record is named ${kind}: declare it among the service's kinds`);
    return known;
  }

  /** What a record of this kind bears that is sealed on this day. The day is mostly the same. */
  stampOf(kind: string, day: string): Stamp {
    if (day !== this.stampsOn) this.stamps.clear();
    this.stampsOn = day;
    let stamp = this.stamps.get(kind);
    if (!stamp) {
      const { keep, version } = this.of(kind);
      this.stamps.set(kind, (stamp = { eraseAfter: lastDay(day, keep), policy: version }));
    }
    return stamp;
  }

  /** The kinds that can be found by what they hold. */
  get found(): string[] {
    return [...this.byKind.values()].filter(({ foundBy = [] }) => foundBy.length > 0).map(({ kind }) => kind);
  }

  get terms(): Term[] {
    return [...this.byKind.values()].map(({ kind, version, keep, basis, unconfirmed }) => ({ kind, version, keep, basis, unconfirmed }));
  }
}

/** Only days after this one are past it, as PostgreSQL has it too. */
export function lastDay(from: string, keep: Keep): string {
  const [count, unit] = keep.split(' ') as [string, 'years' | 'days'];
  return unit === 'days' ? addDays(from, Number(count)) : addYears(from, Number(count));
}

const isShorter = (one: Keep, other: Keep): boolean => lastDay('2001-01-01', one) < lastDay('2001-01-01', other);
