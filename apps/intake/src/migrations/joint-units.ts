import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has a part in a dispute beside those who answer for it; so far the department that entered it. */
export class JointUnits1764290900005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dispute add column joint jsonb not null default '[]';
      update dispute set joint = jsonb_build_array(registered_by) where registered_by ~ '^[a-z]';
      create index dispute_joint on dispute using gin (joint) where joint <> '[]';
      drop index dispute_followed;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
