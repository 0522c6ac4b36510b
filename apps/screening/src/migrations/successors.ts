import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which unit stands in the place of one that is no more, and rounds that end with theirs. */
export class Successors1764290900003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table unit add column successor text;

      -- Returned, or owed no more since the unit is no more.
      alter table round drop constraint round_status_check;
      alter table round add constraint round_status_check check (status in ('open', 'overdue', 'returned', 'ended'));
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
