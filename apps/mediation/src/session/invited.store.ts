import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database, Queryable, Transaction } from '#kernel';
import type { Beside } from './invitation.js';

type Row = Readonly<{ session: string; who: 'mediator' | 'body'; whom: string }>;
const nobody: Beside = { mediators: [], bodies: [] };

/** Who is to be at which session. It stays in this table: an id on the bus would let whoever listens follow a person. */
@Injectable()
export class Invited {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async besideAt(session: string, db: Queryable = this.database): Promise<Beside> {
    return (await this.beside([session], db)).get(session) ?? nobody;
  }

  async beside(sessions: readonly string[], db: Queryable = this.database): Promise<ReadonlyMap<string, Beside>> {
    const rows = await db.query<Row>(
      'select session, who, whom from session_invited where session = any($1::uuid[]) order by who, whom',
      [sessions],
      'who is to be at sessions',
    );
    const called = (at: string, kind: Row['who']) =>
      rows.filter(({ session, who }) => session === at && who === kind).map(({ whom }) => whom);
    return new Map(sessions.map((each) => [each, { mediators: called(each, 'mediator'), bodies: called(each, 'body') }]));
  }

  async keep(session: string, mediation: string, { mediators, bodies }: Beside, tx: Transaction): Promise<void> {
    if (mediators.length + bodies.length === 0) return;
    await tx.query(
      `insert into session_invited (session, mediation, who, whom)
       select $1::uuid, $2::uuid, 'mediator', unnest($3::text[]) union all select $1::uuid, $2::uuid, 'body', unnest($4::text[]) on conflict do nothing`,
      [session, mediation, mediators, bodies],
      'invite to a session',
    );
  }

  async leave(session: string, mediator: string, tx: Transaction): Promise<void> {
    await tx.query(
      `delete from session_invited where session = $1 and who = 'mediator' and whom = $2`,
      [session, mediator],
      'a mediator leaves a session',
    );
  }

  async callOff(session: string, at: Date, tx: Transaction): Promise<void> {
    await tx.query('insert into session_called_off (session, at) values ($1, $2) on conflict do nothing', [session, at]);
  }
}
