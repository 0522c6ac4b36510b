import { createTerms } from '#chassis';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when the parties may ask a court to confirm an agreement. */
export class MediationTerms1764290400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTerms(runner, {
      confirmation: {
        basis: '人民调解法第三十三条；民事诉讼法第八十五条、第二百零五条',
        length: { unit: 'days', count: 30, rolls: true },
      },
    });
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
