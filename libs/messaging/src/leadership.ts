import type { HeldConnection, PooledDatabase } from './database.js';

const LOCK = 'junan relay';

/**
 * One relay a database, by an advisory lock. It is asked for on a connection that is kept, so that whoever goes is
 * followed at once; a lost connection is a lost lead.
 */
export class Leadership {
  private seat: HeldConnection | undefined;
  private leading = false;

  constructor(private readonly database: PooledDatabase) {}

  /** The leader's own connection, or nothing while another leads. */
  get held(): HeldConnection | undefined {
    return this.leading ? this.seat : undefined;
  }

  async take(): Promise<boolean> {
    if (this.leading) return true;
    this.seat ??= await this.database.hold(() => {
      this.seat = undefined;
      this.leading = false;
    });
    const { seat } = this;
    const [lock] = await seat.query<{ won: boolean }>('select pg_try_advisory_lock(hashtext($1)) as won', [LOCK]);
    if (!lock?.won) return false;
    // What the archive loses at a crash is only published once more.
    await seat.query('set synchronous_commit = off');
    this.leading = seat === this.seat;
    return this.leading;
  }

  resign(): void {
    this.leading = false;
    this.seat?.end();
    this.seat = undefined;
  }
}
