import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each desk of a service has a stream of its own and numbers its facts by itself. So far there was one stream a service, in
 * which the county's desk spoke.
 */
export class AStreamForEachDesk1764293800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table heard_aggregate add column desk text not null default 'county';
      create unique index heard_aggregate_of_desk on heard_aggregate (owner, desk, subject);
      alter table heard_aggregate drop constraint heard_aggregate_pkey,
        add constraint heard_aggregate_pkey primary key using index heard_aggregate_of_desk;

      alter table parked_event add column desk text not null default 'county';
      create index parked_event_of_desk on parked_event (owner, desk, subject, sequence);
      drop index parked_event_aggregate;
      -- It stood there under a name that its stream no longer gives to anything.
      update parked_event set nats_subject = null;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
