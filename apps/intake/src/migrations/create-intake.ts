import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units, categories and disputes. The indexes are those of the list: each filter in the order it is read. */
export class CreateIntake1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table unit (
        id text primary key,
        sequence int not null,
        level text not null check (level in ('county', 'township', 'village', 'department')),
        name text not null,
        parent text,
        desk text not null,
        active boolean not null
      );

      create table category (
        code text primary key,
        name_zh text not null,
        name_en text not null,
        lead text not null references unit (id),
        -- The two national families of dispute types.
        moj text,
        political_legal text,
        active boolean not null
      );

      create table dispute (
        id uuid primary key,
        sequence int not null,
        status text not null check (status in ('registered', 'assigned', 'accepted', 'closed', 'refused')),
        channel text not null,
        category text not null,
        place text not null,
        cross_county boolean not null,
        township text not null,
        village text,
        parties int not null,
        people int,
        amount_yuan bigint,
        risk text not null,
        registered_on date not null,
        registered_by text not null,
        finding uuid,
        ground text,
        lead text,
        desk text,
        lead_accepted boolean not null,
        territorial_accepted boolean not null,
        lead_bounced boolean not null,
        territorial_bounced boolean not null,
        bounces int not null,
        outcome text
      );
      create index dispute_newest on dispute (registered_on desc, id desc);
      create index dispute_township on dispute (township, registered_on desc, id desc);
      create index dispute_village on dispute (village, registered_on desc, id desc) where village is not null;
      create index dispute_lead on dispute (lead, registered_on desc, id desc);
      create index dispute_category on dispute (category, registered_on desc, id desc);
      create index dispute_status on dispute (status, registered_on desc, id desc);
      -- Departments that registered a dispute follow it without leading it.
      create index dispute_followed on dispute (registered_by, registered_on desc, id desc) where registered_by ~ '^[a-z]';
      -- What waits for the county's word is always a short list.
      create index dispute_bounced on dispute (registered_on desc, id desc) where lead_bounced or territorial_bounced;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
