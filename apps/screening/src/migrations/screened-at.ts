import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * At which desk a unit screens, and since when it does so here after it did elsewhere. Another desk hands it over with the period that
 * it still owed there, and may be heard before the register is.
 */
export class ScreenedAt1764294500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table unit add column desk text not null default 'county', add column came_on date;
      create table handed_unit (unit text primary key);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
