import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each kind of paper has a rule of effect, and what was agreed orally may be written down later. What was written before was a
 * people's committee's paper.
 */
export class Papers1764290800012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_policy (
        paper text not null check (paper in ('committee', 'administrative', 'court-invited', 'lawyer', 'court')),
        version int not null,
        needs text[] not null check (needs <@ array['parties', 'mediator', 'committee'] and cardinality(needs) > 0),
        confirmable boolean not null,
        enforceable boolean not null,
        basis text not null,
        created_at timestamptz not null default now(),
        primary key (paper, version)
      );
      insert into paper_policy (paper, version, needs, confirmable, enforceable, basis) values
        ('committee', 1, '{parties,mediator,committee}', true, false, '人民调解法第二十九条、第三十三条'),
        ('administrative', 1, '{parties,mediator}', true, false, '地方行政调解规定，各地不一'),
        ('court-invited', 1, '{parties,mediator}', true, false, '人民法院特邀调解规定；民事诉讼法第二百零五条'),
        ('lawyer', 1, '{parties,mediator}', true, false, '律师调解试点规定'),
        ('court', 1, '{parties}', false, true, '民事诉讼法第一百条');
      update mediation set agreements = (
        select jsonb_agg(
          agreement || '{"writtenOn": null, "paperRecord": null}' ||
            case when agreement ->> 'form' = 'oral' then '{"paper": null, "needs": []}'::jsonb
                 else '{"paper": "committee", "needs": ["parties", "mediator", "committee"]}' end
          order by n)
        from jsonb_array_elements(agreements) with ordinality as each (agreement, n)
      ) where agreements <> '[]';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
