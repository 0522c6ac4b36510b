import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons' requests, and what a dispute must know for them: whether what is kept of people in it is still used. */
export class PersonRequests1764281000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dispute
        add column personal_data text not null default 'kept' check (personal_data in ('kept', 'restricted', 'erased'));

      create table request (
        id uuid primary key,
        sequence int not null,
        status text not null check (status in ('received', 'answered', 'withdrawn')),
        kind text not null,
        standing text not null,
        identity text not null,
        unit text not null,
        township text,
        village text,
        department text,
        disputes jsonb not null,
        received_on date not null,
        due_on date not null,
        extension text,
        outcome text,
        ground text,
        answered_on date,
        records jsonb not null,
        narrative boolean not null
      );
      create index request_due on request (status, due_on, id);
      create index request_disputes on request using gin (disputes jsonb_path_ops);

      create table request_policy (
        version int primary key,
        policy jsonb not null,
        created_at timestamptz not null default now()
      );
    `);
    // 30 days as GB/T 35273 8.7 has it.
    await runner.query('insert into request_policy (version, policy) values (1, $1)', [JSON.stringify({ days: 30, extensionDays: 30 })]);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
