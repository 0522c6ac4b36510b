import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the dispute of a mediation came in, and since when it is entered here. Of those from before it is not known. */
export class PlausibleDays1764290700001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table mediation add column received_on date, add column opened_on date`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
