import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has a part in a mediation beside those who answer for its dispute. */
export class JointUnits1764290900006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mediation add column joint jsonb not null default '[]';
      create index mediation_joint on mediation using gin (joint) where joint <> '[]';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
