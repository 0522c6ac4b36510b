import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a figure counts can be listed, joint units have a count of their own, and the screening board is kept by what moves, with what
 * became of findings. What was heard before is told anew: of rounds from their rows, of findings from their way.
 */
export class Figures1764291600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table standing add column number text;
      update standing s set number = w.number from (
        select dispute, max(data ->> 'number') as number from way
        where type in ('intake.dispute-registered.v1', 'intake.dispute-numbered.v1') group by 1
      ) w where w.dispute = s.dispute and w.number is not null;

      -- Each reads its own in order and stops at the page's end.
      create index standing_newest on standing (registered_at desc, dispute desc) where registered_at is not null;
      create index standing_township on standing (township, registered_at desc, dispute desc) where registered_at is not null;
      create index standing_lead on standing (lead, registered_at desc, dispute desc) where registered_at is not null;
      create index standing_joint on standing using gin (joint jsonb_path_ops) where joint <> '[]';

      -- Empty where a dispute is counted once for the county; else whose own count it is that only has a part in it.
      alter table board_cell add column beside text not null default '';
      alter table board_cell drop constraint board_cell_pkey;
      alter table board_cell add primary key (beside, township, lead, category, tier, outcome);
      insert into board_cell (beside, township, lead, category, tier, outcome, n, people, amount_yuan, dangers)
        select unit, township, lead, category, tier, outcome, count(*), coalesce(sum(people), 0), coalesce(sum(amount_yuan), 0),
          sum(desk_dangers + mediation_dangers)
        from standing, jsonb_array_elements_text(joint) unit
        where registered_at is not null and status <> 'voided' and unit not in (lead, township, coalesce(village, ''))
        group by 1, 2, 3, 4, 5, 6;
      alter table board_cell alter column beside drop default;

      create table finding_standing (
        finding text primary key,
        round text not null,
        fate text not null,
        sequence int not null
      ) with (fillfactor = 80);
      insert into finding_standing
        select dispute, max(data ->> 'round') filter (where type in ('screening.finding-reported.v1', 'screening.finding-prevented.v1')),
          (array_agg(case type when 'screening.finding-reported.v1' then 'reported' when 'screening.finding-prevented.v1' then 'prevented'
             when 'screening.finding-dismissed.v1' then 'dismissed' when 'screening.finding-followed.v1' then coalesce(data ->> 'as', data ->> 'outcome') end
             order by sequence desc) filter (where type in ('screening.finding-reported.v1', 'screening.finding-prevented.v1',
               'screening.finding-dismissed.v1', 'screening.finding-followed.v1')))[1],
          max(sequence)
        from way where owner = 'screening' group by 1
        having count(*) filter (where type in ('screening.finding-reported.v1', 'screening.finding-prevented.v1')) > 0;

      -- How many of its findings became what.
      alter table round_standing add column fates jsonb not null default '{}';
      update round_standing r set fates = f.fates from (
        select round, jsonb_object_agg(fate, n) as fates from (select round, fate, count(*) as n from finding_standing group by 1, 2) c group by 1
      ) f where f.round = r.round;
      alter table round_standing alter column fates drop default;
      create index round_standing_unit on round_standing (unit, period);

      -- As many rows a period as there are townships and departments, not as there are villages.
      create table round_cell (
        period text not null,
        key text not null,
        due bigint not null,
        returned bigint not null,
        zero bigint not null,
        late bigint not null,
        overdue bigint not null,
        findings bigint not null,
        primary key (period, key)
      ) with (fillfactor = 50);
      insert into round_cell
        select period, coalesce(township, department, ''), count(*), count(*) filter (where status = 'returned'),
          count(*) filter (where status = 'returned' and zero), count(*) filter (where status = 'returned' and late),
          count(*) filter (where status = 'overdue'), coalesce(sum(findings), 0)
        from round_standing where status <> 'ended' and period <> '' group by 1, 2;

      create table finding_cell (
        period text not null,
        key text not null,
        fate text not null,
        n bigint not null,
        primary key (period, key, fate)
      ) with (fillfactor = 50);
      insert into finding_cell
        select r.period, coalesce(r.township, r.department, ''), f.fate, count(*)
        from finding_standing f join round_standing r on r.round = f.round where r.period <> '' group by 1, 2, 3;

      create table screening_period (period text primary key, due_at timestamptz not null);
      insert into screening_period select period, max(due_at) from round_standing where period <> '' and due_at is not null group by 1;

      -- A round of which only its findings were heard is not counted yet either.
      create or replace view uncounted_round as
        select p.subject as round,
          (array_agg(p.township order by p.sequence desc) filter (where p.township is not null))[1] as township,
          (array_agg(p.department order by p.sequence desc) filter (where p.department is not null))[1] as department,
          (array_remove(array_agg(said(p.message, 'unit') order by p.sequence desc), null))[1] as unit,
          (array_remove(array_agg(said(p.message, 'period') order by p.sequence desc), null))[1] as period
        from parked_event p
        where p.type like 'screening.%' and p.type not like 'screening.finding-%'
          and not exists (select from round_standing r where r.round = p.subject and r.period <> '')
        group by p.subject;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
