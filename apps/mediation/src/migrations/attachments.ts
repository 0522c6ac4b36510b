import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos, scans and recordings of a case: what is known of them without opening one, and which of their pieces lie on the shelf. */
export class Attachments1764295102000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attachment (
        -- Of its sealed record, too, in which its name and its key are.
        id uuid primary key,
        mediation uuid not null,
        purpose text not null,
        state text not null check (state in ('arriving', 'kept', 'refused', 'removed', 'erased')),
        size bigint not null check (size > 0),
        type text,
        sha256 text,
        by_unit text,
        at timestamptz not null default now(),
        removed text,
        -- From when on nothing of it lies on the shelf.
        cleared_at timestamptz
      );
      create index on attachment (mediation);
      create index on attachment (at) where cleared_at is null;
      create table attachment_piece (
        attachment uuid not null references attachment,
        n int not null,
        primary key (attachment, n)
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
