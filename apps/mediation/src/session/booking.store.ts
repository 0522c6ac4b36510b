import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database, Queryable, Transaction } from '#kernel';
import type { Booked, Need } from './clash.js';
import { LOOKED_THROUGH_DAYS } from './hours.js';
import type { Stretch } from './hours.js';

/** What a session needs for itself beside the parties of its case. */
export type Needs = Readonly<{ room?: string | undefined; mediators?: readonly string[] | undefined }>;

type Session = Readonly<{ session: string; mediation: string }>;

/** When rooms and those who mediate are needed. Of a case that is over nothing is. */
@Injectable()
export class Bookings {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** All that is booked of these from then on, for as long as another time is looked for. */
  async taken(needs: Needs, { from, until }: Stretch, db: Queryable = this.database): Promise<Booked[]> {
    const { ids } = listed(needs);
    if (ids.length === 0) return [];
    return db.query<Booked>(
      `select b.what, b.session, (extract(epoch from lower(b.during)) * 1000)::float8 as "from",
         (extract(epoch from upper(b.during)) * 1000)::float8 as until
       from session_booking b join mediation m on m.id = b.mediation
       where id_range(b.needs, b.needs, '[]') = any(select id_range(id, id, '[]') from unnest($1::uuid[]) id) and m.status = 'open'
         and b.during && tstzrange($2::timestamptz, $3::timestamptz + make_interval(days => $4))
       order by 3, 2`,
      [ids, iso(from), iso(until), LOOKED_THROUGH_DAYS],
      'what is booked',
    );
  }

  /** Who of these is needed by another session than `instead` meanwhile. */
  async busy(mediators: readonly string[], { from, until }: Stretch, instead: string | undefined): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ needs: string }>(
      `select b.needs from session_booking b join mediation m on m.id = b.mediation
       where b.what = 'mediator' and b.needs = any($1::uuid[]) and m.status = 'open' and b.during && tstzrange($2, $3)
         and b.session is distinct from $4::uuid`,
      [mediators, iso(from), iso(until), instead ?? null],
      'who is needed elsewhere',
    );
    return new Set(rows.map(({ needs }) => needs));
  }

  /** For a session that is arranged in the same transaction; false where somebody was quicker. */
  async book({ session, mediation }: Session, needs: Needs, { from, until }: Stretch, tx: Transaction): Promise<boolean> {
    const { ids, whats } = listed(needs);
    if (ids.length === 0) return true;
    const during = [iso(from), iso(until)];
    await tx.query(
      `delete from session_booking b using mediation m
       where m.id = b.mediation and (b.session = $4 or m.status <> 'open' and b.needs = any($1) and b.during && tstzrange($2, $3))`,
      [ids, ...during, session],
    );
    // One after the other in the order of their ids, so that two who need the same wait for each other and never in a ring.
    const booked = await tx.query(
      `insert into session_booking (session, mediation, what, needs, during)
       select $1, $2, what, needs, tstzrange($5, $6) from unnest($3::text[], $4::uuid[]) each (what, needs) order by needs
       on conflict do nothing returning needs`,
      [session, mediation, whats, ids, ...during],
    );
    return booked.length === ids.length;
  }

  async release(session: string, tx: Transaction): Promise<void> {
    await tx.query('delete from session_booking where session = $1', [session], 'release what a session needed');
  }
}

function listed({ room, mediators = [] }: Needs): Readonly<{ ids: string[]; whats: Need[] }> {
  const all = [...(room === undefined ? [] : [['room', room] as const]), ...mediators.map((id) => ['mediator', id] as const)];
  return { ids: all.map(([, id]) => id), whats: all.map(([what]) => what) };
}

const iso = (at: number): string => new Date(at).toISOString();
