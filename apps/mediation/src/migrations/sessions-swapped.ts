import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who of the roster left a session that is arranged, and who mediates in their place. */
export class SessionsSwapped1764295116001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table session_swap (
        mediation uuid not null,
        session uuid not null,
        leaves uuid not null,
        comes uuid not null,
        by_unit text not null,
        at timestamptz not null
      );
      create index on session_swap (session);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
