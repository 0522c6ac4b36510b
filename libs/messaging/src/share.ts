import { randomInt } from 'node:crypto';
import { PARTITIONS } from '#contracts';
import type { PooledDatabase } from './database.js';
import type { HeldConnection } from './held.js';

const PRESENCE = 'junan instance';
export const PARTITION = 'junan partition';

/**
 * Instances of one service share the partitions: each holds the advisory locks of its part, a fair one by the count
 * of instances that are there. Being there is a lock as well, so one that was killed is not counted a moment longer,
 * and a lost connection loses all: nobody holds what they cannot serve.
 */
export class Share {
  private readonly held = new Set<number>();
  private connection: HeldConnection | undefined;

  constructor(private readonly database: PooledDatabase) {}

  get partitions(): readonly number[] {
    return [...this.held].sort((a, b) => a - b);
  }

  /** Takes what is free and gives up what is too much; true when the part has changed. */
  async balance(): Promise<boolean> {
    const before = this.connection && this.partitions.join();
    const connection = await this.present();
    const [seen] = await connection.query<{ instances: number }>(
      `select count(*) as instances from pg_locks
       where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
         and classid = hashtext($1)::oid and objsubid = 2 and granted`,
      [PRESENCE],
    );
    const fair = Math.ceil(PARTITIONS / (seen?.instances ?? 1));
    for (const partition of this.partitions.slice(fair)) {
      await connection.query('select pg_advisory_unlock(hashtext($1), $2)', [PARTITION, partition]);
      this.held.delete(partition);
    }
    for (let partition = 0; partition < PARTITIONS && this.held.size < fair; partition++) {
      if (this.held.has(partition)) continue;
      const [lock] = await connection.query<{ won: boolean }>('select pg_try_advisory_lock(hashtext($1), $2) as won', [
        PARTITION,
        partition,
      ]);
      if (lock?.won) this.held.add(partition);
    }
    return this.partitions.join() !== before;
  }

  release(): void {
    const { connection } = this;
    this.lose();
    connection?.end();
  }

  private async present(): Promise<HeldConnection> {
    if (this.connection) return this.connection;
    const connection = await this.database.hold(() => this.lose());
    this.connection = connection;
    await connection.query('select pg_advisory_lock(hashtext($1), $2)', [PRESENCE, randomInt(2 ** 31 - 1)]);
    return connection;
  }

  private lose(): void {
    this.connection = undefined;
    this.held.clear();
  }
}
