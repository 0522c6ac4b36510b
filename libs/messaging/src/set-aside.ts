import type { Queryable, Transaction } from '#kernel';
import type { PooledDatabase } from './database.js';
import { keepReplay, keepReplays, putBack } from './put-back.js';
import type { KindPutBack, LetterKind, PutBack } from './put-back.js';
import { readMessage } from './reading.js';
import type { Reading } from './reading.js';

export type State = Readonly<{ cause: string; attempts: number; dead: boolean; delayMs: number }>;

/** What is set aside: `id` is the event's or, without one, stands for its bytes. */
export type Aside = Reading & Readonly<{ id: string; streamSeq: number }>;

/** A message that could not be handled when it came: waiting for another try or for an earlier one, or a dead letter. */
export type Letter = Aside & Readonly<{ cause: string; attempts: number; dead: boolean }>;

type Row = Readonly<{
  eventId: string;
  owner: string;
  desk: string;
  streamSeq: number;
  natsSubject: string | null;
  message: Buffer;
  cause: string;
  attempts: number;
  dead: boolean;
}>;

/** Of a kind, read together. */
const MOST_AT_ONCE = 2_000;

const COLUMNS =
  'p.event_id as "eventId", p.owner, p.desk, p.stream_seq as "streamSeq", p.nats_subject as "natsSubject", p.message, p.cause, p.attempts, p.dead';

/** The SQL of what was set aside. Messages are kept as the bytes they came as, so that keeping one cannot fail. */
export class SetAside {
  constructor(private readonly database: PooledDatabase) {}

  async put(
    { id, owner, desk, event, natsSubject, bytes, streamSeq }: Aside,
    { cause, attempts, dead, delayMs }: State,
    tx: Queryable,
  ): Promise<void> {
    const { subject = null, sequence = null, type = null, township = null, department = null } = event ?? {};
    await tx.query(
      `insert into parked_event
         (event_id, owner, desk, subject, sequence, type, township, department, stream_seq, nats_subject, message, cause, attempts, dead, next_at)
       values ($1, $2, $15, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, now() + make_interval(secs => $14))
       on conflict (event_id) do nothing`,
      [
        id,
        owner,
        subject,
        sequence,
        type,
        township,
        department,
        streamSeq,
        natsSubject,
        bytes,
        cause,
        attempts,
        dead,
        delayMs / 1_000,
        desk,
      ],
    );
  }

  /** One whose time has come and whose predecessor was handled, if nobody else is at it. */
  async next(tx: Transaction): Promise<Letter | undefined> {
    const [row] = await tx.query<Row>(
      `select ${COLUMNS} from parked_event p left join heard_aggregate h on h.owner = p.owner and h.desk = p.desk and h.subject = p.subject where p.sequence = coalesce(h.sequence, 0) + 1 and not p.dead and p.next_at <= now()
       order by p.next_at limit 1 for update of p skip locked`,
    );
    return row && letterOf(row);
  }

  async release(eventId: string, tx: Queryable): Promise<void> {
    await tx.query('delete from parked_event where event_id = $1', [eventId]);
  }

  async postpone(eventId: string, { cause, attempts, dead, delayMs }: State): Promise<void> {
    await this.database.query(
      'update parked_event set cause = $2, attempts = $3, dead = $4, next_at = now() + make_interval(secs => $5) where event_id = $1',
      [eventId, cause, attempts, dead, delayMs / 1_000],
    );
  }

  /** Dead letters, oldest first. The cause names the rule or the fault; the event holds no personal data by construction. */
  async letters(limit = 200): Promise<Letter[]> {
    const rows = await this.database.query<Row>(`select ${COLUMNS} from parked_event p where dead order by parked_at limit $1`, [limit]);
    return rows.map(letterOf);
  }

