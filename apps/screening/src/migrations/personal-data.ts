import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the words of a finding are still used, or gone. */
export class PersonalData1764281000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table finding
        add column personal_data text not null default 'kept' check (personal_data in ('kept', 'restricted', 'erased'));
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
