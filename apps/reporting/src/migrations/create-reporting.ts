import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Projections only: all of it can be dropped and read again from the streams. */
export class CreateReporting1763859600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table unit (
        unit text primary key,
        level text not null,
        name text not null,
        parent text,
        active boolean not null,
        sequence int not null
      );

      create table standing (
        dispute text primary key,
        registered_at timestamptz,
        channel text not null,
        category text not null,
        township text not null,
        village text,
        lead text not null,
        people int,
        amount_yuan bigint,
        risk text not null,
        status text not null,
        closing text,
        lead_accepted boolean not null,
        territorial_accepted boolean not null,
        bounces int not null,
        intake_sequence int not null,
        mediation text not null,
        tier int not null,
        attempts int not null,
        mediation_sequence int not null,
        outcome text not null,
        changed_at timestamptz not null
      ) with (fillfactor = 80);
      create index standing_village on standing (village) where village is not null;

      -- As many rows as there are combinations, not as there are disputes: the board stays as fast in its tenth year.
      create table board_cell (
        township text not null,
        lead text not null,
        category text not null,
        tier int not null,
        outcome text not null,
        n bigint not null,
        people bigint not null,
        amount_yuan bigint not null,
        primary key (township, lead, category, tier, outcome)
      ) with (fillfactor = 50);

      -- The time of the last event heard of each service.
      create table heard (owner text primary key, until timestamptz not null);

      create table way (
        dispute text not null,
        owner text not null,
        sequence int not null,
        event uuid not null,
        type text not null,
        time timestamptz not null,
        data jsonb not null,
        primary key (dispute, owner, sequence)
      );

      create table round_standing (
        round text primary key,
        unit text not null,
        township text,
        village text,
        department text,
        cadence text not null,
        period text not null,
        regime text not null,
        due_at timestamptz,
        status text not null,
        zero boolean not null,
        findings int not null,
        late boolean not null,
        sequence int not null
      ) with (fillfactor = 80);
      create index round_standing_period on round_standing (period, township);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
