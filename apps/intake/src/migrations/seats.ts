import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Township and village answer each for itself, and how each of the accountable stands is one value. */
export class Seats1764290500001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dispute add column seats jsonb not null default '{}';

      with standing as (
        select id, village,
          case when lead_bounced then 'bounced' when lead_accepted then 'accepted' else 'waiting' end as of_lead,
          case when territorial_bounced then 'bounced' when territorial_accepted then 'accepted' else 'waiting' end as of_place
        from dispute where lead is not null
      )
      update dispute set seats = jsonb_strip_nulls(jsonb_build_object(
        'lead', of_lead, 'township', of_place, 'village', case when standing.village is not null then of_place end))
      from standing where standing.id = dispute.id;

      -- A bounce takes an acceptance back, which it did not before.
      update dispute set status = 'assigned' where status = 'accepted' and seats @? '$.* ? (@ == "bounced")';

      alter table dispute alter column seats drop default;
      drop index dispute_bounced;
      alter table dispute drop column lead_accepted, drop column territorial_accepted, drop column lead_bounced, drop column territorial_bounced;

      -- What waits for the county's word is always a short list, and what is over waits for nobody's.
      create index dispute_adjudicable on dispute (registered_on desc, id desc)
        where status in ('assigned', 'accepted') and seats @? '$.* ? (@ == "bounced")';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
