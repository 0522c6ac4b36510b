import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A breach that reopened its mediation says since ConfirmationGoesOn which round it opened; of those from before it is read off what
 * stands: the mediation had been settled, is open again, and nobody sat down in this round before the day of the breach.
 */
export class BreachesOfBefore1764291200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update mediation m set agreements = (
        select jsonb_agg(
          case when ${OPENED_IT} then agreement || jsonb_build_object('reopenedIn', m.round) else agreement end order by n)
        from jsonb_array_elements(m.agreements) with ordinality as each (agreement, n)
      )
      where status = 'open' and round > 1
        and agreements @? '$[*] ? (@.scope == "whole" && @.effectiveOn != null)'
        and agreements @? '$[*] ? (@.breachedOn != null && @.reopenedIn == null)';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const OPENED_IT = `
  agreement ->> 'breachedOn' is not null and agreement ->> 'reopenedIn' is null and not exists (
    select from jsonb_array_elements(m.attempts) as session (held)
    where (held ->> 'round')::int = m.round and held ->> 'heldOn' < agreement ->> 'breachedOn')`;
