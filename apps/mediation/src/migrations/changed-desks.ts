import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A case goes from one desk to another while it is open. What the register says of one that is on its way to us is kept until it is here,
 * and a ladder of another desk's for as long as something goes by it: it holds for nothing that is opened, nor for an older release.
 */
export class ChangedDesks1764293900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mediation
        add column handed_to text,
        add column as_of int not null default 0,
        drop constraint mediation_status_check,
        add constraint mediation_status_check
          check (status in ('open', 'settled', 'settled-in-part', 'terminated', 'voided', 'handed-over'));
      create table awaited_news (
        dispute uuid not null,
        sequence int not null,
        event jsonb not null,
        primary key (dispute, sequence)
      );
      alter table ladder_policy add column adopted_from text, add column adopted_version int;
      create unique index ladder_policy_adopted on ladder_policy (adopted_from, adopted_version);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
