import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for a unit is found by that unit: as many rows as wait, however many disputes there are. */
export class Today1764292400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index dispute_unanswered_place on dispute (township, village) where status in ('assigned', 'undecided');
      create index dispute_unanswered_lead on dispute (lead) where status in ('assigned', 'undecided');
      create index dispute_unanswered_entered on dispute (entered_on) where status in ('assigned', 'undecided');
      create index request_unanswered on request (unit) where status = 'received';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
