import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Up to three times of which one becomes a session, under the same id; and what whoever is invited answered, each word after the other. */
export class SessionsProposed1764295112000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table session_proposal (
        id uuid primary key,
        mediation uuid not null,
        times jsonb not null,
        minutes int not null,
        venue text not null,
        online boolean not null,
        room uuid,
        parties jsonb,
        under uuid,
        standing text not null default 'open' check (standing in ('open', 'fixed', 'withdrawn')),
        by_unit text not null,
        at timestamptz not null
      );
      create index on session_proposal (mediation);
      create table session_answer (
        session uuid not null,
        n int not null,
        mediation uuid not null,
        who text not null check (who in ('party', 'mediator', 'body')),
        whom text not null,
        reply text not null check (reply in ('accepts', 'declines', 'another-time')),
        times jsonb not null,
        halves jsonb not null,
        how text not null check (how in ('phone', 'in-person', 'message', 'link')),
        by_unit text,
        link uuid,
        at timestamptz not null,
        primary key (session, n)
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
