import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mediation may end settled in part; an agreement may be contested. What ended before stays as it was said. */
export class SettledInPart1764290800002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mediation
        drop constraint mediation_status_check,
        add constraint mediation_status_check check (status in ('open', 'settled', 'settled-in-part', 'terminated'));
      update mediation set agreements = (
        select jsonb_agg(agreement || '{"contested": false}' order by n)
        from jsonb_array_elements(agreements) with ordinality as each (agreement, n)
      ) where agreements <> '[]';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
