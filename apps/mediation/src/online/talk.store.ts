import { Inject, Injectable } from '@nestjs/common';
import { Policies } from '#chassis';
import { DATABASE, NOW, NotFound, Refused, Unreadable, newId } from '#kernel';
import type { Actor, Database, Now, Transaction } from '#kernel';
import { spendKey } from '#messaging';
import { SealedRecords, Sealer, acting, keepActs, keepSealed } from '#sealed';
import { ONLINE_WORD } from '../kinds.js';
import { onlineRooms } from '../policies.js';
import { MOST_WORDS, whoIs } from './talk.js';
import type { Audience, Seat, Standing, Where, Who } from './talk.js';

export type Room = Readonly<{ session: string; mediation: string; openedAt: string; closedAt: string | null }>;
/** Something that was said, without its words. */
export type Said = Readonly<{
  session: string;
  n: number;
  id: string;
  audience: Audience;
  at: string;
}> &
  Who;
type Saying = Readonly<{ audience: Audience; words: string }>;
/** What was said, by its id. */
export type Words = ReadonlyMap<string, string>;
export type Heard = Readonly<{ session: string; n: number }>;

const SAID = 'w.session, w.n, w.id, w.audience, w.seat, w.party, w.unit, w.at';
const AT_ONCE = 500;

