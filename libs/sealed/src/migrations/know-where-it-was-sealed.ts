import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A seal that was restored does not pass for one of this cluster, also where the transaction that restored it bears its number. */
export class KnowWhereItWasSealed1764290600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The cluster and the table. Null in a seal of the release before: what no seal covers is looked for once more.
      alter table act_seal add column written_in text;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
