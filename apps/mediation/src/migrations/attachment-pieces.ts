import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which piece came first, and whether it lies on the shelf already: none is another's place. */
export class AttachmentPieces1764295102001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table attachment_piece
        add column sha256 text,
        add column here boolean not null default true;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
