import { openPolicies } from '#chassis';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All that the county sets of intake, with its terms in one table. Where it was kept before stays until nobody reads it. */
export class CountyPolicies1764291700001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await openPolicies(runner);
    await runner.query(`
      insert into policy (name, version, value, created_at)
        select 'requests', version, '{"receivedWithin": 60, "clock": "receipt"}'::jsonb || (policy - 'days' - 'extensionDays'), created_at
        from request_policy;
      insert into policy (name, version, value, created_at) select 'entry', version, policy, created_at from entry_policy;
      insert into policy (name, version, value, effective_on)
        select 'numbering', row_number() over (order by from_year), jsonb_build_object('short', short), make_date(from_year, 1, 1)
        from numbering_policy;
      insert into policy (name, version, value, effective_on, created_at)
        select 'notice', version, policy, effective_on, created_at from notice_policy;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
