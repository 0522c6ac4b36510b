import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What courts gave to be mediated. The columns beside the whole are what lists look for it by. */
export class CourtCommissions1764295120001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table court_commission (
        id uuid primary key,
        mediation uuid not null,
        number text not null,
        state text not null check (state in ('running', 'ended', 'returned', 'acknowledged', 'struck')),
        last_day date not null,
        due_at timestamptz not null,
        warn_at timestamptz not null,
        commission jsonb not null,
        by_unit text
      );
      create index on court_commission (mediation);
      create index on court_commission (state, last_day, id);
      -- What was struck may be entered anew, here or where it belongs.
      create unique index court_commission_number on court_commission (number) where state <> 'struck';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
