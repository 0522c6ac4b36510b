import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the owner of a stream knows of it outlives the archive; what a consumer knows of each aggregate, of its place
 * in a stream and of what it set aside is kept so that no odd message and no rolled-back broker can undo it.
 */
export class HoldTheThread1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An event stays where it was written until it is past keeping. again: how often it was said again, since the
      -- broker would take it for a repetition under its old message id. xid: which transaction wrote it, so that a look
      -- can tell what the one before could not see.
      alter table outbox add column again int not null default 0, add column xid xid8 not null default pg_current_xact_id();
      insert into outbox (seq, id, subject, event, created_at) select seq, id, subject, event, created_at from outbox_sent;
      create index outbox_xid on outbox (xid);

      -- What was acknowledged together: the numbers, the places the stream gave them, and a bound of their transactions.
      create table outbox_batch (
        seqs bigint[] not null,
        places bigint[] not null,
        newest xid8 not null,
        sent_at timestamptz not null default now()
      );
      create index outbox_batch_newest on outbox_batch (newest);
      create index outbox_batch_sent_at on outbox_batch (sent_at);
      insert into outbox_batch (seqs, places, newest, sent_at)
        select array_agg(seq), array_agg(stream_seq), pg_current_xact_id(), max(sent_on) from outbox_sent group by seq / 500;

      -- acknowledged: the last place of the stream that we know to hold our events.
      -- survived: one entry for each time the broker was found to have lost some, the last place that it still held.
      -- floor: all that an older transaction wrote is acknowledged.
      create table outbox_mark (
        one boolean primary key default true check (one),
        acknowledged bigint not null default 0,
        survived bigint[] not null default '{}',
        floor xid8 not null default '1'
      );
      insert into outbox_mark (acknowledged, survived)
        select coalesce((select max(stream_seq) from outbox_sent), 0), array_fill(0::bigint, array[epoch - 1]) from outbox_epoch;
      drop table outbox_epoch;
      drop table outbox_sent;

      create view outbox_sent as
        select o.seq, o.id, o.subject, o.event, o.created_at, o.again, s.place as stream_seq
        from outbox_batch b, unnest(b.seqs, b.places) s(seq, place) join outbox o using (seq);
      create view outbox_waiting as
        select o.* from outbox_mark m join outbox o on o.xid >= m.floor
        where o.seq not in (select unnest(seqs) from outbox_batch where newest >= (select floor from outbox_mark));
      create function outbox_backlog(out waiting bigint, out since timestamptz) language sql stable set enable_seqscan = off as
        'select count(*), min(created_at) from outbox_waiting';

      -- A state must not move without the events that say so: a write in which they do not tally fails whole.
      create function all_or_nothing(tally boolean) returns boolean language plpgsql volatile as $$
        begin
          if tally then return true; end if;
          raise exception 'a state was to be written without the events that led to it';
        end $$;

      -- The last fact of each aggregate that was handled here; the next one is taken, later ones wait for it.
      create table heard_aggregate (
        owner text not null,
        subject text not null,
        sequence int not null,
        -- The first that was handled: what lies before was never meant for us, whoever has it said again.
        began int not null default 1,
        primary key (owner, subject)
      ) with (fillfactor = 80);

      -- A message as it came, whatever it is: setting it aside must not be able to fail.
      -- type, township, department: what it is and whom it concerns, to be counted by.
      alter table parked_event add column message bytea, add column sequence int, alter column subject drop not null,
        add column type text, add column township text, add column department text;
      update parked_event set
        message = convert_to((event || jsonb_build_object('specversion', '1.0', 'type', 'cn.junan.' || (event ->> 'type'),
          'datacontenttype', 'application/json', 'dataschema', 'urn:junan:schema:' || (event ->> 'type')))::text, 'utf8'),
        sequence = (event ->> 'sequence')::int,
        type = event ->> 'type', township = event ->> 'township', department = event ->> 'department'
      where event ->> 'type' <> 'unreadable';
      update parked_event set message = decode(event #>> '{data,base64}', 'base64'), subject = null where message is null;
      drop index parked_event_waiting;
      drop index parked_event_due;
      alter table parked_event drop column event, alter column message set not null;
      create index parked_event_aggregate on parked_event (owner, subject, sequence);
      create index parked_event_due on parked_event (next_at) where not dead;

      -- What waited there had its followers behind it, so all before it was handled. What followed a dead letter was handled
      -- without it; that it can no longer be put in its turn it is told when somebody tries.
      insert into heard_aggregate (owner, subject, sequence, began)
        select owner, subject, min(sequence) - 1, 1 from parked_event where subject is not null group by owner, subject having bool_or(not dead);

      alter table stream_position
        drop column since,
        -- The message that stood at stream_seq: another one there means that the broker went back.
        add column message_id text,
        -- Up to when everything the owner said is handled here.
        add column read_at timestamptz,
        -- From which place on every fact of an aggregate was seen; of what lies before, the first one seen begins it.
        add column known_from bigint not null default 1;
      update stream_position set known_from = stream_seq + 1;

      -- Places that were gone from a stream before we read them, until their owner has said them again.
      create table stream_gap (stream text primary key, from_seq bigint not null, to_seq bigint not null);

      -- The aggregates of which something is not handled yet: whatever counts them is incomplete.
      create view blocked_aggregate as
        select owner, subject, min(sequence) as sequence, bool_or(dead) as dead from parked_event group by owner, subject;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
