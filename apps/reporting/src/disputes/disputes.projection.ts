import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import { FoldedTable } from '../folded-table.projection.js';
import { newsOf } from '../news/news.js';
import type { News } from '../news/news.js';
import { deltasOf } from './cell.js';
import type { Move } from './cell.js';
import { periodDeltasOf } from './period-cell.js';
import type { PeriodDelta, StillDelta } from './period-cell.js';
import { spellsOf } from './spell.js';
import { evolve, initial } from './standing.js';
import type { DisputeEvent, Standing } from './standing.js';

/** Where every dispute stands, and the board's cells kept by what moves. */
@Injectable()
export class Disputes {
  private readonly standings = new FoldedTable<Standing>('standing', 'dispute', initial);

  /** Answers what moved by it. */
  async fold(events: readonly DisputeEvent[], tx: Transaction): Promise<News[]> {
    if (events.length === 0) return [];
    const before = await this.standings.lock(
      events.map(({ subject }) => subject),
      tx,
    );
    const after = new Map(before);
    for (const event of events) after.set(event.subject, evolve(after.get(event.subject) ?? initial, event));

    const moved = new Map([...after].filter(([dispute, standing]) => standing !== before.get(dispute)));
    await this.standings.write(moved, tx);
    const moves = [...moved].map(([dispute, standing]) => ({ dispute, before: before.get(dispute) ?? initial, after: standing }));
    await this.tell(moves, tx);
    await this.count(moves, tx);
    const { periods, still } = periodDeltasOf(moves);
    await this.countPeriods(periods, tx);
    await this.countStill(still, tx);
    const known = moves.map(({ dispute: id, ...sides }) => ({ id, ...sides }));
    return newsOf('dispute', known, ({ township, village, lead, joint }) => ({ township, village, lead, beside: joint }));
  }

  /** How each stood from day to day, where that changed. */
  private async tell(moves: readonly (Move & Readonly<{ dispute: string }>)[], tx: Transaction): Promise<void> {
    const told = moves.map(({ dispute, before, after }) => ({ dispute, was: spellsOf(before), is: spellsOf(after) }));
    const changed = told.filter(({ was, is }) => JSON.stringify(was) !== JSON.stringify(is));
    if (changed.length === 0) return;
    await tx.query('delete from spell where dispute = any($1)', [changed.map(({ dispute }) => dispute)]);
    const spells = changed.flatMap(({ dispute, is }) => is.map((spell) => ({ dispute, ...spell })));
    await tx.query('insert into spell select * from jsonb_populate_recordset(null::spell, $1::jsonb)', [JSON.stringify(spells)]);
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

  private async countPeriods(deltas: readonly PeriodDelta[], tx: Transaction): Promise<void> {
    if (deltas.length === 0) return;
    const rows = JSON.stringify(deltas.map(({ amountYuan, ...delta }) => ({ ...delta, amount_yuan: amountYuan })));
    await tx.query(
      `insert into period_cell select * from jsonb_populate_recordset(null::period_cell, $1::jsonb)
       on conflict (period, beside, township, lead, category, tier, outcome) do update set
         registered = period_cell.registered + excluded.registered, people = period_cell.people + excluded.people,
         amount_yuan = period_cell.amount_yuan + excluded.amount_yuan, dangers = period_cell.dangers + excluded.dangers,
         turned = period_cell.turned + excluded.turned, stood = period_cell.stood + excluded.stood`,
      [rows],
    );
    // Most cells are left again within the hour, by what was registered and then assigned; they would outnumber those that count.
    await tx.query(
      `delete from period_cell c using jsonb_populate_recordset(null::period_cell, $1::jsonb) d
       where (c.period, c.beside, c.township, c.lead, c.category, c.tier, c.outcome) = (d.period, d.beside, d.township, d.lead, d.category, d.tier, d.outcome)
         and c.registered = 0 and c.turned = 0 and c.stood = 0 and c.people = 0 and c.amount_yuan = 0 and c.dangers = 0`,
      [rows],
    );
  }

  private async countStill(deltas: readonly StillDelta[], tx: Transaction): Promise<void> {
    if (deltas.length === 0) return;
    const rows = JSON.stringify(deltas);
    await tx.query(
      `insert into still_cell select * from jsonb_populate_recordset(null::still_cell, $1::jsonb)
       on conflict (since, beside, township, lead, category, tier, outcome) do update set n = still_cell.n + excluded.n`,
      [rows],
    );
    await tx.query(
      `delete from still_cell c using jsonb_populate_recordset(null::still_cell, $1::jsonb) d
       where (c.since, c.beside, c.township, c.lead, c.category, c.tier, c.outcome) = (d.since, d.beside, d.township, d.lead, d.category, d.tier, d.outcome)
         and c.n = 0`,
      [rows],
    );
  }
}
