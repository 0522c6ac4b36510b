import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mediations, the versions of the ladder with the first of them (三三调解), and the copy of intake's units. */
export class CreateMediation1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mediation (
        id uuid primary key,
        sequence int not null,
        status text not null check (status in ('open', 'settled', 'terminated')),
        policy int not null,
        desk text not null,
        lead text not null,
        category text not null,
        township text not null,
        village text,
        tier int not null,
        attempt int not null,
        round int not null,
        referral_offered boolean not null,
        termination text,
        sessions jsonb not null,
        attempts jsonb not null,
        referrals jsonb not null,
        litigation jsonb not null,
        agreements jsonb not null
      );
      -- Lists are read newest first within a jurisdiction; ids are ordered by time.
      create index mediation_township on mediation (township, id desc);
      create index mediation_village on mediation (village, id desc);
      create index mediation_lead on mediation (lead, id desc);
      create index mediation_open on mediation (tier, id desc) where status = 'open';

      create table ladder_policy (
        version int primary key,
        ladder jsonb not null,
        created_at timestamptz not null default now()
      );

      create table unit (
        unit text primary key,
        level text not null,
        name text not null,
        parent text,
        desk text not null,
        active boolean not null,
        sequence int not null
      );
    `);
    await runner.query('insert into ladder_policy (version, ladder) values (1, $1)', [
      JSON.stringify({
        name: '三三调解',
        rungs: [
          { venues: ['village'], attempts: 3, days: null },
          { venues: ['township', 'department'], attempts: 3, days: null },
          { venues: ['county'], attempts: 3, days: null },
        ],
        entry: [
          { tier: 3, crossCounty: true },
          { tier: 2, places: ['enterprise', 'other'] },
          { tier: 2, categories: ['medical', 'traffic', 'labour', 'wage-arrears', 'expropriation', 'ip'] },
        ],
        identityCategories: ['marriage-family'],
      }),
    ]);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
