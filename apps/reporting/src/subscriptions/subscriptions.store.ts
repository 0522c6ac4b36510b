import { Inject, Injectable } from '@nestjs/common';
import { Policies } from '#chassis';
import { DATABASE, NOW, NotFound, Refused, RefusedAt, Stale, currentRequest, levelOf, newId } from '#kernel';
import type { Actor, Database, Now, Transaction } from '#kernel';
import { spendKey } from '#messaging';
import { acting, keepActs } from '#sealed';
import type { StillNeeded } from '#sealed';
import { keeping } from '../policies.js';
import { EventLog } from './event-log.store.js';
import type { Place } from './bundle.js';
import { Secrets } from './secrets.store.js';
import { allowAgain } from './subscription.js';
import type { Failure, Form, Moved, Slice, State, Wanted } from './subscription.js';
import type { Profile } from './profile.js';

/** A subscription as it stands. */
export type Subscription = Slice &
  Place &
  Readonly<{
    id: string;
    sequence: number;
    name: string;
    url: string;
    profile: Profile;
    form: Form;
    state: State;
    why: 'operator' | 'failing' | 'gone' | null;
    secret: string | null;
    secretBefore: string | null;
    beforeUntil: string | null;
    rate: number | null;
    allowedAt: string | null;
    failed: number;
    failing: string | null;
    failure: Failure | null;
    status: number | null;
    deliveredAt: string | null;
    nextAt: string;
    missedUntil: string | null;
    createdAt: string;
  }>;

export type Receipt = Readonly<{ id: string; sequence: number }>;
/** A moment or an event. */
type From = Readonly<{ from?: string; event?: string }>;
type Patch = Readonly<Record<string, unknown>>;

/** `s` is the table. */
export const COLUMNS = `s.id, s.sequence, s.name, s.url, s.types, s.townships, s.departments, s.profile, s.form, s.state, s.why, s.secret,
  s.secret_before as "secretBefore", s.before_until as "beforeUntil", s.tx::text, s.n::text, s.rate, s.allowed_at as "allowedAt", s.failed,
  s.failing, s.failure, s.status, s.delivered_at as "deliveredAt", s.next_at as "nextAt", s.missed_until as "missedUntil", s.created_at as "createdAt"`;

/** What begins anew: whatever was wrong before is not known to be. */
const AFRESH = { failed: 0, failing: null, failure: null, status: null } as const;

