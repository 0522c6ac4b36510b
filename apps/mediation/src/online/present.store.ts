import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { whoIs } from './talk.js';
import type { Seat, Who } from './talk.js';

/** An instance that was killed says no more of who listens there. */
const GONE_SECONDS = 15;

export type Present = Readonly<{ session: string }> & Who;

/** Who has the page of a room open just now, at whichever instance; of who had it open before nothing is kept. */
@Injectable()
export class Presences {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async come(line: string, session: string, as: Seat): Promise<void> {
    const { seat, party, unit } = whoIs(as);
    await this.database.query(
      'insert into online_present (line, session, seat, party, unit, seen_at) values ($1, $2, $3, $4, $5, now())',
      [line, session, seat, party, unit],
      'somebody comes into a room',
    );
  }

  /** Whoever can have no line is there for as long as they go on asking. */
  async visit(session: string, as: Seat, subject: string): Promise<void> {
    const { seat, party, unit } = whoIs(as);
    await this.database.query(
      `insert into online_present (line, session, seat, party, unit, seen_at)
       values (md5($1::text || $2::text)::uuid, $2::uuid, $3, $4, $5, now())
       on conflict (line) do update set seen_at = now(), seat = excluded.seat, party = excluded.party, unit = excluded.unit`,
      [subject, session, seat, party, unit],
      'somebody asks into a room',
    );
  }

  async leave(line: string): Promise<void> {
    await this.database.query('delete from online_present where line = $1', [line], 'somebody leaves a room');
  }

  async stay(lines: readonly string[]): Promise<void> {
    await this.database.query('update online_present set seen_at = now() where line = any($1::uuid[])', [lines], 'who is still there');
  }

  /** Each once, in whatever number of windows. */
  in(sessions: readonly string[]): Promise<Present[]> {
    return this.database.query<Present>(
      `select distinct session, seat, party, unit from online_present
       where session = any($1::uuid[]) and seen_at > now() - interval '${GONE_SECONDS} seconds' order by session, party, unit, seat`,
      [sessions],
      'who is there',
    );
  }

  async clear(): Promise<void> {
    await this.database.query(`delete from online_present where seen_at < now() - interval '1 minute'`);
  }
}
