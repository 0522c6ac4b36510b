import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import { within } from '#access';
import type { RoundFact } from '#contracts';
import type { Actor, Transaction } from '#kernel';
import { Store, Transactor } from '#messaging';
import type { Identified, Scope } from '#messaging';
import { evolve, initial, markOverdue, open, roundId } from './round.js';
import type { Round, Screening } from './round.js';

const table = new EntitySchema<Round & Identified>({
  name: 'round',
  columns: {
    id: { type: 'uuid', primary: true },
    sequence: { type: 'int' },
    status: { type: 'text' },
    unit: { type: 'text' },
    township: { type: 'text', nullable: true },
    village: { type: 'text', nullable: true },
    department: { type: 'text', nullable: true },
    cadence: { type: 'text' },
    period: { type: 'text' },
    regime: { type: 'text' },
    opensOn: { type: 'date', name: 'opens_on' },
    dueAt: { type: 'timestamptz', name: 'due_at' },
    zero: { type: 'boolean' },
    findings: { type: 'int' },
    late: { type: 'boolean' },
  },
});

export type RoundFilter = Readonly<{ unit?: string; township?: string; status?: string; period?: string }>;

@Injectable()
export class Rounds extends Store<Round, RoundFact> {
  constructor(transactor: Transactor) {
    super(transactor, { name: 'round', table, initial, evolve, scope });
  }

  /** In one statement, outbox and all; rounds that are open already are left as they are. */
  openAll(units: readonly string[], screening: Screening, tx: Transaction): Promise<Set<string>> {
    const entries = units.map((unit) => ({
      id: roundId(unit, screening.cadence, screening.period),
      facts: open(initial, unit, screening),
    }));
    return this.createAll(entries, tx);
  }

  /** Marks what fell due, at most so many at once; several instances share the work. Returns how many were due. */
  async markOverdue(at: Date, limit: number): Promise<number> {
    return this.database.transaction(async (tx) => {
      const due = await tx.query<{ id: string }>(
        `select id from round where status = 'open' and due_at <= $1 order by due_at limit $2 for update skip locked`,
        [at.toISOString(), limit],
      );
      for (const { id } of due) await this.change(id, (round) => markOverdue(round, at), tx);
      return due.length;
    });
  }

  /** Newest first. */
  list(filter: RoundFilter, actor: Actor, after: string | undefined, limit: number): Promise<(Round & Identified)[]> {
    const params: unknown[] = [limit];
    const conditions = Object.entries(filter)
      .filter(([, value]) => value !== undefined)
      .map(([column, value]) => `${column} = $${params.push(value)}`);
    if (after !== undefined) {
      const [opensOn, id] = after.split(' ');
      conditions.push(`(opens_on, id) < ($${params.push(opensOn)}::date, $${params.push(id)}::uuid)`);
    }
    const jurisdiction = within(actor, { township: 'township', village: 'village', lead: 'department' }, params.length + 1);
    return this.database.query<Round & Identified>(
      `select id, sequence, status, unit, township, village, department, cadence, period, regime, opens_on as "opensOn", due_at as "dueAt",
         zero, findings, late
       from round where ${[jurisdiction.sql, ...conditions].join(' and ')} order by opens_on desc, id desc limit $1`,
      [...params, ...jurisdiction.params],
    );
  }
}

const scope = ({ township, village, department }: Round): Scope => ({ township, village, departments: department ? [department] : [] });
