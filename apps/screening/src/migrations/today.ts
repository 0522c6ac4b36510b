import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a unit was late with is found by that unit; what is open of it lies among its newest, in `round_unit`. */
export class Today1764292400003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index round_missed on round (unit) where status = 'overdue'`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
