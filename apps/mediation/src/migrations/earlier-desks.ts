import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which desks had a mediation before: what they wrote is with them. */
export class EarlierDesks1764294000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table mediation add column earlier jsonb not null default '[]'`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
