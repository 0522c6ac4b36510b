import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who opened what, why and when. Each entry's hash covers the one before it; the head says how far the chain goes, so that
 * cutting off its end shows too. The trigger keeps honest hands off; what dishonest ones change, verifyAudit finds.
 */
export class CreateAuditLog1763856000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_log (
        sequence bigint primary key,
        -- The exact text that was hashed: canonical JSON.
        entry text not null,
        hash bytea not null
      );
      create index audit_log_aggregate on audit_log (((entry::jsonb) ->> 'aggregate'), sequence);

      create table audit_head (
        one boolean primary key default true check (one),
        sequence bigint not null,
        hash bytea not null
      ) with (fillfactor = 50);
      insert into audit_head (sequence, hash) values (0, decode(repeat('00', 32), 'hex'));

      create function audit_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception '% of % is forbidden: the audit log is append-only', tg_op, tg_table_name using errcode = 'insufficient_privilege';
      end $$;
      create trigger audit_log_append_only before update or delete or truncate on audit_log
        for each statement execute function audit_is_append_only();
      create trigger audit_head_stays before delete or truncate on audit_head
        for each statement execute function audit_is_append_only();
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
