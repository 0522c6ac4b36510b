import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All grounds on which a dispute was not admitted, where there was room for one. */
export class Grounds1764291000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dispute add column grounds jsonb not null default '[]';
      update dispute set grounds = jsonb_build_array(ground) where ground is not null;
      alter table dispute alter column grounds drop default;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
