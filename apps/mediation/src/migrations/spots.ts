import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was settled on the spot as it was told; it may be there before the case is. */
export class Spots1764295110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table spot (
        dispute uuid primary key,
        state text not null check (state in ('waiting', 'recorded', 'refused')),
        -- Days, sums and the ids of what is sealed.
        spot jsonb not null,
        by_actor jsonb not null,
        unit text not null,
        refusal jsonb,
        -- Blind: what is alike is found by it.
        words bytea,
        entered_at timestamptz not null default now()
      );
      create index on spot (words) where words is not null;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
