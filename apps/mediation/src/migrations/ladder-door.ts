import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which day on a version of the ladder holds, and which unit entered it; until when a mediation is to climb its own. */
export class LadderDoor1764290700002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What was written by hand holds at once, as before.
      alter table ladder_policy add column effective_on date not null default '2000-01-01', add column entered_by text;
      alter table mediation add column ladder_due jsonb;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
