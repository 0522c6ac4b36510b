import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Says of each record which unit wrote it. Of those of before it is not known. */
export class KnowWhoWrote1764293100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sealed_record add column written_by text');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
