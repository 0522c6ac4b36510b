import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 调解员名册: the roster of mediators, version upon version, and what they are called. */
export class Mediators1764295104000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Apart from what is never written over: a name that was wrong, or has to go, leaves nothing behind.
      create table mediator_name (
        mediator uuid primary key,
        name text not null
      );
      create table mediator (
        id uuid not null,
        version int not null,
        body uuid not null,
        kind text not null,
        skills text[] not null,
        languages text[] not null,
        areas text[] not null,
        appointed_on date not null,
        appointed_until date,
        trainings jsonb not null,
        week text[] not null,
        away jsonb not null,
        ended_on date,
        step text not null check (step in ('appointed', 'changed', 'ended')),
        entered_by text not null,
        entered_at timestamptz not null,
        primary key (id, version)
      );
      create index on mediator (body);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
