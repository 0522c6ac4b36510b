import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of what was told on the spot some are looked at by somebody else. */
export class SpotsLookedAt1764295150003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table spot add column finding text check (finding in ('in-order', 'told-twice', 'did-not-happen', 'incomplete')),
        add column looked_on date, add column looked_by text;
      create index on spot (entered_at) where state = 'recorded';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
