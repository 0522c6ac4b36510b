import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the register calls it; of what was assigned before it said so nobody knows here, until it is assigned anew. */
export class Numbered1764293600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mediation add column number text');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
