import type { PooledDatabase } from './database.js';
import type { HeldConnection } from './held.js';

export const LOCK = 'junan relay';

/**
 * One relay a database, by an advisory lock in a session that is kept: whoever goes is followed at once, and a lost
 * session is a lost lead.
 */
export class Leadership {
  private seat: HeldConnection | undefined;
  private leading = false;

  /** `as`: what whoever looks at PostgreSQL's sessions reads of ours. */
  constructor(
    private readonly database: PooledDatabase,
    private readonly as?: string,
  ) {}

  /** The leader's own connection, or nothing while another leads. */
  get held(): HeldConnection | undefined {
    return this.leading ? this.seat : undefined;
  }

  /** Whether PostgreSQL answers us: our session is heard of every two seconds. */
  get seated(): boolean {
    return this.seat !== undefined;
  }

  async sit(): Promise<HeldConnection> {
    this.seat ??= await this.database.hold(() => {
      this.seat = undefined;
      this.leading = false;
    }, this.as);
    return this.seat;
  }

  async take(seat: HeldConnection): Promise<boolean> {
    if (this.leading) return true;
    const [lock] = await seat.query<{ won: boolean }>('select pg_try_advisory_lock(hashtext($1)) as won', [LOCK]);
    if (!lock?.won) return false;
    // What the archive loses at a crash is looked up in the stream. The planner cannot know that what waits is few of many.
    await seat.query('set synchronous_commit = off; set enable_seqscan = off; set statement_timeout = 0');
    this.leading = seat === this.seat;
    return this.leading;
  }

  /** Whoever cannot publish does not keep others from it. */
  async resign(): Promise<void> {
    if (!this.leading) return;
    this.leading = false;
    // However often it was taken: an unlock that was not answered may have been done.
    await this.seat?.query('select pg_advisory_unlock_all()');
  }

  leave(): void {
    this.leading = false;
    this.seat?.end();
    this.seat = undefined;
  }
}
