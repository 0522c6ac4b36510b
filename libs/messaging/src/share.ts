import { newId } from '#kernel';
import { PARTITIONS } from '#contracts';
import type { HeldConnection, PooledDatabase } from './database.js';

const HEARTBEAT_SECONDS = 10;

/**
 * Instances of one service share the partitions: each holds the advisory locks of its part, a fair one by the
 * count of instances seen lately. A lost connection loses the locks with it, so nobody holds what they cannot serve.
 */
export class Share {
  private readonly id = newId();
  private readonly held = new Set<number>();
  private connection: HeldConnection | undefined;

  constructor(private readonly database: PooledDatabase) {}

  get partitions(): readonly number[] {
    return [...this.held].sort((a, b) => a - b);
  }

  /** Takes what is free and gives up what is too much; true when the part has changed. */
  async balance(): Promise<boolean> {
    const connection = await this.connected();
    const [seen] = await connection.query<{ live: number }>(
      `with me as (insert into consumer_instance (id, seen_at) values ($1, clock_timestamp()) on conflict (id) do update set seen_at = excluded.seen_at),
         gone as (delete from consumer_instance where seen_at < now() - make_interval(secs => 6 * $2))
       select count(*)::int + 1 as live from consumer_instance where id <> $1 and seen_at > now() - make_interval(secs => $2)`,
      [this.id, HEARTBEAT_SECONDS],
    );
    const fair = Math.ceil(PARTITIONS / (seen?.live ?? 1));
    let changed = false;
    for (const partition of this.partitions.slice(fair)) {
      await connection.query('select pg_advisory_unlock(hashtext($1), $2)', ['junan partition', partition]);
      changed = this.held.delete(partition) || changed;
    }
    for (let partition = 0; partition < PARTITIONS && this.held.size < fair; partition++) {
      if (this.held.has(partition)) continue;
      const [lock] = await connection.query<{ won: boolean }>('select pg_try_advisory_lock(hashtext($1), $2) as won', ['junan partition', partition]);
      if (!lock?.won) continue;
      this.held.add(partition);
      changed = true;
    }
    return changed;
  }

  async release(): Promise<void> {
    const { connection } = this;
    this.lose();
    await connection?.query('delete from consumer_instance where id = $1', [this.id]).catch(() => undefined);
    connection?.end();
  }

  private async connected(): Promise<HeldConnection> {
    this.connection ??= await this.database.hold(() => this.lose());
    return this.connection;
  }

  private lose(): void {
    this.connection = undefined;
    this.held.clear();
  }
}
