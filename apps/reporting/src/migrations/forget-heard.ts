import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a board is as of is told by how far its sources were read, no longer by the newest event that was heard. */
export class ForgetHeard1764150000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop table heard');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
