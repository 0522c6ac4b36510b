import { Injectable } from '@nestjs/common';
import { RoundOpened } from '#contracts';
import type { Transaction } from '#kernel';
import { FoldedTable } from '../folded-table.projection.js';
import { newsOf } from '../news/news.js';
import type { News } from '../news/news.js';
import * as finding from './finding-standing.js';
import type { FindingEvent, FindingStanding } from './finding-standing.js';
import { fateDeltasOf, roundDeltasOf } from './round-cell.js';
import type { RoundMove } from './round-cell.js';
import { evolve, initial, tally } from './round-standing.js';
import type { RoundEvent, RoundStanding } from './round-standing.js';

/** How every round stands, what became of its findings, and the screening board's cells kept by what moves. */
@Injectable()
export class Rounds {
  private readonly rounds = new FoldedTable<RoundStanding>('round_standing', 'round', initial);
  private readonly findings = new FoldedTable<FindingStanding>('finding_standing', 'finding', finding.initial);

  /** Answers what moved by it. */
  async fold(said: readonly RoundEvent[], found: readonly FindingEvent[], tx: Transaction): Promise<News[]> {
    const fates = await this.foldFindings(found, tx);
    const touched = [...said.map(({ subject }) => subject), ...fates.map(({ round }) => round)];
    if (touched.length === 0) return [];

    const before = await this.rounds.lock(touched, tx);
    const after = new Map(before);
    const move = (round: string, change: (standing: RoundStanding) => RoundStanding) =>
      after.set(round, change(after.get(round) ?? initial));
    for (const event of said) move(event.subject, (standing) => evolve(standing, event));
    for (const { round, fate, change } of fates) move(round, (standing) => ({ ...standing, fates: tally(standing.fates, fate, change) }));

    const moved = new Map([...after].filter(([round, standing]) => standing !== before.get(round)));
    await this.rounds.write(moved, tx);
    await this.name(said, tx);
    const moves = [...moved].map(([id, standing]) => ({ id, before: before.get(id) ?? initial, after: standing }));
    await this.count(moves, tx);
    return newsOf('round', moves, ({ township, village, department }) => ({ township, village, lead: department, beside: [] }));
  }

  /** What their rounds are to tell of it: one less of what a finding was, one more of what it is. */
  private async foldFindings(events: readonly FindingEvent[], tx: Transaction) {
    if (events.length === 0) return [];
    const before = await this.findings.lock(
      events.map(({ subject }) => subject),
      tx,
    );
    const after = new Map(before);
    for (const event of events) after.set(event.subject, finding.evolve(after.get(event.subject) ?? finding.initial, event));
    const moved = new Map([...after].filter(([subject, standing]) => standing !== before.get(subject)));
    await this.findings.write(moved, tx);
    const sides = [...moved].flatMap(([subject, standing]) => [
      { ...(before.get(subject) ?? finding.initial), change: -1 as const },
      { ...standing, change: 1 as const },
    ]);
    return sides.filter(({ round }) => round !== '');
  }

  /** Written once a period, so that whoever opens rounds waits for nobody who does the same. */
  private async name(events: readonly RoundEvent[], tx: Transaction): Promise<void> {
    const dues = new Map<string, string>();
    for (const event of events) {
      if (event.type !== RoundOpened.type) continue;
      const { period, dueAt } = event.data;
      if (dueAt > (dues.get(period) ?? '')) dues.set(period, dueAt);
    }
    if (dues.size === 0) return;
    const named = [...dues].sort(([a], [b]) => (a < b ? -1 : 1)).map(([period, dueAt]) => ({ period, due_at: dueAt }));
    await tx.query(
      `insert into screening_period select n.* from jsonb_populate_recordset(null::screening_period, $1::jsonb) n
       where not exists (select from screening_period p where p.period = n.period and p.due_at >= n.due_at)
       on conflict (period) do update set due_at = greatest(screening_period.due_at, excluded.due_at)`,
      [JSON.stringify(named)],
    );
  }

  private async count(moves: readonly RoundMove[], tx: Transaction): Promise<void> {
    const [rounds, fates] = [roundDeltasOf(moves), fateDeltasOf(moves)];
    if (rounds.length > 0)
      await tx.query(
        `insert into round_cell select * from jsonb_populate_recordset(null::round_cell, $1::jsonb)
         on conflict (period, key) do update set
           due = round_cell.due + excluded.due, returned = round_cell.returned + excluded.returned, zero = round_cell.zero + excluded.zero,
           late = round_cell.late + excluded.late, overdue = round_cell.overdue + excluded.overdue,
           findings = round_cell.findings + excluded.findings`,
        [JSON.stringify(rounds)],
      );
    if (fates.length > 0)
      await tx.query(
        `insert into finding_cell select * from jsonb_populate_recordset(null::finding_cell, $1::jsonb)
         on conflict (period, key, fate) do update set n = finding_cell.n + excluded.n`,
        [JSON.stringify(fates)],
      );
  }
}
