import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the hourly clearing away came to, the last time and the last time that it erased something: one row, whichever instance did it. */
export class KeepPurges1764294100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table purge (
        one boolean primary key default true check (one),
        ran_at timestamptz not null default now(),
        erased int not null,
        erased_at timestamptz,
        erased_then int
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
