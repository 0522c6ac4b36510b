import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In what order disputes are read beside that of their registration. Two columns follow the deadlines and are written by PostgreSQL,
 * so the table is rewritten: on 600,000 disputes it is locked for some seconds. When one last moved is noted by the row itself, also
 * where an instance of an older release moves it; of before it is what the audit log holds, and else the day it was typed.
 */
export class ListsSorted1764292700001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dispute
        add column due_at text collate "C" generated always as (${first('dueAt')}) stored,
        add column warn_at text collate "C" generated always as (${first('warnAt')}) stored,
        add column moved_at timestamptz(3) not null default now();

      update dispute set moved_at = coalesce(noted.at, dispute.entered_on::timestamp at time zone 'Asia/Shanghai')
      from dispute d left join (select aggregate, max(at) as at from act where kind = 'change' group by aggregate) noted on noted.aggregate = d.id::text
      where d.id = dispute.id;

      create function dispute_moved() returns trigger language plpgsql as $$
        begin
          new.moved_at := now();
          return new;
        end
      $$;
      create trigger dispute_moved before update on dispute for each row
        when (old.sequence is distinct from new.sequence) execute function dispute_moved();

      -- What runs and what is at risk is few, so that the indexes of these are small.
      create index dispute_running on dispute (due_at, id) where due_at is not null;
      create index dispute_risky on dispute (risk, registered_on desc, id desc) where risk <> 'low';
      create index dispute_risky_township on dispute (township, risk, registered_on desc, id desc) where risk <> 'low';
      create index dispute_risky_lead on dispute (lead, risk, registered_on desc, id desc) where risk <> 'low';
      create index dispute_moved on dispute (moved_at, id);
      create index dispute_moved_township on dispute (township, moved_at, id);
      create index dispute_moved_lead on dispute (lead, moved_at, id);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** The earliest of the deadlines that run or were missed: one that stands still is due at no time. */
function first(moment: 'dueAt' | 'warnAt'): string {
  const of = ['lead', 'township', 'village', 'admissibility'].map(
    (name) => `case when deadlines #>> '{${name},pausedAt}' is null then deadlines #>> '{${name},${moment}}' end`,
  );
  return `least(${of.join(', ')}) collate "C"`;
}
