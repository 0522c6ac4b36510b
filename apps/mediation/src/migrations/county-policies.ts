import { openPolicies } from '#chassis';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rules of papers with the terms in one table. Where they were kept before stays until nobody reads it. */
export class CountyPolicies1764291700002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await openPolicies(runner);
    await runner.query(`
      insert into policy (name, version, value, created_at)
        select 'paper-' || paper, version, jsonb_build_object(
          'basis', basis, 'needs', to_jsonb(needs), 'confirmable', confirmable, 'enforceable', enforceable), created_at
        from paper_policy;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
