import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What still asks for something is found by whose it is: as many rows as do, however many mediations there are. That the parties may ask a
 * court for another month asks nothing of those who mediate.
 */
export class Today1764292400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index mediation_unfinished_place on mediation (township, village) where ${UNFINISHED};
      create index mediation_unfinished_lead on mediation (lead) where ${UNFINISHED};
      create index mediation_unfinished_tier on mediation (tier) where ${UNFINISHED};
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const UNFINISHED = `status = 'open' or deadlines @? '$.keyvalue() ? (!(@.key starts with "confirmation-"))'`;
