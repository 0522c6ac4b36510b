import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A tier’s days stand still and are put off by the county's rule; what stands still is listed by itself. What was open before has neither. */
export class StandingStill1764291900001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mediation
        add column pauses jsonb not null default '[]',
        add column extensions jsonb not null default '[]';
      create index mediation_paused on mediation (id) where deadlines @? '$.* ? (@.pausedAt != null)';
    `);
    await runner.query(`insert into policy (name, version, value) values ('tier-time', 1, $1)`, [JSON.stringify(FIRST)]);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** No law says: unconfirmed, until the county sets its own. */
const FIRST = {
  basis: '未经核实的初始设定：法律未定调解期限；暂停参照民事诉讼法第一百五十三条，延长须各方当事人同意',
  pausedBy: ['appraisal', 'party-unable', 'heirs', 'related-case', 'authority', 'force-majeure'],
  pauses: 2,
  pauseDays: 60,
  extensions: 1,
  extensionDays: 30,
};
