import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request knows when it was shown who asks, who decided, and whether the person is still to be told of something. */
export class RequestsFollowTheLaw1764290200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table request
        add column identity_on date,
        add column answered_by text,
        add column to_tell text;
      update request set identity_on = received_on where identity <> 'not-shown';
      create index request_to_tell on request (due_on, id) where to_tell is not null;

      insert into request_policy (version, policy)
        select version + 1, policy || '{"receivedWithin": 60, "clock": "receipt"}' from request_policy order by version desc limit 1;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
