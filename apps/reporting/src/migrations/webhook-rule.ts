import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the desk goes by stands among the county's rules, where it is looked at and set. */
export class WebhookRule1764293700002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const first = { eventDays: 90, deliveryDays: 184, pauseAfterHours: 24, pauseAfterFailures: 10, bothSecretsHours: 24 };
    await runner.query(`insert into policy (name, version, value) values ('webhooks', 1, $1) on conflict do nothing`, [
      JSON.stringify(first),
    ]);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
