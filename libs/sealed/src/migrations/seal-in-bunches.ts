import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each record gets a key of its own, kept apart from it so that erasing reaches every copy. Records of the releases before have
 * none; the release before goes on to write such while the two run side by side.
 */
export class SealInBunches1764244000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The keys of records written together, in the order of their slots, sealed by the ring. Backed up apart from the records, and
      -- of it only the newest copy is kept: docs/keys.md.
      create table key_bunch (
        id uuid primary key,
        aggregate_id text not null,
        key_id text not null,
        algorithm text not null,
        nonce bytea not null,
        tag bytea not null,
        wrapped bytea not null,
        -- The slots whose records were erased.
        wiped int[]
      );
      alter table sealed_record
        -- No foreign key: asking for the bunch again with each record would cost every registration.
        add column bunch uuid,
        add column slot int,
        alter column key_id drop not null;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
