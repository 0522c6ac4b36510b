import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The days of persons' requests become a term, version by version. The table they came from stays until nobody reads it. */
export class RequestTerms1764290400004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into term (name, version, term, created_at)
      select 'person-request', version, jsonb_build_object(
        'basis', '个人信息保护法第五十条；GB/T 35273—2020 8.7',
        'length', jsonb_build_object('unit', 'days', 'count', policy -> 'days'),
        'extension', jsonb_build_object('unit', 'days', 'count', policy -> 'extensionDays')), created_at
      from request_policy;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
