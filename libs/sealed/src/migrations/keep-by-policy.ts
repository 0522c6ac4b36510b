import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is sealed is kept until a day that a policy sets. Records of before have none: the hourly clock gives it to them, from the
 * day they were written on. To make the index the table is read once, and nothing is sealed meanwhile.
 */
export class KeepByPolicy1764244100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Every version there was. What one says never changes.
      create table retention_policy (
        version text not null,
        kind text not null,
        keep text not null,
        basis text not null,
        since timestamptz not null default now(),
        primary key (version, kind)
      );
      -- Which one set the last day.
      alter table sealed_record add column policy text;
      create index sealed_record_undated on sealed_record (id) where erase_after is null;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
