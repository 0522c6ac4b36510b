import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last prints of agreements, by their hashes, so that who has one can ask whether it is one. */
export class SealedPapers1764295114000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sealed_paper (
        sha256 bytea primary key check (length(sha256) = 32),
        mediation uuid not null,
        agreement uuid not null,
        version int not null,
        made_on date not null,
        key text not null
      )
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
