import { Inject, Injectable } from '@nestjs/common';
import { sees } from '#access';
import { deskIn, ownerOf } from '#contracts';
import type { Event } from '#contracts';
import { DATABASE, NotFound } from '#kernel';
import type { Actor, Database, Transaction } from '#kernel';
import { Asides } from '../incomplete/asides.projection.js';

export type Step = Readonly<{ id: string; type: string; time: string; owner: string; sequence: number; data: Record<string, unknown> }>;

/** Everything that was said of a dispute, from the finding that led to it. */
@Injectable()
export class Ways {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly asides: Asides,
  ) {}

  async add(events: readonly Event[], tx: Transaction): Promise<void> {
    if (events.length === 0) return;
    const steps = events.map(({ subject, source, id, type, time, sequence, data }) => {
      return { dispute: subject, owner: ownerOf(type), desk: deskIn(source), sequence, event: id, type, time, data };
    });
    await tx.query('insert into way select * from jsonb_populate_recordset(null::way, $1::jsonb) on conflict do nothing', [
      JSON.stringify(steps),
    ]);
  }

  /**
   * In the order in which it happened, as far as the clocks of its owners agree. A dispute whose registration is held
   * back is known by what was set aside of it.
   */
  async of(dispute: string, actor: Actor): Promise<{ items: Step[]; incomplete: boolean }> {
    // Asked first: what is handled meanwhile is told already, but nothing is left out untold.
    const [standing] = await this.database.query<{
      township: string;
      village: string | null;
      lead: string;
      joint: string[];
      incomplete: boolean;
    }>(
      `select township, village, lead, joint, exists (select from blocked_aggregate where subject = dispute) as incomplete
       from standing where dispute = $1 and registered_at is not null`,
      [dispute],
    );
    const theirs = standing
      ? sees(actor, { ...standing, departments: [standing.lead], beside: standing.joint })
      : await this.asides.holds(dispute, actor);
    if (!theirs) throw new NotFound('dispute');
    const items = await this.database.query<Step>(
      'select event as id, type, time, owner, sequence, data from way where dispute = $1 order by time, owner, desk, sequence',
      [dispute],
    );
    return { items, incomplete: standing?.incomplete ?? true };
  }
}
