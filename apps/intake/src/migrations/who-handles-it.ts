import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who handles what the parties tell, and how they are reached, is told before anything is kept (PIPL 17). */
export class WhoHandlesIt1764290600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice_policy (
        version int primary key,
        -- From this day on, as the county counts days.
        effective_on date not null,
        -- {"unit": "a code of the register", "contact": "what the parties are told"}; what it does not say is the county, and unconfirmed.
        policy jsonb not null,
        created_at timestamptz not null default now()
      );
      insert into notice_policy (version, effective_on, policy) values (1, (now() at time zone 'Asia/Shanghai')::date, '{}');
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
