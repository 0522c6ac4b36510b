import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What no board counts yet, since the first of it was set aside: one row a dispute or round, as far as its events place it. */
export class CountWhatIsHeldBack1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a message says under a name, where it is legible as we write it. It may be no JSON at all, and must not fail
      -- the board; a pattern would take five times as long.
      create function said(message bytea, name text) returns text language sql immutable as
        $$ select nullif(split_part(split_part(encode(message, 'escape'), '"' || name || '":"', 2), '"', 1), '') $$;

      -- The later event over the earlier.
      create view uncounted_dispute as
        select p.subject as dispute,
          (array_agg(p.township order by p.owner desc, p.sequence desc) filter (where p.township is not null))[1] as township,
          (array_agg(p.department order by p.owner desc, p.sequence desc) filter (where p.department is not null))[1] as department,
          (array_remove(array_agg(said(p.message, 'village') order by p.owner desc, p.sequence desc), null))[1] as village,
          (array_remove(array_agg(said(p.message, 'lead') order by p.owner desc, p.sequence desc), null))[1] as lead,
          (array_remove(array_agg(said(p.message, 'category') order by p.owner desc, p.sequence desc), null))[1] as category
        from parked_event p
        where (p.type like 'intake.dispute-%' or p.type like 'mediation.%')
          and not exists (select from standing s where s.dispute = p.subject and s.registered_at is not null)
        group by p.subject;

      create view uncounted_round as
        select p.subject as round,
          (array_agg(p.township order by p.sequence desc) filter (where p.township is not null))[1] as township,
          (array_agg(p.department order by p.sequence desc) filter (where p.department is not null))[1] as department,
          (array_remove(array_agg(said(p.message, 'unit') order by p.sequence desc), null))[1] as unit,
          (array_remove(array_agg(said(p.message, 'period') order by p.sequence desc), null))[1] as period
        from parked_event p
        where p.type like 'screening.%' and p.type not like 'screening.finding-%'
          and not exists (select from round_standing r where r.round = p.subject)
        group by p.subject;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
