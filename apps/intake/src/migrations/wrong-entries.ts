import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was wrong on the register: what was typed of before, and what should never have been there. */
export class WrongEntries1764291000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dispute
        add column entered_on date,
        add column corrections jsonb not null default '[]',
        add column voided jsonb,
        drop constraint dispute_status_check,
        add constraint dispute_status_check check (status in ('registered', 'assigned', 'accepted', 'closed', 'refused', 'voided'));
      update dispute set entered_on = registered_on;
      alter table dispute alter column entered_on set not null, alter column corrections drop default;

      create table entry_policy (
        version int primary key,
        policy jsonb not null,
        created_at timestamptz not null default now()
      );
      -- For so many days whoever entered a dispute may put it right: no law says, the county may.
      insert into entry_policy (version, policy) values (1, '{"correctionDays": 7}');
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
