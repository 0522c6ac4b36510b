import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which desks had a mediation before: what they wrote is with them. And of what went on elsewhere, where that is and for whom. */
export class EarlierDesks1764294000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table mediation
         add column earlier jsonb not null default '[]',
         add column onward jsonb,
         add column onward_as_of int not null default 0`,
    );
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
