import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has a part in a dispute beside those who answer for it. Of before it is who entered it, as its way tells. */
export class JointUnits1764290900007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table standing add column joint jsonb not null default '[]';
      update standing s set joint = jsonb_build_array(w.data -> 'registeredBy') from way w
      where w.dispute = s.dispute and w.type = 'intake.dispute-registered.v1' and w.data ->> 'registeredBy' ~ '^[a-z]';
      alter table standing alter column joint drop default;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
