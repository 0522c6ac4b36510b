import { Inject, Injectable } from '@nestjs/common';
import { DATABASE, NOW, Refused, Unreadable, newId } from '#kernel';
import type { Database, Now } from '#kernel';
import { spendKey } from '#messaging';
import { SealedRecords, Sealer, acting, keepActs, keepSealed } from '#sealed';
import { ONLINE_WORD } from '../kinds.js';
import { empty } from './draft.js';
import type { Draft } from './draft.js';
import type { Where } from './talk.js';
import { Talks } from './talk.store.js';

export type Clause = Readonly<Record<string, unknown>>;
export type Written = Readonly<{ id: string; text: Clause }>;
/** What is kept of a change beside itself: an act that one may be asked about. */
type Kept = Readonly<{ what: string; detail: Readonly<Record<string, unknown>> }>;
const READ = 'online-draft-read';
type Change = (draft: Draft, at: string) => Draft;

/** The drafts of online rooms: who wrote, proposed and consented stands in the room's row, the words are sealed. */
@Injectable()
export class Drafts {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOW) private readonly now: Now,
    private readonly sealer: Sealer,
    private readonly sealed: SealedRecords,
    private readonly talks: Talks,
  ) {}

  async of(session: string): Promise<Readonly<{ n: number; draft: Draft }>> {
    const [row] = await this.database.query<{ n: number; draft: Draft | null }>(
      'select drafts as n, draft from online_room where session = $1',
      [session],
      'the draft of a room',
    );
    return { n: row?.n ?? 0, draft: row?.draft ?? empty };
  }

  /** One change after the other; `written`: the words that come in with it. @returns the number of the change */
  async change(
    { mediation, session }: Where,
    change: Change,
    { written, kept }: Readonly<{ written?: Written; kept?: Kept }> = {},
  ): Promise<{ n: number }> {
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ draft: Draft | null }>(
        'select draft from online_room where session = $1 and closed_at is null for update',
        [session],
        'a draft to be changed',
      );
      if (!row) throw new Refused('online.not-open');
      const draft = change(row.draft ?? empty, this.now().toISOString());
      const [changed] = await tx.query<{ n: number }>(
        'update online_room set draft = $2, drafts = drafts + 1 where session = $1 returning drafts as n',
        [session, JSON.stringify(draft)],
        'a changed draft',
      );
      if (written) await keepSealed(tx, [this.sealer.seal(ONLINE_WORD, mediation, { clause: written.text }, { id: written.id })]);
      if (kept)
        await keepActs(tx, [{ ...acting(), kind: 'change', aggregate: mediation, what: kept.what, detail: { session, ...kept.detail } }]);
      await spendKey({ id: written?.id ?? newId() }, tx);
      tx.afterCommit(() => this.talks.wake());
      return { n: changed?.n ?? 0 };
    });
  }

  /** Kept of whoever reads the text: while the room is open once of each state of it, since a page asks again and again for what it has shown. */
  noteReading({ mediation, session }: Where, n: number): Promise<void> {
    const act = acting();
    return this.database.transaction(async (tx) => {
      const noted = await tx.query(
        `select from act where right(aggregate, 12) = right($1, 12) and aggregate = $1 and what = $2 and account is not distinct from $3
           and detail ->> 'session' = $4 and detail ->> 'n' = $5
           and exists (select from online_room where session = $6 and closed_at is null) limit 1`,
        [mediation, READ, act.account, session, String(n), session],
        'who read a draft',
      );
      if (noted.length === 0)
        await keepActs(tx, [{ ...act, kind: 'disclosure', what: READ, aggregate: mediation, detail: { session, n } }]);
    });
  }

  /** Nothing of what was erased, or does not open. */
  async textsOf(records: readonly string[]): Promise<ReadonlyMap<string, Clause>> {
    const opened = await this.sealed.ownEach(records, ONLINE_WORD);
    return new Map(
      [...opened].flatMap(([id, content]) => (content instanceof Unreadable ? [] : [[id, content['clause'] as Clause] as const])),
    );
  }
}