  /**
   * Puts a dead letter back in line, where it takes effect in its turn; or says why it never can. What waits behind
   * it in its aggregate goes on as soon as it is through. Who did it is kept.
   */
  replay(eventId: string): Promise<PutBack | 'no dead letter' | 'in line already'> {
    return this.database.transaction(async (tx) => {
      const letters = await this.dead('p.event_id = $1', [eventId], tx);
      const outcome = (await putBack(letters, tx)).get(eventId);
      if (outcome === undefined) return (await this.waits(eventId, tx)) ? 'in line already' : 'no dead letter';
      if (outcome === 'in line') await keepReplay(letters[0] as Letter, tx);
      return outcome;
    });
  }

  /** All of one kind at once, or none where the line breaks. Where there are thousands, `left` are for another time. */
  replayKind({ owner, desk, type }: LetterKind): Promise<KindPutBack> {
    return this.database.transaction(async (tx) => {
      const of = 'p.owner = $1 and p.desk = $2 and p.type is not distinct from $3';
      const params = [owner, desk, type];
      const tried: PutBack[] = [];
      const count = (which: PutBack) => tried.filter((outcome) => outcome === which).length;
      const staying = () => tried.length - count('in line');
      for (let more = true; more && count('in line') < MOST_AT_ONCE;) {
        // Those that stay where they are hold up nobody behind them.
        const letters = await this.dead(of, params, tx, staying());
        tried.push(...(await putBack(letters, tx)).values());
        more = letters.length === MOST_AT_ONCE;
      }
      const left = Math.max(0, (await this.countDead(of, params, tx)) - staying());
      const done = { inLine: count('in line'), unreadable: count('unreadable'), superseded: count('superseded'), left };
      if (done.inLine > 0) await keepReplays({ owner, desk, type }, done, tx);
      return done;
    });
  }

  /** Nobody else puts them back meanwhile; whoever waited for that finds that they are dead no more. */
  private async dead(which: string, params: readonly unknown[], tx: Transaction, offset = 0): Promise<Letter[]> {
    const rows = await tx.query<Row>(
      `select ${COLUMNS} from parked_event p where dead and ${which} order by parked_at, event_id
       limit ${MOST_AT_ONCE} offset ${offset} for update`,
      params,
    );
    return rows.map(letterOf);
  }

  private async countDead(which: string, params: readonly unknown[], tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ n: number }>(`select count(*) as n from parked_event p where dead and ${which}`, params);
    return row?.n ?? 0;
  }

  private async waits(eventId: string, tx: Transaction): Promise<boolean> {
    return (await tx.query('select 1 from parked_event where event_id = $1', [eventId])).length > 0;
  }

  /** Gives a dead letter up for good, so that what waits behind it can go on. Not while an earlier one is still open. */
  async dismiss(eventId: string): Promise<'dismissed' | 'an earlier one is open' | 'no dead letter'> {
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ owner: string; desk: string; subject: string | null; sequence: number | null; last: number }>(
        `select p.owner, p.desk, p.subject, p.sequence, coalesce(h.sequence, 0) as last from parked_event p
         left join heard_aggregate h on h.owner = p.owner and h.desk = p.desk and h.subject = p.subject where p.event_id = $1 and p.dead for update of p`,
        [eventId],
      );
      if (!row) return 'no dead letter';
      const { owner, desk, subject, sequence, last } = row;
      if (sequence !== null && sequence > last + 1) return 'an earlier one is open';
      if (sequence === last + 1)
        await tx.query(
          `insert into heard_aggregate as h (owner, desk, subject, sequence) values ($1, $4, $2, $3)
           on conflict (owner, desk, subject) do update set sequence = excluded.sequence where h.sequence < excluded.sequence`,
          [owner, subject, sequence, desk],
        );
      await this.release(eventId, tx);
      return 'dismissed';
    });
  }

  async counts(): Promise<{ waiting: number; dead: number }> {
    const [row] = await this.database.query<{ waiting: number; dead: number }>(
      'select count(*) filter (where not dead) as waiting, count(*) filter (where dead) as dead from parked_event',
    );
    return row ?? { waiting: 0, dead: 0 };
  }
}

function letterOf({ eventId, owner, desk, streamSeq, natsSubject, message, cause, attempts, dead }: Row): Letter {
  return { ...readMessage({ owner, desk, natsSubject, bytes: message }), id: eventId, streamSeq, cause, attempts, dead };
}
