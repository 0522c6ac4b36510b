import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which period another desk handed over; what was noted without one is of the current. */
export class HandedPeriods1764294600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table handed_unit add column period text not null default '';
      alter table handed_unit drop constraint handed_unit_pkey, add primary key (unit, period);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
