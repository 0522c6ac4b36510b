import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A tie is taken back, parties accept somebody in the knowledge of it, and who cannot come this time does not stand aside. */
export class ExclusionsLifted1764295112001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mediator_in_case drop constraint mediator_in_case_what_check,
        add constraint mediator_in_case_what_check
          check (what in ('named', 'recused', 'tied', 'wished', 'untied', 'accepted', 'unavailable'));
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
