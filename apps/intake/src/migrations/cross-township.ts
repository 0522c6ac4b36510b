import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a dispute lies in another township as well: where its mediation begins may depend on it. Of those from before nobody was asked. */
export class CrossTownship1764290700003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table dispute add column cross_township boolean not null default false');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
