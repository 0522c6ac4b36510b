import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rooms of the county, and when a room or whoever mediates is needed by a session: never by two at a time, whichever instance is asked.
 * A range of ids is what an id is compared as there, since without one it would take an extension that not every database has.
 */
export class SessionsBooked1764295105000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create type id_range as range (subtype = uuid);
      create table room (
        id uuid primary key,
        unit text not null,
        name text not null,
        seats int,
        entered_by text not null,
        entered_at timestamptz not null default now(),
        ended_on date
      );
      create index on room (unit);
      create table session_booking (
        session uuid not null,
        mediation uuid not null,
        what text not null check (what in ('room', 'mediator')),
        needs uuid not null,
        during tstzrange not null,
        primary key (session, needs),
        exclude using gist (id_range(needs, needs, '[]') with =, during with &&)
      );
      create index on session_booking (mediation);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
