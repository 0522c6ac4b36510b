import { openPolicies } from '#chassis';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often units screen, with the terms in one table. Where it was kept before stays until nobody reads it. */
export class CountyPolicies1764291700003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await openPolicies(runner);
    await runner.query(`
      insert into policy (name, version, value)
        select 'cadence-' || level, 1, jsonb_build_object('cadence', cadence) from cadence_policy;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
