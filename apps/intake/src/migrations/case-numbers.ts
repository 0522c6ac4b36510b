import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 案号. Those of before are numbered in the order of their registration, each year from one; that they are is then said by the
 * clock, since only the service can say something.
 */
export class CaseNumbers1764291000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dispute add column number text;

      with numbered as (
        select id, to_char(registered_on, 'YYYY') || '-' ||
          row_number() over (partition by extract(year from registered_on) order by registered_on, id) as number
        from dispute
      )
      update dispute set number = numbered.number from numbered where numbered.id = dispute.id;

      alter table dispute
        alter column number set not null,
        add column case_year int generated always as (split_part(number, '-', 1)::int) stored,
        add column case_serial int generated always as (split_part(number, '-', 2)::int) stored;
      create unique index dispute_case on dispute (case_serial, case_year);

      create table dispute_unsaid_number (dispute uuid primary key);
      insert into dispute_unsaid_number select id from dispute;

      -- A sequence a year: drawn without a lock, and never twice. These are the years in which a registration can lie.
      do $$
      declare
        last int;
      begin
        for year in 2000..2099 loop
          select max(case_serial) into last from dispute where case_year = year;
          execute format('create sequence %I maxvalue 999999999', 'case_number_' || year);
          if last is not null then
            perform setval(('case_number_' || year)::regclass, last);
          end if;
        end loop;
      end $$;

      -- What stands before the year of a number, from that year on: a county that has a short form adds a row.
      create table numbering_policy (
        from_year int primary key,
        short text not null check (short ~ '^[\\u4e00-\\u9fff]{0,8}$')
      );
      insert into numbering_policy values (2000, '');
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
