import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mediation whose dispute should never have been on the register. */
export class Voided1764291000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mediation
        drop constraint mediation_status_check,
        add constraint mediation_status_check check (status in ('open', 'settled', 'settled-in-part', 'terminated', 'voided'));
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
