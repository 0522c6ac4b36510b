import pg from 'pg';
import type { RunningService } from '#testing';
import { STEPS } from '../faults/witness.js';

/**
 * What reporting was given of disputes, every delivery in the order in which it came. What it shows of a dispute's way would
 * not tell: that drops what comes twice, and is sorted by time.
 */
export class Given {
  private constructor(private readonly client: pg.Client) {}

  static async to(reporting: RunningService): Promise<Given> {
    const client = new pg.Client({ connectionString: reporting.database.superuserUrl });
    await client.connect();
    await client.query(STEPS);
    return new Given(client);
  }

  async of(dispute: string, owner: string): Promise<number[]> {
    const asked = 'select sequence from step_witness where subject = $1 and owner = $2 order by n';
    const { rows } = await this.client.query<{ sequence: number }>(asked, [dispute, owner]);
    return rows.map(({ sequence }) => sequence);
  }

  leave(): Promise<void> {
    return this.client.end();
  }
}
