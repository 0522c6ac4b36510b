import { Inject, Injectable } from '@nestjs/common';
import { today } from '#calendar';
import { DATABASE, NOW, NotFound, Refused, RefusedAt } from '#kernel';
import type { Actor, Database, Now, Queryable, Transaction } from '#kernel';
import { spendKey } from '#messaging';
import { AuditLog } from '#sealed';
import { batch, pay } from './claim.js';
import { Claims } from './claim.store.js';
import { sumOf } from './payment-sheet.js';
import type { PaymentLine } from './payment-sheet.js';

/** What is paid in a month, as it stands. `fen`: less what is taken back in it. `sheet`: SHA-256 over which claims those are, and their sums. */
export type Month = Readonly<{ month: string; claims: number; fen: number; sheet: string; paidOn: string | null }>;

/** Everything approved is paid in one month, once; what was reversed is taken back in the next that is made. */
@Injectable()
export class Months {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly claims: Claims,
    private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** The newest first. */
  list(db: Queryable = this.database): Promise<Month[]> {
    return db.query<Month>(`${MONTHS} group by m.month order by m.month desc limit 120`, [], 'the months of payment');
  }

  /** Made again before it is paid, it takes what was approved since. */
  make(month: string, { subject }: Actor): Promise<Month> {
    return this.database.transaction(async (tx) => {
      if (month > today(this.now()).slice(0, 7)) throw new RefusedAt('month', 'subsidy.month-to-come');
      await tx.query(
        'insert into subsidy_month (month, made_by, made_at) values ($1, $2, $3) on conflict (month) do nothing',
        [month, subject, this.now()],
        'a month of payment',
      );
      await this.unpaid(month, tx);
      const approved = await this.claims.inState('approved', null, tx);
      for (const claim of approved) await this.claims.keep(claim, batch(claim, month), { step: 'batched', why: month }, tx);
      const back = await tx.query(
        `update subsidy_claim set taken_back_in = $1 where state = 'reversed' and month is not null and taken_back_in is null returning id`,
        [month],
        'what is taken back in a month',
      );
      if (approved.length + back.length === 0) throw new Refused('subsidy.nothing-approved');
      return this.told(month, tx);
    });
  }

  /** `fen` and `sheet`: what was paid, as it was exported. One claim held since and another added may come to the same sum. */
  pay(month: string, on: string, { fen, sheet }: Pick<Month, 'fen' | 'sheet'>): Promise<Month> {
    return this.database.transaction(async (tx) => {
      await this.unpaid(month, tx);
      const batched = await this.claims.inState('batched', month, tx);
      const sum = sumOf(await this.lines(month, tx));
      if (sum !== fen) throw new RefusedAt('fen', 'subsidy.sum-changed', { yuan: (sum / 100).toFixed(2) });
      if ((await this.standing(month, tx)).sheet !== sheet) throw new RefusedAt('sheet', 'subsidy.sheet-changed');
      if (on > today(this.now())) throw new RefusedAt('on', 'day.in-future', { day: on, today: today(this.now()) });
      for (const claim of batched) await this.claims.keep(claim, pay(claim), { step: 'paid', why: month }, tx);
      await tx.query('update subsidy_month set paid_on = $2, fen = $3 where month = $1', [month, on, fen], 'a month is paid');
      return this.told(month, tx);
    });
  }

  /** By names: nothing of it is given out unless it is audited. */
  read(month: string, purpose: string, actor: Actor): Promise<PaymentLine[]> {
    return this.database.transaction(async (tx) => {
      const lines = await this.lines(month, tx);
      if (lines.length === 0) throw new RefusedAt('month', 'subsidy.no-such-month');
      const records = [...new Set(lines.map(({ claim }) => claim))];
      await this.audit.append({ action: 'read', actor, purpose: purpose.trim(), aggregate: null, records, fields: ['name'] }, tx);
      return lines;
    });
  }

  private lines(month: string, db: Queryable): Promise<(PaymentLine & Readonly<{ claim: string }>)[]> {
    return db.query(
      `select c.id as claim, s.mediator, coalesce(n.name, '') as name, coalesce(b.name, '') as body, m.number, c.grade, c.settled_on as "settledOn",
         case when c.month = $1 then s.fen else -s.fen end as fen
       from subsidy_claim c join subsidy_share s on s.claim = c.id join mediation m on m.id = c.mediation
       left join mediator_name n on n.mediator = s.mediator
       left join lateral (select body from mediator where id = s.mediator order by version desc limit 1) r on true
       left join lateral (select name from mediation_body where id = r.body order by version desc limit 1) b on true
       where c.month = $1 or c.taken_back_in = $1 order by c.settled_on, c.id, s.mediator`,
      [month],
      'what a month pays to whom',
    );
  }

  /** Locked until the transaction ends. */
  private async unpaid(month: string, tx: Transaction): Promise<void> {
    const [found] = await tx.query<{ paidOn: string | null }>(
      'select paid_on as "paidOn" from subsidy_month where month = $1 for update',
      [month],
      'a month that is paid',
    );
    if (!found) throw new RefusedAt('month', 'subsidy.no-such-month');
    if (found.paidOn !== null) throw new RefusedAt('month', 'subsidy.month-paid', { on: found.paidOn });
  }

  private async standing(month: string, tx: Transaction): Promise<Month> {
    const [made] = await tx.query<Month>(`${MONTHS} where m.month = $1 group by m.month`, [month], 'a month of payment as it stands');
    if (!made) throw new NotFound('month');
    return made;
  }

  private async told(month: string, tx: Transaction): Promise<Month> {
    const made = await this.standing(month, tx);
    await spendKey(made, tx);
    return made;
  }
}

const MONTHS = `select m.month, count(c.id)::int as claims, m.paid_on as "paidOn",
    coalesce(sum(case when c.month = m.month then c.fen else -c.fen end), 0)::float8 as fen,
    encode(sha256(convert_to(coalesce(string_agg(c.id || case when c.month = m.month then '+' else '-' end || c.fen, ' ' order by c.id), ''), 'UTF8')), 'hex') as sheet
  from subsidy_month m left join subsidy_claim c on c.month = m.month or c.taken_back_in = m.month`;
