import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Personal data, sealed: beside the aggregate it belongs to, in the same database, written in the same transaction. */
export class CreateSealedRecord1763856000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sealed_record (
        id uuid primary key,
        aggregate_id text not null,
        kind text not null,
        key_id text not null,
        algorithm text not null,
        nonce bytea not null,
        tag bytea not null,
        ciphertext bytea not null,
        blind_indexes bytea[] not null default '{}',
        erase_after date,
        created_at timestamptz not null default now()
      );
      create index sealed_record_aggregate on sealed_record (aggregate_id);
      -- Without a pending list a search never waits for one to be read through.
      create index sealed_record_blind on sealed_record using gin (blind_indexes) with (fastupdate = off);
      create index sealed_record_erase_after on sealed_record (erase_after) where erase_after is not null;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
