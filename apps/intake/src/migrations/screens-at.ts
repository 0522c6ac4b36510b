import type { MigrationInterface, QueryRunner } from 'typeorm';

/** At which desk a unit screens. */
export class ScreensAt1764294500001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table unit add column screening text not null default 'county'`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
