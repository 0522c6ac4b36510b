import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import { FoldedTable } from '../folded-table.projection.js';
import { deltasOf } from './cell.js';
import type { Move } from './cell.js';
import { evolve, initial } from './standing.js';
import type { DisputeEvent, Standing } from './standing.js';

/** Where every dispute stands, and the board's cells kept by what moves. */
@Injectable()
export class Disputes {
  private readonly standings = new FoldedTable<Standing>('standing', 'dispute', initial);

  async fold(events: readonly DisputeEvent[], tx: Transaction): Promise<void> {
    if (events.length === 0) return;
    const before = await this.standings.lock(
      events.map(({ subject }) => subject),
      tx,
    );
    const after = new Map(before);
    for (const event of events) after.set(event.subject, evolve(after.get(event.subject) ?? initial, event));

    const moved = new Map([...after].filter(([dispute, standing]) => standing !== before.get(dispute)));
    await this.standings.write(moved, tx);
    await this.count(
      [...moved].map(([dispute, standing]) => ({ before: before.get(dispute) ?? initial, after: standing })),
      tx,
    );
  }

  private async count(moves: readonly Move[], tx: Transaction): Promise<void> {
    const deltas = deltasOf(moves);
    if (deltas.length === 0) return;
    await tx.query(
      `insert into board_cell (beside, township, lead, category, tier, outcome, n, people, amount_yuan, dangers)
       select beside, township, lead, category, tier, outcome, n, people, "amountYuan", dangers
       from jsonb_to_recordset($1::jsonb) as d(beside text, township text, lead text, category text, tier int, outcome text, n bigint, people bigint, "amountYuan" bigint, dangers bigint)
       on conflict (beside, township, lead, category, tier, outcome) do update set
         n = board_cell.n + excluded.n, people = board_cell.people + excluded.people, amount_yuan = board_cell.amount_yuan + excluded.amount_yuan,
         dangers = board_cell.dangers + excluded.dangers`,
      [JSON.stringify(deltas)],
    );
  }
}
