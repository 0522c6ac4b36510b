import { createTerms } from '#chassis';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a return is in time is a term of its own, with an hour where a county wants one. The days of grace stay until nobody reads them. */
export class ReturnTerms1764290400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTerms(runner, {});
    await runner.query(`
      insert into term (name, version, term)
      select 'return-' || level, 1, jsonb_build_object(
        'basis', '县排查制度（未见国家规定）',
        'length', jsonb_build_object('unit', 'days', 'count', grace_days))
      from cadence_policy;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
