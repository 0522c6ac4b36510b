import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who told the parties where else they may go, and when; of what was told before that was noted nobody knows. */
export class RoutesTold1764293400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table mediation add column routes_told jsonb not null default '[]'`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
