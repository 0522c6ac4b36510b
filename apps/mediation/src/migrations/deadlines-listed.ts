import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was missed is listed by itself, as what runs is by `mediation_due`. */
export class DeadlinesListed1764291700012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index mediation_overdue on mediation (id) where deadlines @? '$.* ? (@.overdue == true)'`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
