import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What still waits for its case is counted by who told it. */
export class WaitingSpots1764295150001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index on spot ((by_actor ->> 'subject')) where state = 'waiting'`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
