import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 以案定补: what is claimed for a dispute, for whom, what was done with it in its order, and the months in which it is paid. */
export class Subsidies1764295118000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table subsidy_claim (
        id uuid primary key,
        mediation uuid not null,
        state text not null check (state in
          ('held', 'claimed', 'approved-once', 'approved', 'refused', 'batched', 'paid', 'to-recover', 'reversed')),
        held_for text[] not null,
        settled_on date not null,
        grade text not null check (grade in ('oral', 'ordinary', 'difficult', 'major')),
        payer text not null check (payer in ('village', 'township')),
        fen int not null check (fen > 0),
        -- By which version of the county's rule; 0: by the one it began with.
        policy int not null,
        claimed_by text not null,
        claimed_unit text not null,
        claimed_at timestamptz not null,
        first_by text check (first_by <> claimed_by),
        second_by text check (second_by <> claimed_by and second_by <> first_by),
        month text check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        taken_back_in text check (taken_back_in ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        -- Blind: that the same parties come again is found by it.
        parties bytea,
        check (state not in ('approved', 'batched', 'paid', 'to-recover') or (first_by is not null and second_by is not null)),
        check (state not in ('batched', 'paid', 'to-recover') or month is not null)
      );
      -- One for a dispute, however often it was mediated.
      create unique index subsidy_one_a_dispute on subsidy_claim (mediation) where state not in ('refused', 'reversed');
      create index on subsidy_claim (mediation, id desc);
      create index on subsidy_claim (settled_on desc, id desc);
      create index on subsidy_claim (month) where month is not null;
      create index on subsidy_claim (taken_back_in);
      create index on subsidy_claim (parties) where parties is not null;

      create table subsidy_share (
        claim uuid not null references subsidy_claim,
        mediator uuid not null,
        hundredths int not null check (hundredths between 1 and 100),
        fen int not null check (fen >= 0),
        primary key (claim, mediator)
      );
      create index on subsidy_share (mediator);

      create table subsidy_step (
        claim uuid not null references subsidy_claim,
        n int not null,
        step text not null,
        why text,
        by_account text,
        unit text,
        at timestamptz not null,
        primary key (claim, n)
      );

      create table subsidy_month (
        month text primary key check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        made_by text not null,
        made_at timestamptz not null,
        paid_on date,
        fen bigint
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
