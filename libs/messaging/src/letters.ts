import type { PooledDatabase } from './database.js';
import type { LetterKind } from './put-back.js';

/** What is set aside, as it may be looked at: what it is, of what, since when and why. What it says stays where it is. */
export type Told = Readonly<{
  id: string;
  owner: string;
  desk: string;
  type: string | null;
  aggregate: string | null;
  sequence: number | null;
  township: string | null;
  department: string | null;
  since: string;
  dead: boolean;
  attempts: number;
  nextAt: string | null;
  cause: string;
  place: string;
}>;

export type Lying = Readonly<{ waiting: number; waitingSince: string | null; dead: number; deadSince: string | null }>;

const MOST_KINDS = 50;

/** The SQL of whoever looks at what was set aside; what is done about it is `SetAside`'s. */
export class Letters {
  constructor(private readonly database: PooledDatabase) {}

  /** The oldest first. `after`: the place of the last one that was told. */
  page(dead: boolean, after: string | undefined, limit: number): Promise<Told[]> {
    const [micros = '0', id = '00000000-0000-0000-0000-000000000000'] = after?.split('_') ?? [];
    return this.database.query<Told>(
      `select event_id as id, owner, desk, type, subject as aggregate, sequence, township, department, parked_at as since, dead, attempts,
         case when not dead then next_at end as "nextAt", cause, ${MICROS} || '_' || event_id as place
       from parked_event where dead = $1 and (${MICROS}, event_id) > ($2::bigint, $3::uuid) order by ${MICROS}, event_id limit $4`,
      [dead, micros, id, limit],
    );
  }

  async lying(): Promise<Lying> {
    const [row] = await this.database.query<Lying>(
      `select count(*) filter (where not dead) as waiting, min(parked_at) filter (where not dead) as "waitingSince",
         count(*) filter (where dead) as dead, min(parked_at) filter (where dead) as "deadSince" from parked_event`,
    );
    return row ?? { waiting: 0, waitingSince: null, dead: 0, deadSince: null };
  }

  /** The dead ones by kind, the oldest first. */
  kinds(): Promise<(LetterKind & Readonly<{ letters: number; since: string }>)[]> {
    return this.database.query(
      `select owner, desk, type, count(*) as letters, min(parked_at) as since from parked_event where dead
       group by owner, desk, type order by min(parked_at) limit ${MOST_KINDS}`,
    );
  }

  /** How one stands that was put back: nothing once it was handled. */
  async fate(eventId: string): Promise<Pick<Told, 'dead' | 'attempts' | 'cause'> | undefined> {
    const [row] = await this.database.query<Pick<Told, 'dead' | 'attempts' | 'cause'>>(
      'select dead, attempts, cause from parked_event where event_id = $1',
      [eventId],
    );
    return row;
  }
}

/** To the last digit, which an instant on its way to people has not. */
const MICROS = '(extract(epoch from parked_at) * 1000000)::bigint';
