import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a dispute is admitted may be left open, decided later and revised; a court that sent it; what was reported of it. */
export class Admission1764291801001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dispute
        add column court text,
        add column decisions jsonb not null default '[]',
        add column dangers jsonb not null default '[]',
        drop constraint dispute_status_check,
        add constraint dispute_status_check
          check (status in ('registered', 'undecided', 'assigned', 'accepted', 'closed', 'refused', 'voided'));
      alter table dispute alter column decisions drop default, alter column dangers drop default;

      -- No law says how long; the county may.
      insert into term (name, version, term) values ('admissibility', 1, '${JSON.stringify(TERM)}');
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TERM = {
  basis: '县规定：登记后三个工作日内决定是否受理（法律未定期限）',
  length: { unit: 'working-days', count: 3 },
  warnHours: 24,
};
