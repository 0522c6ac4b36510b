import { Inject, Injectable } from '@nestjs/common';
import { DATABASE, NOW } from '#kernel';
import type { Database, Now, Transaction } from '#kernel';
import { Registers } from '../unit/reference.store.js';
import { Units } from '../unit/unit.store.js';
import { Disputes } from './dispute.store.js';
import { changeDesk, follow } from './change-desk.js';
import { openStatuses } from './open.js';

const OPEN = `status in ('${openStatuses.join(`', '`)}')`;

/** What units held that are no more, or that came to another township. */
@Injectable()
export class HandOvers {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly disputes: Disputes,
    private readonly units: Units,
    private readonly registers: Registers,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** To their successors, as the transaction has them; and what comes for them in the next minute as well. */
  async of(units: readonly string[], tx: Transaction): Promise<void> {
    await this.units.watch(units, tx);
    await this.passOn(units, tx);
  }

  /** What is at a desk that is theirs no more. */
  async toTheirDesks(units: readonly string[], tx: Transaction): Promise<void> {
    const { reference } = (await this.registers.within(tx)).at(this.now());
    const held = {
      sql: `status in ('assigned', 'accepted', 'closed', 'refused') and (lead = any($3) or township = any($3))`,
      params: [units],
    };
    await this.disputes.changeAll(held, (dispute) => changeDesk(dispute, reference), tx);
  }

  /** The open disputes in which one of them is to answer and has no successor. */
  left(units: readonly string[], tx: Transaction): Promise<{ unit: string; disputes: number }[]> {
    return tx.query(
      `select u.id as unit, count(*) as disputes from unit u join dispute d on u.id in (d.lead, d.township, d.village)
       where u.id = any($1) and not u.active and u.successor is null and d.${OPEN} group by u.id order by u.id`,
      [units],
    );
  }

  /** How many open disputes it is to answer for. */
  async heldBy(unit: string, tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ n: number }>(
      `select count(*) as n from dispute where ${OPEN} and (lead = $1 or township = $1 or village = $1)`,
      [unit],
    );
    return row?.n ?? 0;
  }

  /** What was written for them by whoever did not know yet. */
  async passOnLate(): Promise<void> {
    const watched = await this.units.watched();
    if (watched.length === 0) return;
    await this.database.transaction(async (tx) => {
      await this.passOn(
        watched.map(({ id }) => id),
        tx,
      );
      await this.units.unwatch(
        watched.filter(({ last }) => last).map(({ id }) => id),
        tx,
      );
    });
  }

  private async passOn(units: readonly string[], tx: Transaction): Promise<void> {
    const { reference, clock } = (await this.registers.within(tx)).at(this.now());
    const held = {
      sql: `${OPEN} and (lead = any($3) or township = any($3) or village = any($3) or registered_by = any($3) or joint ?| $3::text[])`,
      params: [units],
    };
    await this.disputes.changeAll(held, (dispute) => follow(dispute, reference, clock), tx);
  }
}
