import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What papers bear of an id is its last twelve characters: acts are found by those, and by a whole id through them. One index in the
 * place of the other, so that a write keeps as many as before. Building it holds up writes for a second per million acts.
 */
export class FindByTheEnd1764290100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index act_aggregate_end on act (right(aggregate, 12), number) where aggregate is not null;
      drop index act_aggregate;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
