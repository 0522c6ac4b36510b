import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person’s request knows by when the clock looks at it; of those whose day has passed that is told once. What stands still is listed by itself. */
export class RequestsDue1764291900002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table request
        add column deadlines jsonb not null default '{}',
        add column next_due_at timestamptz;
      update request set
        next_due_at = (due_on + 1)::timestamp at time zone 'Asia/Shanghai',
        deadlines = jsonb_build_object('person-request', jsonb_build_object(
          'dueAt', to_char((due_on + 1)::timestamp at time zone 'Asia/Shanghai' at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'warnAt', null, 'provisional', false, 'pausedAt', null, 'overdue', false))
      where status = 'received';
      create index request_clock on request (next_due_at) where next_due_at is not null;
      create index request_overdue on request (id) where deadlines @? '$.* ? (@.overdue == true)';
      create index request_paused on request (id) where deadlines @? '$.* ? (@.pausedAt != null)';
      create index dispute_paused on dispute (id) where deadlines @? '$.* ? (@.pausedAt != null)';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
