import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was missed is listed by itself, as what runs is by `round_due`. */
export class DeadlinesListed1764291700013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index round_overdue on round (due_at, id) where status = 'overdue'`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
