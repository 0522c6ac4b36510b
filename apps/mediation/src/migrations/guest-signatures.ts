import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signed an agreement by a link: which text, by its hash, and when. What was drawn is sealed under the same id. */
export class GuestSignatures1764295107001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table guest_signature (
        id uuid primary key,
        link uuid not null unique references guest_link,
        mediation uuid not null,
        agreement uuid not null,
        party int not null,
        version int not null,
        sha256 text not null,
        at timestamptz not null,
        unique (agreement, party)
      );
      create index on guest_signature (mediation, agreement);
      create index on guest_signature (sha256);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
