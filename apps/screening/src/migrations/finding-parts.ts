import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who answers for the dispute that a finding became, and who has a part in it. Of before it is told with what is next said of it. */
export class FindingParts1764291600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table finding add column lead text, add column joint jsonb not null default '[]';
      create index finding_lead on finding (lead, id desc) where lead is not null;
      create index finding_joint on finding using gin (joint) where joint <> '[]';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
