import type { MigrationInterface, QueryRunner } from 'typeorm';

/** So many days after it came in a dispute is entered at the latest: no law says, the county may. */
export class EntryDays1764291100002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into entry_policy (version, policy)
        select version + 1, '{"enteredWithinDays": 180}'::jsonb || policy from entry_policy order by version desc limit 1;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
