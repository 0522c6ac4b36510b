import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a clerk said of a party without a day came under that of the registration, and is marked so from now on. Of before nobody knows
 * which was said to be of that very day: it moves with the registration, as it did.
 */
export class UndatedWords1764292000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const marked = (list: string) => `
      '${list}', (select coalesce(jsonb_agg(
        case when said->>'unit' is null and said->>'on' = received_on::text and said->>'how' not in ('applied', 'stated')
          then said || '{"undated": true}' else said end order by place), '[]')
        from jsonb_array_elements(party->'${list}') with ordinality as s (said, place))`;
    await runner.query(`
      update mediation set consents = (
        select jsonb_agg(party || jsonb_build_object(${marked('notices')}, ${marked('answers')}) order by place)
        from jsonb_array_elements(consents) with ordinality as c (party, place))
      where received_on is not null and consents @? '$[*].*[*] ? (@.unit == null && @.how != "applied" && @.how != "stated")';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
