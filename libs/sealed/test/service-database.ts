import { DataSource } from 'typeorm';
import { PooledDatabase } from '#messaging';
import { TestDatabase } from '#testing';
import { ciphers } from '../src/ciphers.js';
import { sealedMigrations } from '../src/index.js';
import type { KeyRing, SealedRow } from '../src/index.js';
import { keepSealed } from '../src/rows.store.js';

/** A service that has what the libs have, and nothing of its own. */
const bare = { name: 'sealed', module: class Bare {}, migrations: [], messages: { zh: {}, en: {} } };

/** A database with the tables of the libs, reached by who may do everything. */
export class ServiceDatabase {
  private constructor(
    private readonly place: TestDatabase,
    private readonly dataSource: DataSource,
    readonly db: PooledDatabase,
  ) {}

  static async create(): Promise<ServiceDatabase> {
    return ServiceDatabase.at(await TestDatabase.of(bare));
  }

  /** Migrated by itself, and with the sealed tables alone. A chain knows by its tables where it was sealed, and those of clones are the same. */
  static async elsewhere(): Promise<ServiceDatabase> {
    const service = await ServiceDatabase.at(await TestDatabase.empty());
    await service.dataSource.runMigrations();
    return service;
  }

  private static async at(place: TestDatabase): Promise<ServiceDatabase> {
    const dataSource = await new DataSource({ type: 'postgres', url: place.superuserUrl, migrations: [...sealedMigrations] }).initialize();
    return new ServiceDatabase(place, dataSource, new PooledDatabase(dataSource));
  }

  insert(...rows: readonly SealedRow[]): Promise<void> {
    return keepSealed(this.db, rows);
  }

  /** As the releases before did, which sealed each record straight with the ring. */
  async insertOfBefore(ring: KeyRing, { id, aggregateId, kind, blindIndexes }: SealedRow, content: object): Promise<void> {
    const key = ring.keyFor(ring.active, 'aes-256-gcm');
    const { nonce, tag, ciphertext } = ciphers['aes-256-gcm'].seal(
      key,
      Buffer.from(JSON.stringify([id, kind, aggregateId])),
      Buffer.from(JSON.stringify(content)),
    );
    await this.db.query(
      `insert into sealed_record (id, aggregate_id, kind, key_id, algorithm, nonce, tag, ciphertext, blind_indexes)
       values ($1, $2, $3, $4, 'aes-256-gcm', $5, $6, $7, $8)`,
      [id, aggregateId, kind, ring.active, nonce, tag, ciphertext, blindIndexes],
    );
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
