import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was named in a case, stepped aside, was wished away, or stands too near to a party. None of it is said on the bus. */
export class MediatorsInCases1764295104001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mediator_in_case (
        mediation uuid not null,
        n int not null,
        what text not null check (what in ('named', 'recused', 'tied', 'wished')),
        mediator uuid not null,
        reason text,
        party int,
        tier int not null,
        granted boolean,
        by_unit text,
        at timestamptz not null,
        primary key (mediation, n)
      );
      create index on mediator_in_case (mediator);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
