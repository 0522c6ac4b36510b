import { createHash, randomBytes, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { KnowGuest } from '#access';
import { Policies } from '#chassis';
import type { Side } from '#contracts';
import { DATABASE, NOW, NotFound, Refused, newId } from '#kernel';
import type { Database, Guest, Now, Transaction } from '#kernel';
import { SealedRecords, Sealer, acting, keepActs, keepSealed } from '#sealed';
import { GUEST_NAMES } from '../kinds.js';
import { guestLinks } from '../policies.js';
import { MOST_WRONG, mustOpen, stateOf } from './link.js';
import type { Issuing, Link, Outcome } from './link.js';

const HOUR_MS = 3_600_000;
const COLUMNS = `id, purpose, subject, party, version, issued_at as "issuedAt", issued_by as "issuedBy", expires_at as "expiresAt",
  opened_at as "openedAt", until, used_at as "usedAt", outcome, ended`;

/** Who the parties are, as the clerk who issued the link was told: what the guest sees of them. */
export type PartyNames = readonly Readonly<{ party: number; role?: Side | undefined; name?: string | undefined }>[];

/** Told once: of the secrets no more than hashes is kept. */
export type Issued = Readonly<{ id: string; token: string; code: string; expiresAt: string }>;

/** A session that was begun, or gone on with: `secret` where it was begun. */
export type Opened = Readonly<{ link: Link; secret?: string }>;

/** The links that were sent to parties, and the sessions of those who opened one. */
@Injectable()
export class Links {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOW) private readonly now: Now,
    private readonly policies: Policies,
    private readonly sealer: Sealer,
    private readonly sealed: SealedRecords,
  ) {}

  /** The newest first. */
  of(mediation: string): Promise<Link[]> {
    return this.database.query<Link>(`select ${COLUMNS} from guest_link where mediation = $1 order by id desc limit 200`, [mediation]);
  }

  /** A party has one link for one thing: another takes its place, and ends the session that the first began. */
  async issue(mediation: string, issuing: Issuing, version: number | null, names: PartyNames): Promise<Issued> {
    const { hours } = await this.policies.current(guestLinks);
    const id = newId();
    const token = newSecret();
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const at = this.now();
    const expiresAt = new Date(at.getTime() + hours * HOUR_MS);
    const { purpose, subject, party, touchesIdentity } = issuing;
    await this.database.transaction(async (tx) => {
      // Of two who send one at once the second finds that of the first.
      await tx.query('select from mediation where id = $1 for update', [mediation], 'one link after the other');
      // Whoever used one reads on by it until its session ends; another sent instead ends that, too.
      await tx.query(
        `update guest_link set session = null where mediation = $1 and purpose = $2 and subject = $3 and party = $4 and outcome is not null`,
        [mediation, purpose, subject, party],
      );
      const before = await tx.query<{ id: string }>(
        `update guest_link set ended = 'replaced', session = null
         where mediation = $1 and purpose = $2 and subject = $3 and party = $4 and outcome is null and ended is null returning id`,
        [mediation, purpose, subject, party],
      );
      await this.forget(before, tx);
      if (names.length > 0) await keepSealed(tx, [this.sealer.seal(GUEST_NAMES, mediation, { names }, { id })]);
      await tx.query(
        `insert into guest_link (id, mediation, purpose, subject, party, version, token, code, issued_at, issued_by, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [id, mediation, purpose, subject, party, version, digest(token), digest(token, code), at, acting().unit, expiresAt],
      );
      await note('guest-link-issued', mediation, { link: id, purpose, subject, party, touchesIdentity }, tx);
    });
    return { id, token, code, expiresAt: expiresAt.toISOString() };
  }

  async withdraw(mediation: string, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [link] = await tx.query<Link>(`select ${COLUMNS} from guest_link where id = $1 and mediation = $2 for update`, [id, mediation]);
      if (!link) throw new NotFound('guest-link');
      if (link.ended !== null) return;
      await tx.query(`update guest_link set ended = 'withdrawn', session = null where id = $1`, [id]);
      await this.forget([link], tx);
      await note('guest-link-withdrawn', mediation, { link: id }, tx);
    });
  }

  /**
   * Once, in one statement, whichever instance is asked: the link's secret and the code told beside it become a session. Whoever has that
   * session already goes on with it. @throws Refused
   */
  async open(token: string, code: string | undefined, guest: Guest | undefined): Promise<Opened> {
    const now = this.now();
    const [found] = await this.database.query<Link & { mediation: string }>(
      `select ${COLUMNS}, mediation from guest_link where token = $1`,
      [digest(token)],
    );
    if (found && found.id === guest?.link) return { link: found };
    mustOpen(found, now);
    if (code === undefined) throw new Refused('guest.code-missing');
    const { backHours } = await this.policies.current(guestLinks);
    const secret = newSecret();
    const opened = await this.database.transaction(async (tx) => {
      // One guess after the other: none is tried before those before it were counted.
      await tx.query('select from guest_link where token = $1 for update', [digest(token)]);
      const [row] = await tx.query<Link>(
        `update guest_link set opened_at = $3, until = $4, session = $5
         where token = $1 and code = $2 and opened_at is null and ended is null and expires_at > $3 returning ${COLUMNS}`,
        [digest(token), digest(token, code), now, new Date(now.getTime() + backHours * HOUR_MS), digest(secret)],
      );
      if (!row) return this.wrong(token, found.mediation, tx);
      await note('guest-link-opened', found.mediation, { link: row.id }, tx);
      return row;
    });
    if (opened instanceof Refused) throw opened;
    return { link: opened, secret };
  }

  async one(id: string): Promise<Link> {
    const [link] = await this.database.query<Link>(`select ${COLUMNS} from guest_link where id = $1`, [id]);
    if (!link) throw new NotFound('guest-link');
    return link;
  }

  /** What it was for is done, once: written with that, or neither is. @throws Refused */
  async use(id: string, outcome: Outcome, tx: Transaction): Promise<void> {
    const used = await tx.query(
      `update guest_link set outcome = $2, used_at = $3 where id = $1 and outcome is null and ended is null returning id`,
      [id, outcome, this.now()],
    );
    if (used.length > 0) return;
    const [row] = await tx.query<Pick<Link, 'outcome'>>('select outcome from guest_link where id = $1', [id]);
    throw new Refused(row?.outcome ? `guest.${row.outcome}` : 'guest.link-over');
  }

  /** Of these those whose session goes on: nobody withdrew them, and their time is not over. */
  async alive(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      'select id from guest_link where id = any($1::uuid[]) and session is not null and until > $2',
      [ids, this.now()],
      'links whose session goes on',
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Told to the guest alone, and to nobody once the link is over. */
  async namesFor({ link }: Guest): Promise<PartyNames> {
    const content = await this.sealed.own(link, GUEST_NAMES);
    return (content?.['names'] ?? []) as PartyNames;
  }

  /** The names of links that nobody can open any more, nor come back by. */
  async clear(): Promise<void> {
    const now = this.now();
    await this.database.transaction(async (tx) => {
      const over = await tx.query<{ id: string }>(
        `select id from guest_link where cleared_at is null and greatest(expires_at, until) <= $1 order by expires_at limit 200
         for update skip locked`,
        [now],
      );
      await this.forget(over, tx);
    });
  }

  private async forget(links: readonly Readonly<{ id: string }>[], tx: Transaction): Promise<void> {
    const ids = links.map(({ id }) => id);
    if (ids.length === 0) return;
    await this.sealed.erase(ids, { purpose: 'guest link over', actor: 'guest links', kinds: [GUEST_NAMES] }, tx);
    await tx.query('update guest_link set cleared_at = $2 where id = any($1::uuid[])', [ids, this.now()]);
  }

  /** Either the code was wrong, or somebody was quicker. */
  private async wrong(token: string, mediation: string, tx: Transaction): Promise<Refused> {
    const [link] = await tx.query<Link & { wrong: number }>(
      `update guest_link set wrong = wrong + 1, ended = case when wrong + 1 >= $2 then 'guessed' end
       where token = $1 and opened_at is null and ended is null returning ${COLUMNS}, wrong`,
      [digest(token), MOST_WRONG],
    );
    if (link?.ended) await this.forget([link], tx);
    if (link) await note('guest-code-wrong', mediation, { link: link.id, wrong: link.wrong }, tx);
    if (!link) return new Refused('guest.opened-already');
    if (stateOf(link, this.now()) === 'guessed') return new Refused('guest.guessed');
    return new Refused('guest.code-wrong', { left: MOST_WRONG - link.wrong });
  }
}

/** Whose session a secret is. What the link was for may be done by then: its page is still seen until the session ends. */
export const guests =
  (database: Database, now: Now): KnowGuest =>
  async (secret) => {
    const [guest] = await database.query<Guest>(
      `select id as link, purpose, mediation as of, subject, party from guest_link where session = $1 and until > $2`,
      [digest(secret), now()],
      'whose session it is',
    );
    return guest;
  };

const newSecret = (): string => randomBytes(32).toString('base64url');
/** A code alone could be tried out against its hash; with the link's secret, which is kept nowhere, it cannot. */
const digest = (...words: readonly string[]): Buffer => createHash('sha256').update(words.join(' ')).digest();

const note = (what: string, aggregate: string, detail: Readonly<Record<string, unknown>>, tx: Transaction): Promise<void> =>
  keepActs(tx, [{ ...acting(), kind: 'change', what, aggregate, detail }]);
