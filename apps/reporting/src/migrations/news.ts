import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What moved of late, for those who look on. It is read in the order in which transactions were seen to have ended, since a number
 * alone says only who began first; so it is kept who wrote it.
 */
export class News1764293500001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table news (
        tx xid8 not null default pg_current_xact_id(),
        n bigint generated always as identity,
        at timestamptz not null default now(),
        kind text not null,
        id text not null,
        township text,
        village text,
        lead text,
        beside jsonb not null,
        primary key (tx, n)
      );
      create index news_at on news (at);
      -- Up to where it was forgotten.
      create table news_gone (one boolean primary key check (one), tx xid8 not null, n bigint not null);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
