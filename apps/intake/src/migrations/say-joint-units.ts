import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has a part in a dispute was written down by an upgrade, and told to nobody. The clock that says case numbers says it of those
 * that have such units, so that a mediation that was opened before learns it.
 */
export class SayJointUnits1764291200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`insert into dispute_unsaid_number select id from dispute where joint <> '[]' on conflict do nothing`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
