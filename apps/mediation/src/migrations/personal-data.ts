import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether what a mediation keeps of people is still used, or gone. */
export class PersonalData1764281000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mediation
        add column personal_data text not null default 'kept' check (personal_data in ('kept', 'restricted', 'erased'));
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
