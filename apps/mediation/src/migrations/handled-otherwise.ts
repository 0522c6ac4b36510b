import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a mediation ended that did not fail; what was reported of it while it went on. */
export class HandledOtherwise1764291802001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mediation
        add column ended text,
        add column dangers jsonb not null default '[]';
      alter table mediation alter column dangers drop default;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
