import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which unit stands in the place of one that is no more, and until when what still comes for that one is looked for. */
export class Successions1764290900001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table unit
        add column successor text,
        add column ended_on date,
        add column watched_until timestamptz;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
