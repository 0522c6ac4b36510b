import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which party is which, and what each was told and answered as it was entered. Of before one word was said for everybody with the
 * registration, and that is what is written of those who were recorded with it: not of a finding's parties, nor of who came later. Their
 * side is sealed.
 */
export class EnteredParties1764291300001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dispute add column roster jsonb not null default '[]';

      with registration as (
        select aggregate_id, min(created_at) as at from sealed_record where kind = 'narrative' group by aggregate_id
      ), rostered as (
        select p.aggregate_id, jsonb_agg(
          jsonb_build_object('record', p.id, 'side', null) || case when d.finding is null and p.created_at = registration.at then
            jsonb_build_object(
              'notice', jsonb_build_object('how', 'stated', 'on', d.registered_on),
              'consent', jsonb_build_object('answer', 'given', 'how', 'stated', 'on', d.registered_on))
          else '{}' end order by p.id) as parties
        from sealed_record p
          join dispute d on d.id::text = p.aggregate_id
          left join registration on registration.aggregate_id = p.aggregate_id
        where p.kind = 'party' group by p.aggregate_id
      )
      update dispute set roster = rostered.parties from rostered where dispute.id::text = rostered.aggregate_id;

      create table consent_policy (
        version int primary key,
        policy jsonb not null,
        created_at timestamptz not null default now()
      );
      -- Whoever comes to a desk, calls, or writes to it asks for mediation (人民调解法 17). Whether a call to the county's hotline or a petition
      -- asks for it as well no law says: the county may, and unconfirmed they do not.
      insert into consent_policy (version, policy) values (1, '{"appliedBy": ["walk-in", "phone", "online", "letter"]}');
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
