import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each desk numbers what it says of a dispute. What an older release writes is of the county's own. */
export class Desks1764293900001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table way add column desk text;
      create unique index way_step on way (dispute, owner, coalesce(desk, 'county'), sequence);
      alter table way drop constraint way_pkey;
      alter table standing add column heard_desks jsonb, add column holder jsonb;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
