import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How disputes stood from day to day, and how many in each week, month, quarter and year: what a board of a period and its lists go by.
 * Of before it is told anew, from the ways of disputes.
 */
export class Periods1764292800001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table standing add column register_turns jsonb not null default '[]', add column ladder_turns jsonb not null default '[]';

      -- How it stood at the end of each day from 'since' until the day before 'until'.
      create table spell (
        dispute text not null,
        since date not null,
        until date,
        outcome text not null,
        primary key (dispute, since)
      );

      -- So many rows a period as there are combinations in it, however many years lie before.
      create table period_cell (
        period text not null,
        beside text not null,
        township text not null,
        lead text not null,
        category text not null,
        tier int not null,
        outcome text not null,
        registered bigint not null,
        people bigint not null,
        amount_yuan bigint not null,
        dangers bigint not null,
        turned bigint not null,
        stood bigint not null,
        primary key (period, beside, township, lead, category, tier, outcome)
      ) with (fillfactor = 70);

      -- What goes on, by the day since when: at most as many rows as there are open disputes.
      create table still_cell (
        since date not null,
        beside text not null,
        township text not null,
        lead text not null,
        category text not null,
        tier int not null,
        outcome text not null,
        n bigint not null,
        primary key (beside, since, township, lead, category, tier, outcome)
      ) with (fillfactor = 70);
    `);
    await runner.query(turnsOfWays);
    await runner.query(`insert into spell ${spellsOfTurns}`);
    await runner.query(`insert into period_cell ${cellsOfSpells}`);
    await runner.query(`insert into still_cell ${stillOfSpells}`);
    await runner.query(`
      create index spell_since on spell (since, dispute);
      create index spell_until on spell (until, dispute) where until is not null;
      alter table standing alter column register_turns drop default, alter column ladder_turns drop default;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** Of each day its last word, where that is another than the one before. */
export const turnsOfWays = `
  update standing s set register_turns = coalesce(t.register, '[]'), ladder_turns = coalesce(t.ladder, '[]') from (
    select dispute, jsonb_agg(jsonb_build_array(day, nullif(word, '')) order by day) filter (where owner = 'intake') as register,
      jsonb_agg(jsonb_build_array(day, nullif(word, '')) order by day) filter (where owner = 'mediation') as ladder
    from (
      select *, lag(word, 1, '') over (partition by dispute, owner order by day) as before from (
        select distinct on (dispute, owner, day) dispute, owner, day, word from (
          select dispute, owner, sequence, word,
            max((time at time zone 'Asia/Shanghai')::date) over (partition by dispute, owner order by sequence) as day
          from way, lateral (select case type
            when 'intake.dispute-refused.v1' then 'refused'
            when 'intake.dispute-undecided.v1' then 'undecided'
            when 'intake.dispute-closed.v1' then coalesce(data ->> 'as', data ->> 'outcome')
            when 'mediation.settled.v1' then 'settled'
            when 'mediation.terminated.v1' then case
              when (data ->> 'settledInPart')::boolean then 'settled-in-part'
              when data ->> 'as' = 'not-admitted' then ''
              else coalesce(data ->> 'as', 'unsettled') end
            else '' end as word) w
          where type in ('intake.dispute-refused.v1', 'intake.dispute-undecided.v1', 'intake.dispute-closed.v1', 'intake.dispute-admitted.v1',
            'intake.dispute-assigned.v1', 'intake.dispute-reopened.v1', 'intake.dispute-voided.v1', 'mediation.opened.v1', 'mediation.reopened.v1', 'mediation.settled.v1',
            'mediation.terminated.v1')
        ) said order by dispute, owner, day, sequence desc
      ) days
    ) words where word <> before group by dispute
  ) t where t.dispute = s.dispute`;

export const spellsOfTurns = `
  select dispute, day as since, lead(day) over (partition by dispute order by day) as until, outcome from (
    select *, lag(outcome) over (partition by dispute order by day) as before from (
      select d.dispute, d.day, coalesce(
        (select t ->> 1 from jsonb_array_elements(s.register_turns) t where (t ->> 0)::date <= d.day order by t ->> 0 desc limit 1),
        (select t ->> 1 from jsonb_array_elements(s.ladder_turns) t where (t ->> 0)::date <= d.day order by t ->> 0 desc limit 1),
        'open') as outcome
      from (
        select dispute, (registered_at at time zone 'Asia/Shanghai')::date as day from standing where registered_at is not null and status <> 'voided'
        union
        select dispute, (t ->> 0)::date from standing, jsonb_array_elements(register_turns || ladder_turns) t
        where registered_at is not null and status <> 'voided' and (t ->> 0)::date > (registered_at at time zone 'Asia/Shanghai')::date
      ) d join standing s on s.dispute = d.dispute
    ) stood
  ) told where before is distinct from outcome`;

/** Whose count each is: the county's, and that of each unit which only has a part in it. */
const counted = `(
  select dispute, '' as beside from standing
  union all
  select dispute, unit from standing, jsonb_array_elements_text(joint) unit where unit not in (lead, township, coalesce(village, ''))
)`;

export const cellsOfSpells = `
  select p.name as period, w.beside, s.township, s.lead, s.category, s.tier, l.outcome, sum(c.registered) as registered,
    sum(c.registered * coalesce(s.people, 0)) as people, sum(c.registered * coalesce(s.amount_yuan, 0)) as amount_yuan,
    sum(c.registered * (s.desk_dangers + s.mediation_dangers)) as dangers, sum(c.turned) as turned, sum(c.stood) as stood
  from spell l join standing s on s.dispute = l.dispute join ${counted} w on w.dispute = l.dispute,
    lateral (select (s.registered_at at time zone 'Asia/Shanghai')::date as registered_on) r,
    lateral (
      select unit, date_trunc(unit, day)::date as first, (date_trunc(unit, day) + ('1 ' || unit)::interval)::date - 1 as last, to_char(day, form) as name
      from (values ('week', 'IYYY-"W"IW'), ('month', 'YYYY-MM'), ('year', 'YYYY')) k (unit, form),
        lateral (select distinct date_trunc(unit, day) as day
          from generate_series(least(r.registered_on, l.since)::timestamp, coalesce(l.until - 1, l.since)::timestamp, '1 day') day) days
      union all
      select 'quarter', day::date, (day + '3 months'::interval)::date - 1, to_char(day, 'YYYY-"Q"Q')
      from (select distinct date_trunc('quarter', day) as day
        from generate_series(least(r.registered_on, l.since)::timestamp, coalesce(l.until - 1, l.since)::timestamp, '1 day') day) days
    ) p,
    lateral (select l.outcome in ('open', 'undecided') as lasts, l.since <= p.last and (l.until is null or l.until > p.last) as covers) k,
    lateral (select (covers and r.registered_on between p.first and p.last)::int as registered,
      (covers and not lasts and l.since between p.first and p.last)::int as turned, (covers and lasts and l.until is not null)::int as stood) c
  where c.registered + c.turned + c.stood > 0
  group by 1, 2, 3, 4, 5, 6, 7`;

export const stillOfSpells = `
  select l.since, w.beside, s.township, s.lead, s.category, s.tier, l.outcome, count(*) as n
  from spell l join standing s on s.dispute = l.dispute join ${counted} w on w.dispute = l.dispute
  where l.until is null and l.outcome in ('open', 'undecided') group by 1, 2, 3, 4, 5, 6, 7`;
