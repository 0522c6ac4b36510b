import type { County } from './county.js';
import { each, owners } from './names.js';
import type { Name, Owner } from './names.js';
import { standingIn } from './streams.js';
import type { Standing } from './streams.js';

/** A fact as its owner keeps it in the outbox, said or not. */
export type Kept = Readonly<{ id: string; subject: string; sequence: number; type: string; data: Readonly<Record<string, unknown>> }>;
/** All facts of each owner. */
export type Facts = Readonly<Record<Owner, readonly Kept[]>>;
export type Numbered = Readonly<{ owner: string; subject: string; sequence: number }>;
export type Raise = Readonly<{ owner: string; subject: string; from: number; to: number }>;
export type Aside = Readonly<{ owner: string; subject: string | null; sequence: number | null; dead: boolean; cause: string }>;
export type Cell = Readonly<{
  township: string;
  lead: string;
  category: string;
  tier: number;
  outcome: string;
  n: number;
  people: number;
  yuan: number;
}>;
type Dispute = Omit<Cell, 'n' | 'tier'> & Readonly<{ id: string }>;

/** All that is left of a row once it has come to rest. */
export type Evidence = Readonly<{
  /** The aggregates of an owner with their last number, as their own tables hold them. */
  rows: Readonly<Record<Owner, readonly Readonly<{ id: string; sequence: number }>[]>>;
  kept: Facts;
  streams: Readonly<Record<Owner, readonly Standing[]>>;
  heard: Readonly<Record<Name, readonly Numbered[]>>;
  raises: Readonly<Record<Name, readonly Raise[]>>;
  inbox: Readonly<Record<Name, ReadonlySet<string>>>;
  aside: Readonly<Record<Name, readonly Aside[]>>;
  way: readonly Numbered[];
  steps: readonly Numbered[];
  board: readonly Cell[];
  disputes: readonly Dispute[];
  tiers: ReadonlyMap<string, number>;
}>;

const tables = { intake: ['unit', 'dispute', 'request'], mediation: ['mediation'], screening: ['round', 'finding'] } as const;
const KEPT = `select id, e ->> 'subject' as subject, (e ->> 'sequence')::int as sequence, substr(e ->> 'type', length('cn.junan.') + 1) as type, e -> 'data' as data
  from (select id, event::jsonb as e from outbox) o`;

export async function gather(county: County): Promise<Evidence> {
  const ofOwners = async <T>(look: (owner: Owner) => Promise<T>) =>
    Object.fromEntries(await Promise.all(owners.map(async (owner) => [owner, await look(owner)] as const))) as Record<Owner, T>;
  const reporting = <R extends object>(sql: string) => county.query<R>('reporting', sql);
  const inbox = async (name: Name) =>
    new Set((await county.query<{ id: string }>(name, 'select event_id as id from inbox')).map(({ id }) => id));
  return {
    rows: await ofOwners(async (owner) =>
      (
        await Promise.all(
          tables[owner].map((table) => county.query<{ id: string; sequence: number }>(owner, `select id::text, sequence from ${table}`)),
        )
      ).flat(),
    ),
    kept: await ofOwners((owner) => county.query<Kept>(owner, KEPT)),
    streams: await ofOwners((owner) => standingIn(county.broker, owner)),
    heard: await each((name) => county.query<Numbered>(name, 'select owner, subject, sequence from heard_aggregate')),
    raises: await each((name) => county.query<Raise>(name, 'select owner, subject, "from", "to" from raise_witness order by n')),
    inbox: await each(inbox),
    aside: await each((name) => county.query<Aside>(name, 'select owner, subject, sequence, dead, cause from parked_event')),
    way: await reporting<Numbered>('select owner, dispute as subject, sequence from way'),
    steps: await reporting<Numbered>('select owner, subject, sequence from step_witness order by n'),
    board: await reporting<Cell>(
      `select township, lead, category, tier, outcome, n::int, people::int, amount_yuan::int as yuan from board_cell where n <> 0 and beside = ''`,
    ),
    disputes: await county.query<Dispute>(
      'intake',
      `select id::text, township, coalesce(lead, '') as lead, category, coalesce(people, 0) as people, coalesce(amount_yuan, 0)::int as yuan,
         case when status = 'refused' then 'refused' else coalesce(outcome, 'open') end as outcome from dispute`,
    ),
    tiers: new Map(
      (await county.query<{ id: string; tier: number }>('mediation', 'select id::text, tier from mediation')).map(({ id, tier }) => [
        id,
        tier,
      ]),
    ),
  };
}
