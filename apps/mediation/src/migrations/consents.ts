import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each party was told and answered. Of what is open already nobody told this service whom to ask: it goes on as it was, and what is
 * said from now on is noted.
 */
export class Consents1764291300002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mediation
        add column consents jsonb not null default '[]',
        add column consent_asked boolean not null default false;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
