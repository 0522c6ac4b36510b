import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The text that is written in an online room: who wrote, proposed and consented; its words are sealed. */
export class OnlineDrafts1764295113001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table online_room add column draft jsonb;
      -- How often it was changed, by which a page knows that it is to be read anew.
      alter table online_room add column drafts int not null default 0;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
