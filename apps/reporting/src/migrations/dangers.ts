import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often it was reported what a dispute may turn into; nobody could before. */
export class Dangers1764291803001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table standing add column desk_dangers int not null default 0, add column mediation_dangers int not null default 0;
      alter table board_cell add column dangers bigint not null default 0;
      alter table standing alter column desk_dangers drop default, alter column mediation_dangers drop default;
      alter table board_cell alter column dangers drop default;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
