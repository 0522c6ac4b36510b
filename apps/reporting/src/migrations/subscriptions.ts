import { createTerms, openPolicies } from '#chassis';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The desk at which agencies are told by HTTPS: what may be told them, in the order in which transactions were seen to have ended
 * (as `news`), the subscriptions, and how deliveries went. Unlike the projections, subscriptions cannot be read again from the streams.
 */
export class Subscriptions1764293700001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table told_event (
        tx xid8 not null default pg_current_xact_id(),
        n bigint generated always as identity,
        at timestamptz not null default now(),
        time timestamptz not null,
        type text not null,
        township text,
        department text,
        event jsonb not null,
        primary key (tx, n)
      );
      -- Rows stand in the order of their time: a few pages of index for millions of them.
      create index told_event_at on told_event using brin (at) with (pages_per_range = 16);
      create index told_event_id on told_event ((event ->> 'id'));
      create table told_event_gone (one boolean primary key check (one), tx xid8 not null, n bigint not null);

      create table subscription (
        id uuid primary key,
        sequence int not null,
        name text not null,
        url text not null,
        types text[] not null,
        townships text[] not null,
        departments text[] not null,
        profile text not null,
        form text not null,
        state text not null,
        why text,
        -- Sealed records: the secret, and the one before for as long as it is valid beside it.
        secret uuid,
        secret_before uuid,
        before_until timestamptz,
        -- How far it was told; what the receiver allows a minute, null: as much as comes.
        tx xid8 not null,
        n bigint not null,
        rate int,
        allowed_at timestamptz,
        failed int not null default 0,
        failing timestamptz,
        failure text,
        status int,
        delivered_at timestamptz,
        next_at timestamptz not null,
        -- Something was no longer kept when it was its turn: up to when.
        missed_until timestamptz,
        lease_by uuid,
        lease_until timestamptz,
        created_at timestamptz not null default now()
      );

      create table delivery (
        n bigint generated always as identity primary key,
        subscription uuid not null references subscription,
        at timestamptz not null,
        kind text not null,
        attempt int not null,
        events int not null,
        first_event text,
        ms int not null,
        status int,
        failure text
      );
      create index delivery_subscription on delivery (subscription, n desc);
      create index delivery_at on delivery using brin (at) with (pages_per_range = 16);
    `);
    // The county's rules, which reporting had none of.
    await createTerms(runner, {});
    await openPolicies(runner);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
