import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Says of each record how its blind indexes were made, so that they can be made anew. Of those of before nobody knows the folding. */
export class MarkIndexes1764244200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sealed_record add column indexed_by text');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
