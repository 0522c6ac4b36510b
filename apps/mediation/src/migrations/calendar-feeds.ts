import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which address of each calendar holds; and of what is over, a week is found by the last that was arranged of it. */
export class CalendarFeeds1764295105001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_feed (
        kind text not null check (kind in ('unit', 'party')),
        whom text not null,
        generation int not null,
        primary key (kind, whom)
      );
      create index mediation_last_session on mediation ((sessions -> -1 ->> 'at'));
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
