import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One-time links to parties who have no account. Who they are stands in no column; of the secrets there are hashes. */
export class GuestLinks1764295101001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table guest_link (
        -- Of the sealed record, too, in which the names are that its page shows.
        id uuid primary key,
        mediation uuid not null,
        purpose text not null,
        -- The agreement, or the session.
        subject uuid not null,
        party int not null,
        version int,
        token bytea not null unique,
        code bytea not null,
        wrong int not null default 0,
        issued_at timestamptz not null,
        issued_by text,
        expires_at timestamptz not null,
        opened_at timestamptz,
        session bytea unique,
        until timestamptz,
        used_at timestamptz,
        outcome text,
        ended text,
        cleared_at timestamptz
      );
      create index on guest_link (mediation);
      create index on guest_link (expires_at) where cleared_at is null;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
