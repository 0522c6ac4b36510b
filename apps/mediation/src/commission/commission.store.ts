import { Inject, Injectable } from '@nestjs/common';
import { covers } from '#access';
import { addDays, endOf, endOfDay, startOfDay, today } from '#calendar';
import { CONFIG, Policies } from '#chassis';
import type { Config } from '#chassis';
import { DATABASE, NOW, NotFound, RefusedAt, newId } from '#kernel';
import type { Database, Now, Queryable, Transaction } from '#kernel';
import { spendKey } from '#messaging';
import type { Receipt } from '#messaging';
import { Sealer, acting, keepActs, keepSealed } from '#sealed';
import { BodyList } from '../body/body-list.store.js';
import { Mediations } from '../mediation/mediation.store.js';
import type { Mediation } from '../mediation/mediation.js';
import { mustHoldData } from '../mediation/personal-data.js';
import { mustBeOpened } from '../mediation/standing.js';
import { commissions } from '../policies.js';
import { mustBeACourt } from '../unit/unit.js';
import { Units } from '../unit/unit.store.js';
import { daysFor, receive, sameAs, stateOf, strike } from './commission.js';
import type { Commission, CommissionRule, Received } from './commission.js';
import { numberOf } from './number.js';

export type KeptCommission = Commission & Readonly<{ id: string; mediation: string }>;
export type NewCommission = Pick<Received, 'kind' | 'number' | 'receivedOn'> &
  Readonly<{ court?: string; outside?: string; body?: string }>;
type Decide = (commission: Commission, under: Readonly<{ mediation: Mediation; rule: CommissionRule; today: string }>) => Commission;
type Row = Readonly<{ id: string; mediation: string; commission: Commission }>;
/** `left`: where nobody can strike it any more, while the court still waits for its answer. */
type Holder = Row & Readonly<{ left: boolean }>;

/** 法院委派、委托调解: which cases of courts a mediation answers for. Its state stays here; what the mediation is, it says itself. */
@Injectable()
export class Commissions {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly mediations: Mediations,
    private readonly policies: Policies,
    private readonly units: Units,
    private readonly bodies: BodyList,
    private readonly sealer: Sealer,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** The first first; what was struck is among them. */
  async of(mediation: string, db: Queryable = this.database): Promise<KeptCommission[]> {
    const rows = await db.query<Row>(
      'select id, mediation, commission from court_commission where mediation = $1 order by id',
      [mediation],
      'commissions of a case',
    );
    return rows.map(({ commission, ...row }) => ({ ...commission, ...row }));
  }

  rule(db?: Queryable): Promise<CommissionRule> {
    return this.policies.current(commissions, db);
  }

  /** Told again in the same case it was told once. */
  async receive(id: string, draft: NewCommission): Promise<Receipt> {
    const { kind, receivedOn, court = null, outside: name, body = null } = draft;
    const number = numberOf(draft.number, kind);
    const [known, newest] = await Promise.all([court === null ? [] : this.units.known([court]), body && this.bodies.newest(body)]);
    const outside = name === undefined ? null : newId();
    return this.within(id, async (tx, mediation) => {
      if (court !== null) mustBeACourt(court, name, known);
      if (body !== null && !newest) throw new RefusedAt('body', 'commission.body-unknown');
      const rule = await this.rule(tx);
      const end = endOf({ unit: 'days', count: daysFor(rule, kind), rolls: true }, receivedOn, this.config.workingDays);
      const commission = receive({ kind, number, receivedOn, court, outside, body }, end, today(this.now()));
      const there = await this.numbered(number, tx);
      if (there && there.mediation !== mediation.id) {
        if (!there.left) throw new RefusedAt('number', 'commission.number-elsewhere');
        await this.write({ ...strike(there.commission), id: there.id, mediation: there.mediation }, rule, tx);
      } else if (there) {
        if (sameAs(there.commission, commission)) return there.id;
        throw new RefusedAt('number', 'commission.number-here', { receivedOn: there.commission.receivedOn });
      }
      const made = newId();
      if (outside !== null && name !== undefined) {
        mustHoldData(mediation);
        await keepSealed(tx, [this.sealer.seal('referral', mediation.id, { name }, { id: outside })]);
      }
      await this.write({ ...commission, id: made, mediation: mediation.id }, rule, tx);
      return made;
    });
  }

  change(id: string, of: string, decide: Decide): Promise<Receipt> {
    return this.within(id, async (tx, mediation) => {
      const found = (await this.of(mediation.id, tx)).find((each) => each.id === of);
      if (!found) throw new NotFound('commission');
      const rule = await this.rule(tx);
      const decided = decide(found, { mediation, rule, today: today(this.now()) });
      await this.write({ ...decided, id: found.id, mediation: mediation.id }, rule, tx);
      return found.id;
    });
  }

  /** The mediation is locked meanwhile, so that what it came to stays what it was decided on. */
  private within(id: string, act: (tx: Transaction, mediation: Mediation & { id: string }) => Promise<string>): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      let now: Mediation | undefined;
      const { id: mediation, sequence } = await this.mediations.change(
        id,
        (found) => {
          mustBeOpened(found);
          now = found;
          return [];
        },
        tx,
        covers,
      );
      if (!now) throw new NotFound('mediation');
      const receipt = { id: await act(tx, { ...now, id: mediation }), sequence };
      await spendKey(receipt, tx);
      return receipt;
    });
  }

  private async numbered(number: string, tx: Transaction): Promise<Holder | undefined> {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`commission ${number}`], 'a commission alone');
    const [found] = await tx.query<Holder>(
      `select c.id, c.mediation, c.commission,
         c.state in ('running', 'ended') and m.status in ('voided', 'handed-over') as left
       from court_commission c join mediation m on m.id = c.mediation where c.number = $1 and c.state <> 'struck'`,
      [number],
      'a commission by its number',
    );
    return found;
  }

  private async write({ id, mediation, ...commission }: KeptCommission, { warnDays }: CommissionRule, tx: Transaction): Promise<void> {
    const { number, lastDay } = commission;
    const state = stateOf(commission);
    const days = [lastDay, endOfDay(lastDay), startOfDay(addDays(lastDay, 1 - warnDays))];
    await tx.query(
      `insert into court_commission (id, mediation, number, state, last_day, due_at, warn_at, commission, by_unit)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (id) do update set state = excluded.state, last_day = excluded.last_day, due_at = excluded.due_at,
         warn_at = excluded.warn_at, commission = excluded.commission`,
      [id, mediation, number, state, ...days, JSON.stringify(commission), acting().unit],
      'write a commission',
    );
    await keepActs(tx, [{ ...acting(), kind: 'change', what: `commission-${state}`, aggregate: mediation }]);
  }
}
