import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What still asks for something is found by whose it is: as many rows as do, however many mediations there are. */
export class Today1764292400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index mediation_unfinished_place on mediation (township, village) where status = 'open' or deadlines <> '{}';
      create index mediation_unfinished_lead on mediation (lead) where status = 'open' or deadlines <> '{}';
      create index mediation_unfinished_tier on mediation (tier) where status = 'open' or deadlines <> '{}';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
