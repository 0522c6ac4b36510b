import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 催办: who was reminded of a dispute last, found by the unit that is to act or answer; nobody could be before. */
export class Reminders1764292600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dispute add column reminders jsonb not null default '[]';
      create index dispute_reminded on dispute using gin (reminders jsonb_path_ops) where reminders <> '[]';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
