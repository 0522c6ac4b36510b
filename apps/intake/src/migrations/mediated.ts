import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the mediation left behind in a dispute, which is asked of whoever voids it. */
export class Mediated1764291100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mediated (
        dispute uuid primary key,
        tried boolean not null,
        agreed boolean not null
      );
      -- What was tried before anybody listened is not known here: of what may have been, only the county says that it never was.
      insert into mediated (dispute, tried, agreed)
        select id, true, false from dispute where status in ('assigned', 'accepted');
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
