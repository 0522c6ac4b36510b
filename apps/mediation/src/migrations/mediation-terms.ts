import { createTerms } from '#chassis';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Until when the parties may ask a court to confirm an agreement, and when somebody should look whether it was carried out. What
 * was opened or agreed before has no deadline.
 */
export class MediationTerms1764290400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTerms(runner, {
      confirmation: {
        basis: '人民调解法第三十三条；民事诉讼法第八十五条、第二百零五条',
        length: { unit: 'days', count: 30, rolls: true },
      },
      performance: {
        basis: '人民调解法第三十一条；协议约定的履行期限',
        length: { unit: 'days', count: 0 },
        warnHours: 72,
      },
    });
    await runner.query(`
      alter table mediation
        add column deadlines jsonb not null default '{}',
        add column next_due_at timestamptz;
      create index mediation_due on mediation (next_due_at) where next_due_at is not null;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
