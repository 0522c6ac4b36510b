import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was missed is listed by itself, as what runs is by `dispute_due`. */
export class DeadlinesListed1764291700011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index dispute_overdue on dispute (id) where deadlines @? '$.* ? (@.overdue == true)'`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
