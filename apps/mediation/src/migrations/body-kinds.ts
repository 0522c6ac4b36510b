import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kinds of bodies with the county's other rules, by all that was said of each. Where they were kept before stays until nobody reads it. */
export class BodyKinds1764292000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into policy (name, version, value, created_at)
        select 'body-' || kind, version, jsonb_strip_nulls(jsonb_build_object(
          'zh', zh, 'en', en, 'levels', to_jsonb(levels), 'paper', paper, 'filed', filed, 'required', required, 'called', called,
          'basis', basis)), created_at
        from body_policy;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