/** What is said in online rooms: rows in their order, the words sealed. */
@Injectable()
export class Talks {
  /** Called once something was committed here, so that who listens at this instance hears it at once. */
  private readonly wakes = new Set<(room: boolean) => void>();

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOW) private readonly now: Now,
    private readonly sealer: Sealer,
    private readonly sealed: SealedRecords,
    private readonly policies: Policies,
  ) {}

  /** `room`: not only words, but how the room itself stands. */
  whenSaid(wake: (room: boolean) => void): void {
    this.wakes.add(wake);
  }

  async room(session: string): Promise<Room | undefined> {
    const [room] = await this.database.query<Room>(
      `select session, mediation, opened_at as "openedAt", closed_at as "closedAt" from online_room where session = $1`,
      [session],
      'an online room',
    );
    return room;
  }

  /** Opened again it goes on where it was, and is in use anew. */
  async open({ mediation, session }: Where): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(
        `insert into online_room (session, mediation, opened_at) values ($1, $2, $3) on conflict (session) do update set closed_at = null, opened_at = excluded.opened_at`,
        [session, mediation, this.now()],
      );
      await note('online-room-opened', mediation, { session }, tx);
      await spendKey({ id: session }, tx);
      tx.afterCommit(() => this.wake());
    });
  }

  async close({ mediation, session }: Where): Promise<void> {
    await this.database.transaction(async (tx) => {
      const closed = await tx.query(
        'update online_room set closed_at = $2 where session = $1 and closed_at is null returning session',
        [session, this.now()],
        'an online room closes',
      );
      if (closed.length > 0) await note('online-room-closed', mediation, { session }, tx);
      await spendKey({ id: session }, tx);
      tx.afterCommit(() => this.wake());
    });
  }

  /** Numbered under the room's lock: what has a higher number was committed later. @returns the id of what was said */
  async say({ mediation, session }: Where, by: Seat, { audience, words }: Saying): Promise<string> {
    const id = newId();
    const share = (await this.policies.current(onlineRooms)).words;
    const { seat, party, unit } = whoIs(by);
    const row = this.sealer.seal(ONLINE_WORD, mediation, { words }, { id });
    await this.database.transaction(async (tx) => {
      const [room] = await tx.query<{ last: number }>(
        'update online_room set last = last + 1 where session = $1 and closed_at is null returning last',
        [session],
        'the next word of a room',
      );
      if (!room) throw new Refused('online.not-open');
      if (room.last > MOST_WORDS) throw new Refused('online.full');
      if (seat !== 'mediator' && (await saidBy(session, by, tx)) >= share) throw new Refused('online.said-enough', { share });
      await tx.query(
        'insert into online_word (session, n, id, audience, seat, party, unit, at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [session, room.last, id, audience, seat, party, unit, this.now()],
        'a word of a room',
      );
      await keepSealed(tx, [row]);
      await spendKey({ id }, tx);
      tx.afterCommit(() => this.wake(false));
    });
    return id;
  }

  /** Of several rooms what came after it was last looked, in the order in which it was said. */
  after(heard: readonly Heard[]): Promise<Said[]> {
    return this.database.query<Said>(
      `select ${SAID} from unnest($1::uuid[], $2::int[]) as heard(session, n)
       join online_word w on w.session = heard.session and w.n > heard.n order by w.session, w.n limit ${AT_ONCE}`,
      [heard.map(({ session }) => session), heard.map(({ n }) => n)],
      'what was said since',
    );
  }

  /** What these audiences heard of a room, all but the first so many: a number of the room would tell how much others were told. */
  heard(session: string, audiences: readonly Audience[], but = 0, most = MOST_WORDS): Promise<Said[]> {
    return this.database.query<Said>(
      `select ${SAID} from online_word w where w.session = $1 and w.audience = any($2) order by w.n offset $3 limit $4`,
      [session, audiences, but, most],
      'what an audience heard',
    );
  }

  async heardCount(session: string, audiences: readonly Audience[]): Promise<number> {
    const [heard] = await this.database.query<{ n: number }>(
      'select count(*)::int as n from online_word where session = $1 and audience = any($2)',
      [session, audiences],
      'how much an audience heard',
    );
    return heard?.n ?? 0;
  }

  /** Nothing of what was erased since, or does not open. */
  async wordsOf(said: readonly Said[]): Promise<Words> {
    const opened = await this.sealed.ownEach(
      said.map(({ id }) => id),
      ONLINE_WORD,
    );
    return new Map([...opened].flatMap(([id, content]) => (content instanceof Unreadable ? [] : [[id, String(content['words'])]])));
  }

  /** Kept of whoever comes in to listen, or comes back to it: from then on they hear what is said to them. */
  noteHearing({ mediation, session }: Where, from: number): Promise<void> {
    const act = { ...acting(), kind: 'disclosure', what: 'online-room-heard', aggregate: mediation, detail: { session, from } } as const;
    return this.database.transaction((tx) => keepActs(tx, [act]));
  }

  /** All that was said in a room, once it is kept why it is read. */
  async read({ mediation, session }: Where, purpose: string, actor: Actor): Promise<(Said & { words: string })[]> {
    if (!(await this.room(session))) throw new NotFound('online-room');
    const said = await this.heard(session, ['all', 'applicant', 'respondent']);
    if (said.length === 0) return [];
    const records = await this.sealed.read(mediation, { purpose, actor, kinds: [ONLINE_WORD], records: said.map(({ id }) => id) });
    const words = new Map(records.map(({ id, content }) => [id, String(content['words'])]));
    return said.flatMap((each) => (words.has(each.id) ? [{ ...each, words: words.get(each.id) ?? '' }] : []));
  }

  /** Of these rooms whether one may talk in them: not where they were closed, or their mediation is not open any more. */
  async standing(sessions: readonly string[]): Promise<Map<string, Readonly<{ standing: Standing; draft: number }>>> {
    const rows = await this.database.query<{ session: string; over: boolean; draft: number }>(
      `select r.session, r.drafts as draft, r.closed_at is not null or m.status <> 'open' as over from online_room r join mediation m on m.id = r.mediation
       where r.session = any($1::uuid[])`,
      [sessions],
      'how online rooms stand',
    );
    return new Map(rows.map(({ session, over, draft }) => [session, { standing: over ? 'over' : 'open', draft }]));
  }

  /** Something is to be told at once. */
  wake(room = true): void {
    for (const each of this.wakes) each(room);
  }
}

async function saidBy(session: string, by: Seat, tx: Transaction): Promise<number> {
  const { seat, party, unit } = whoIs(by);
  const [said] = await tx.query<{ n: number }>(
    `select count(*)::int as n from online_word
     where session = $1 and seat = $2 and party is not distinct from $3 and unit is not distinct from $4`,
    [session, seat, party, unit],
    'how much one seat said',
  );
  return said?.n ?? 0;
}

const note = (what: string, aggregate: string, detail: Readonly<Record<string, unknown>>, tx: Transaction): Promise<void> =>
  keepActs(tx, [{ ...acting(), kind: 'change', what, aggregate, detail }]);
