import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 调解组织: the register of mediation bodies and the county's kinds of them. */
export class Bodies1764291500001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table body_policy (
        kind text not null,
        version int not null,
        zh text not null,
        en text not null,
        levels text[] not null check (levels <@ array['county', 'township', 'village', 'department'] and cardinality(levels) > 0),
        -- Null: its paper follows a law of its own.
        paper text check (paper in ('committee', 'administrative', 'court-invited', 'lawyer', 'court')),
        filed boolean not null,
        -- Each unit of that level has one by law.
        required boolean not null,
        -- What such a body is called behind the name of its unit; null where each has a name of its own.
        called text,
        basis text not null,
        created_at timestamptz not null default now(),
        primary key (kind, version)
      );
      insert into body_policy (kind, version, zh, en, levels, paper, filed, required, called, basis) values
        ('village-committee', 1, '村（社区）人民调解委员会', 'village or community mediation committee',
         '{village}', 'committee', true, true, '人民调解委员会', '人民调解法第八条'),
        ('township-committee', 1, '乡镇（街道）人民调解委员会', 'township mediation committee',
         '{township}', 'committee', true, false, '人民调解委员会', '人民调解法第三十四条'),
        ('enterprise-committee', 1, '企业事业单位人民调解委员会', 'mediation committee of an enterprise or institution',
         '{village,township,department,county}', 'committee', true, false, null, '人民调解法第八条'),
        ('industry-committee', 1, '行业性、专业性人民调解委员会', 'industry or professional mediation committee',
         '{township,department,county}', 'committee', true, false, null, '人民调解法第三十四条'),
        ('court-room', 1, '法院附设（特邀）调解室', 'court-annexed mediation room',
         '{department}', 'court-invited', false, false, null, '最高人民法院关于人民法院特邀调解的规定'),
        ('administrative', 1, '行政调解机构', 'administrative mediation body',
         '{township,department,county}', 'administrative', false, false, null, '地方行政调解规定，各地不一'),
        ('lawyer-room', 1, '律师调解工作室', 'lawyers’ mediation room',
         '{township,department,county}', 'lawyer', false, false, null, '律师调解试点规定'),
        ('arbitration', 1, '仲裁机构（劳动人事、农村土地承包）', 'arbitration commission',
         '{department,county}', null, false, false, null, '劳动争议调解仲裁法；农村土地承包经营纠纷调解仲裁法');
      create table mediation_body (
        id uuid not null,
        version int not null,
        kind text not null,
        name text not null,
        unit text not null,
        categories text[] not null,
        set_up_on date not null,
        filed_on date,
        filing_number text,
        phone text,
        address text,
        ended_on date,
        step text not null check (step in ('set-up', 'changed', 'filed', 'ended')),
        entered_by text not null,
        entered_at timestamptz not null,
        primary key (id, version),
        check ((filed_on is null) = (filing_number is null))
      );
      create index on mediation_body (unit);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
