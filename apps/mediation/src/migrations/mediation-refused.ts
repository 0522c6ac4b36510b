import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A party that is invited may also answer that it does not want to be mediated with; its last word in a case is looked for by the case. */
export class MediationRefused1764295116000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session_answer drop constraint session_answer_reply_check,
        add constraint session_answer_reply_check check (reply in ('accepts', 'declines', 'another-time', 'refuses'));
      create index on session_answer (mediation);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
