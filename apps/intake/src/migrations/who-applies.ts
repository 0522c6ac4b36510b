import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which channels whoever comes applies, with the county's other rules. Where it was kept before stays until nobody reads it. */
export class WhoApplies1764292000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into policy (name, version, value, created_at) select 'consent', version, policy, created_at from consent_policy;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
