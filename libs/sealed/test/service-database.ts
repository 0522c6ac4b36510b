import { DataSource } from 'typeorm';
import { PooledDatabase } from '#messaging';
import { TestDatabase } from '#testing';
import { sealedMigrations } from '../src/index.js';
import type { SealedRow } from '../src/index.js';

/** A database with the sealed tables alone. */
export class ServiceDatabase {
  private constructor(
    private readonly place: TestDatabase,
    private readonly dataSource: DataSource,
    readonly db: PooledDatabase,
  ) {}

  static async create(): Promise<ServiceDatabase> {
    const place = await TestDatabase.empty();
    const dataSource = await new DataSource({ type: 'postgres', url: place.superuserUrl, migrations: [...sealedMigrations] }).initialize();
    await dataSource.runMigrations();
    return new ServiceDatabase(place, dataSource, new PooledDatabase(dataSource));
  }

  async insert(...rows: readonly SealedRow[]): Promise<void> {
    for (const { id, aggregateId, kind, keyId, algorithm, nonce, tag, ciphertext, blindIndexes, eraseAfter } of rows) {
      await this.db.query(
        `insert into sealed_record (id, aggregate_id, kind, key_id, algorithm, nonce, tag, ciphertext, blind_indexes, erase_after)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, aggregateId, kind, keyId, algorithm, nonce, tag, ciphertext, blindIndexes, eraseAfter],
      );
    }
  }

  /** As somebody does who owns the database and means harm. */
  async tamper(sql: string, params: readonly unknown[] = []): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query('set local session_replication_role = replica');
      await tx.query(sql, params);
    });
  }

  async drop(): Promise<void> {
    await this.dataSource.destroy();
    await this.place.drop();
  }
}
