import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A body goes on with the successor of its unit; so do those now whose unit ended before this was done. */
export class BodiesHandedOver1764292000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mediation_body drop constraint mediation_body_step_check,
        add constraint mediation_body_step_check check (step in ('set-up', 'changed', 'filed', 'handed-over', 'ended'));

      with recursive heir (gone, unit) as (
        select unit, successor from unit where not active and successor is not null
        union select heir.gone, u.successor from heir join unit u on u.unit = heir.unit and not u.active and u.successor is not null
      )
      insert into mediation_body (id, version, kind, name, unit, categories, set_up_on, filed_on, filing_number, phone, address,
          step, entered_by, entered_at)
        select b.id, b.version + 1, b.kind, b.name, heir.unit, b.categories, b.set_up_on, b.filed_on, b.filing_number, b.phone, b.address,
          'handed-over', heir.unit, now()
        from (select distinct on (id) * from mediation_body order by id, version desc) b
        join heir on heir.gone = b.unit
        join unit on unit.unit = heir.unit and unit.active
        where b.ended_on is null;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
