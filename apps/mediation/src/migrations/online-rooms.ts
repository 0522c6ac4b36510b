import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions that are held online (线上调解): what is said is sealed under the id of its row; here stand who, when and for whom. */
export class OnlineRooms1764295113000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table online_room (
        session uuid primary key,
        mediation uuid not null,
        -- How many words were said: the row's lock puts them in one order, without gaps.
        last int not null default 0,
        opened_at timestamptz not null,
        closed_at timestamptz
      );
      create index on online_room (mediation);
      create table online_word (
        session uuid not null references online_room,
        n int not null,
        id uuid not null,
        audience text not null,
        -- As what they sit there: a party by its number, who mediates or who helps by their unit.
        seat text not null,
        party int,
        unit text,
        at timestamptz not null,
        primary key (session, n)
      );
      -- Who has the page open now, by the line they listen on: nothing of it is left when they go.
      create table online_present (
        line uuid primary key,
        session uuid not null,
        seat text not null,
        party int,
        unit text,
        seen_at timestamptz not null
      );
      create index on online_present (session);
      create index on online_present (seen_at);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
