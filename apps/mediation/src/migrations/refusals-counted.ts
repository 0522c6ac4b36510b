import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much a party had answered of consent when it answered an invitation: what is noted later is told from what was before, on the same day too. */
export class RefusalsCounted1764295119000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table session_answer add column consents_before integer not null default 0');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
