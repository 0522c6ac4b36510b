import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who beside the parties is to be at a session, which stays when what it had booked is free again; and when one was called off. */
export class SessionsInvited1764295111000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table session_invited (
        session uuid not null,
        mediation uuid not null,
        who text not null check (who in ('mediator', 'body')),
        whom text not null,
        primary key (session, who, whom)
      );
      create index on session_invited (mediation);
      create index on session_invited (whom) where who = 'mediator';
      insert into session_invited select session, mediation, 'mediator', needs::text from session_booking where what = 'mediator';
      create table session_called_off (
        session uuid primary key,
        at timestamptz not null
      );
      alter table calendar_feed drop constraint calendar_feed_kind_check,
        add constraint calendar_feed_kind_check check (kind in ('unit', 'party', 'mediator'));
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
