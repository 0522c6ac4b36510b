import { createTerms } from '#chassis';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when each seat is to accept. What was assigned before has no deadline. */
export class AcceptanceDeadlines1764290400003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTerms(runner, {
      acceptance: {
        basis: '县规定：分派后三个工作日内受理（法律未定期限）',
        length: { unit: 'working-days', count: 3 },
        warnHours: 24,
        pausedBy: ['bounced'],
      },
    });
    await runner.query(`
      alter table dispute
        add column deadlines jsonb not null default '{}',
        add column next_due_at timestamptz;
      create index dispute_due on dispute (next_due_at) where next_due_at is not null;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
