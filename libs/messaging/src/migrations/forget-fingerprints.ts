import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The fingerprints so far were plain hashes of what was sent: with a copy of the table names could be tried until one fits. */
export class ForgetFingerprints1764236100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`update idempotency set fingerprint = '' where fingerprint not like 'k.%'`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
