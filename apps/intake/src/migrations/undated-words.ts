import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a clerk said of a party without a day was written under that of the registration, and is marked so from now on. Of before nobody
 * knows which was said to be of that very day: it moves with the registration, as it did.
 */
export class UndatedWords1764292000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update dispute set roster = (
        select jsonb_agg(party
          || case when party->'notice'->>'on' = registered_on::text and party->'notice'->>'how' <> 'stated'
            then jsonb_build_object('notice', party->'notice' || undated) else '{}' end
          || case when party->'consent'->>'on' = registered_on::text and party->'consent'->>'how' not in ('applied', 'stated')
            then jsonb_build_object('consent', party->'consent' || undated) else '{}' end
          order by place)
        from jsonb_array_elements(roster) with ordinality as r (party, place), (values ('{"undated": true}'::jsonb)) as u (undated))
      where roster @? '$[*].*.how ? (@ != "applied" && @ != "stated")';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
