import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which cases were archived, in which of their rounds. */
export class FiledCases1764295150002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table filed_case (
        mediation uuid primary key,
        round int not null,
        filed_on date not null,
        by_unit text not null
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
