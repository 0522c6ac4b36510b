import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Township and village answer each for itself, so it is kept who accepted. Of before, nobody knows which of the two did. */
export class WhoAccepted1764290500003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table standing add column accepted_by jsonb not null default '[]';
      update standing set accepted_by = to_jsonb(array_remove(array[
        case when lead_accepted then lead end,
        case when territorial_accepted then township end,
        case when territorial_accepted then village end], null))
      where lead_accepted or territorial_accepted;
      alter table standing alter column accepted_by drop default;
      alter table standing drop column lead_accepted, drop column territorial_accepted;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
