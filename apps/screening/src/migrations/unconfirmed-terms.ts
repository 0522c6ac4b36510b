import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What we began with is no rule of the county’s until it makes it one, and says so. What a county wrote itself stays. */
export class UnconfirmedTerms1764292500003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update policy set value = jsonb_set(value, '{basis}', to_jsonb('未经核实的初始设定：' || (value ->> 'basis')))
      where version = 1 and name like 'return-%' and value ->> 'basis' = '县排查制度（未见国家规定）';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
