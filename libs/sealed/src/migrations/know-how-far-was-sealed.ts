import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far the acts are sealed, said by what could be seen instead of by the last number: a long transaction elsewhere then holds
 * nobody up, and a seal that came from another cluster does not pass for one of this.
 */
export class KnowHowFarWasSealed1764247000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table act_seal
        -- The transaction that wrote it; in a row that was restored it is another than the row's own.
        add column written_by xid8,
        -- Whatever could be seen then is sealed. Null while it is not known: the acts are then held against all seals.
        add column behind pg_snapshot,
        -- Of a seal that was cut off: of what could be seen then, all up to (newest_xid, newest_number) is sealed too.
        add column moment pg_snapshot,
        -- Up to this number the acts' transactions may be those of another cluster, and all such acts are sealed.
        add column foreign_to bigint;

      -- By this an act that was noted at the door is known, where it is written again because nobody knows whether it was.
      alter table act add column noted uuid;
      create unique index act_noted on act (noted) where noted is not null;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