/** The subscriptions as an operator changes them; each change is an act. */
@Injectable()
export class Subscriptions {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOW) private readonly now: Now,
    private readonly log: EventLog,
    private readonly secrets: Secrets,
    private readonly policies: Policies,
  ) {}

  /** With the time of the first of its slice that each has not been told of. */
  list(): Promise<(Subscription & Readonly<{ waitingSince: string | null }>)[]> {
    return this.database.query(
      `select ${COLUMNS}, (select e.time from told_event e where (e.tx, e.n) > (s.tx, s.n)
         and (cardinality(s.types) = 0 or e.type = any(s.types)) and (cardinality(s.townships) = 0 or e.township = any(s.townships))
         and (cardinality(s.departments) = 0 or e.department = any(s.departments)) order by e.tx, e.n limit 1) as "waitingSince"
       from subscription s order by s.state = 'ended', s.created_at desc, s.id`,
      [],
      'subscriptions',
    );
  }

  async find(id: string): Promise<Subscription> {
    const [found] = await this.database.query<Subscription>(`select ${COLUMNS} from subscription s where s.id = $1`, [id]);
    if (!found) throw new NotFound('subscription');
    return found;
  }

  /** It is told of what comes from now on. Its secret is asked for by another door, since a receipt is kept and a secret is not. */
  create({ name, url, types, townships, departments, profile, form }: Wanted, actor: Actor): Promise<Receipt> {
    byCounty(actor);
    return this.database.transaction(async (tx) => {
      const receipt = { id: newId(), sequence: 1 };
      const { tx: by, n } = await this.log.here(tx);
      await tx.query(
        `insert into subscription (id, sequence, name, url, types, townships, departments, profile, form, state, tx, n, next_at, created_at)
         values ($1, 1, $2, $3, $4, $5, $6, $7, $8, 'pending', $9, $10, $11, $11)`,
        [receipt.id, name, url, types, townships, departments, profile, form, by, n, this.now().toISOString()],
      );
      await this.keep('subscription-created', receipt, {}, tx);
      await spendKey(receipt, tx);
      return receipt;
    });
  }

  /** At another address somebody else may listen, who has allowed nothing yet. Whoever paused it says when it goes on. */
  change(id: string, { name, url, types, townships, departments, profile, form }: Wanted, actor: Actor): Promise<Receipt> {
    return this.act(id, actor, 'subscription-changed', (found) => {
      const anew = allowAgain(found);
      const moved = url === found.url ? {} : { ...(found.state !== 'paused' && this.begun(anew)), rate: null, allowed_at: null };
      return { ...moved, name, url, types, townships, departments, profile, form };
    });
  }

  /** Of `allowAgain`, `pause`, `resume` and `end` one. Whoever ends it takes its secrets along. */
  move(id: string, what: string, by: (found: Subscription) => Moved, actor: Actor): Promise<Receipt> {
    return this.act(id, actor, what, async (found, tx) => {
      const moved = by(found);
      if (moved.state !== 'ended') return moved.state === 'pending' ? this.begun(moved) : moved;
      await this.secrets.erase(id, 'ended', tx);
      return { ...moved, secret: null, secret_before: null, before_until: null };
    });
  }

  /** Another secret; those before are valid beside it for a while, since an answer may have been lost on its way. */
  async rotate(id: string, actor: Actor): Promise<Receipt & Readonly<{ secret: string; bothUntil: string | null }>> {
    const { bothSecretsHours } = await this.policies.current(keeping);
    const until = new Date(this.now().getTime() + bothSecretsHours * 3_600_000).toISOString();
    let made = '';
    let both: string | null = null;
    const receipt = await this.act(id, actor, 'subscription-secret-made', async (found, tx) => {
      allowAgain(found);
      const { id: record, secret } = await this.secrets.make(id, tx);
      made = secret;
      both = found.secret && until;
      return { secret: record, secret_before: found.secret, before_until: both };
    });
    return { ...receipt, secret: made, bothUntil: both };
  }

  /** Told again from a moment or an event on, or from a later one. What is being sent then is sent. */
  replay(id: string, from: From, actor: Actor): Promise<Receipt> {
    return this.act(id, actor, 'subscription-replayed', async (found, tx) => {
      allowAgain(found);
      const place = await this.placeOf(from, tx);
      const anew = found.state === 'paused' ? {} : { ...AFRESH, next_at: this.now().toISOString() };
      return { tx: place.tx, n: place.n, missed_until: null, ...anew };
    });
  }

  /** Just before it; where nothing has happened since, where what comes will lie. */
  async placeOf({ from, event }: From, tx?: Transaction): Promise<Place> {
    if (from !== undefined && Date.parse(from) > this.now().getTime()) throw new RefusedAt('from', 'subscription.from-ahead');
    if (from !== undefined && event === undefined) return (await this.log.since(from, tx)) ?? this.log.here(tx);
    if (from !== undefined || event === undefined) throw new RefusedAt('from', 'subscription.from-or-event');
    const place = await this.log.sinceEvent(event, tx);
    if (!place) throw new RefusedAt('event', 'subscription.event-not-kept');
    return place;
  }

  private begun = (moved: Moved): Patch => ({ ...moved, ...AFRESH, next_at: this.now().toISOString() });

  private act(
    id: string,
    actor: Actor,
    what: string,
    decide: (found: Subscription, tx: Transaction) => Patch | Promise<Patch>,
  ): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const [found] = await tx.query<Subscription>(`select ${COLUMNS} from subscription s where s.id = $1 for update`, [id]);
      if (!found) throw new NotFound('subscription');
      const seen = currentRequest()?.ifMatch;
      if (seen !== undefined && seen !== found.sequence) throw new Stale(seen, found.sequence);
      byCounty(actor);
      const patch = { ...(await decide(found, tx)), sequence: found.sequence + 1 };
      const columns = Object.keys(patch);
      await tx.query(`update subscription set ${columns.map((column, i) => `${column} = $${i + 2}`).join(', ')} where id = $1`, [
        id,
        ...Object.values(patch),
      ]);
      const receipt = { id, sequence: patch.sequence };
      await this.keep(what, receipt, patch, tx);
      if (what !== 'subscription-secret-made') await spendKey(receipt, tx);
      return receipt;
    });
  }

  private keep(what: string, { id, sequence }: Receipt, patch: Patch, tx: Transaction): Promise<void> {
    const fields = Object.keys(patch).filter((column) => column !== 'sequence');
    return keepActs(tx, [{ ...acting(), kind: 'change', what, aggregate: id, sequence, detail: { fields } }]);
  }
}

/** What goes out of the house is the county's to say. */
function byCounty({ unit }: Actor): void {
  if (levelOf(unit) !== 'county') throw new Refused('subscription.by-county');
}

/** Their secrets are needed for as long as they are not ended. */
export const running: StillNeeded = async (ids, db) => {
  const found = await db.query<{ id: string }>(`select id from subscription where id::text = any($1) and state <> 'ended'`, [ids]);
  return found.map(({ id }) => id);
};
