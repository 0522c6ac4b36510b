import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a return was filed, and what it gained since. Of before nobody noted when. */
export class Amendments1764292900002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table round add column returned_at timestamptz, add column amendments jsonb not null default '[]'`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
