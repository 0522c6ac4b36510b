import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was set aside keeps the subject under which it stood in its stream, so that what does not belong there is never replayed. */
export class KeepWhereItStood1764210000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table parked_event add column nats_subject text');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
