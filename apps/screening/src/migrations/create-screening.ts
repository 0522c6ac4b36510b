import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units as heard, the cadence policy with its usual values, rounds and findings. */
export class CreateScreening1763858000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table unit (
        unit text primary key,
        level text not null,
        name text not null,
        parent text,
        active boolean not null,
        sequence int not null,
        -- Joined, and has no round of the current period yet.
        newcomer boolean not null
      );
      create index unit_active on unit (level, unit) where active;
      create index unit_newcomer on unit (level, unit) where newcomer;

      -- 村每周、乡镇和部门每半月; the county's monthly meeting is not a round.
      create table cadence_policy (
        level text primary key check (level in ('township', 'village', 'department')),
        cadence text not null check (cadence in ('daily', 'weekly', 'half-monthly', 'monthly')),
        -- Days after the period's end in which a return is still in time.
        grace_days int not null check (grace_days between 0 and 31)
      );
      insert into cadence_policy values ('village', 'weekly', 1), ('township', 'half-monthly', 1), ('department', 'half-monthly', 1);

      create table schedule (
        level text primary key references cadence_policy,
        period text not null,
        opens_on date not null,
        -- The last unit whose round of the period was opened.
        cursor text not null default '',
        done boolean not null default false
      );

      create table round (
        id uuid primary key,
        sequence int not null,
        status text not null check (status in ('open', 'overdue', 'returned')),
        unit text not null,
        township text,
        village text,
        department text,
        cadence text not null,
        period text not null,
        regime text not null,
        opens_on date not null,
        due_at timestamptz not null,
        zero boolean not null,
        findings int not null,
        late boolean not null
      ) with (fillfactor = 80);
      create index round_due on round (due_at) where status = 'open';
      create index round_period on round (period, township);
      create index round_newest on round (opens_on desc, id desc);
      create index round_unit on round (unit, opens_on desc, id desc);
      create index round_township on round (township, opens_on desc, id desc);

      create table finding (
        id uuid primary key,
        sequence int not null,
        status text not null check (status in ('reported', 'prevented', 'dismissed', 'dispute')),
        round uuid not null references round (id),
        unit text not null,
        department text,
        township text not null,
        village text,
        category text not null,
        place text not null,
        risk text not null,
        people int,
        dismissal text,
        outcome text
      );
      create index finding_round on finding (round);
      create index finding_unit on finding (unit, id desc);
      create index finding_township on finding (township, id desc);
      create index finding_village on finding (village, id desc) where village is not null;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
