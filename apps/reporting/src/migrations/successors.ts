import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which unit stands in the place of one that is no more. */
export class Successors1764290900004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table unit add column successor text;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
