import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case is found by its number, also where the year was left out; without it 600,000 are read for one. */
export class Serials1764293300001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index standing_serial on standing (split_part(number, '-', 2))`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
