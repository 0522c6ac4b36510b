import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Confirmation has steps between application and ruling; a late performance ends a breach, and what was broken is kept. */
export class ConfirmationGoesOn1764290800022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update mediation set agreements = (
        select jsonb_agg(
          agreement || '{"appliedLate": null, "pastBreaches": [], "reopenedIn": null}' || jsonb_build_object(
            'confirmationOn', agreement -> 'appliedOn',
            'enforceable', coalesce(agreement ->> 'confirmation' = 'granted' and agreement ->> 'breachedOn' is not null, false))
          order by n)
        from jsonb_array_elements(agreements) with ordinality as each (agreement, n)
      ) where agreements <> '[]';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
