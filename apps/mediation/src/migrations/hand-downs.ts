import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a mediation was given back down the ladder. */
export class HandDowns1764290500002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table mediation add column hand_downs int not null default 0`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
