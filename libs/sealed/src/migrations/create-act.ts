import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who did it. Acts are only ever inserted, by whatever they belong to; the seals that chain them are rows of their own, so
 * that neither table needs more than the right to insert. What audit_log held is carried over; the table itself stays, for the
 * purposes that were typed into it.
 */
export class CreateAct1764240000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table act (
        number bigint generated always as identity primary key,
        -- Where the sealer goes on: an act is taken once its transaction and all before it have ended.
        xid xid8 not null default pg_current_xact_id(),
        at timestamptz not null default clock_timestamp(),
        kind text not null,
        what text not null,
        account text,
        unit text,
        roles text[],
        door text not null,
        request text,
        aggregate text,
        sequence int,
        detail jsonb
      );
      create index act_xid on act (xid, number);
      create index act_at on act using brin (at);
      create index act_aggregate on act (aggregate, number) where aggregate is not null;
      create index act_account on act (account, number) where account is not null;
      create index act_unit on act (unit, number) where unit is not null;

      -- acts: the numbers it covers, in order. digests: 32 bytes of each. hash: of all that and of the seal before.
      create table act_seal (
        number bigint primary key,
        sealed_at timestamptz not null,
        acts bigint[] not null,
        digests bytea not null,
        hash bytea not null,
        -- Behind this act nothing waits to be sealed.
        newest_xid xid8 not null,
        newest_number bigint not null
      );
      insert into act_seal values (0, to_timestamp(0), '{}', '', decode(repeat('00', 32), 'hex'), '0', 0);

      create function acts_are_append_only() returns trigger language plpgsql as $$
      begin
        raise exception '% of % is forbidden: what was done is only added to', tg_op, tg_table_name using errcode = 'insufficient_privilege';
      end $$;
      create trigger act_append_only before update or delete or truncate on act
        for each statement execute function acts_are_append_only();
      create trigger act_seal_append_only before update or delete or truncate on act_seal
        for each statement execute function acts_are_append_only();

      -- A purpose was free text and may name somebody, so it stays where it was.
      insert into act (at, kind, what, account, unit, roles, door, aggregate, detail)
        select (e ->> 'at')::timestamptz, case e ->> 'action' when 'read' then 'disclosure' else 'erasure' end, 'sealed-records',
          e #>> '{actor,subject}', e #>> '{actor,unit}', (select array_agg(r) from jsonb_array_elements_text(e #> '{actor,roles}') r),
          'audit_log', e ->> 'aggregate',
          jsonb_strip_nulls(jsonb_build_object('records', e -> 'records', 'fields', e -> 'fields', 'carried', sequence, 'hash', encode(hash, 'hex'),
            'by', case when jsonb_typeof(e -> 'actor') = 'string' then e -> 'actor' end))
        from (select sequence, hash, entry::jsonb as e from audit_log) as old order by sequence;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
