import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 受理 is whether the county takes a dispute at all; that a unit takes on what it was assigned is 签收. What a county wrote itself stays. */
export class WordsOfAcceptance1764291600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update term set term = jsonb_set(term, '{basis}', '"县规定：分派后三个工作日内签收（法律未定期限）"')
      where name = 'acceptance' and term ->> 'basis' = '县规定：分派后三个工作日内受理（法律未定期限）';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
