import { Inject, Injectable } from '@nestjs/common';
import { today } from '#calendar';
import { NOW, Stale, heirOf } from '#kernel';
import type { Now, Transaction } from '#kernel';
import { acting, keepActs } from '#sealed';
import { Units } from '../unit/unit.store.js';
import { BodyList } from './body-list.store.js';
import type { KeptBody, Step } from './body-list.store.js';
import { handOver } from './body.js';

/** How versions of bodies are written: upon each other, and over none. */
@Injectable()
export class BodyVersions {
  constructor(
    private readonly list: BodyList,
    private readonly units: Units,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** One at a time, so that none is set up twice, and nothing is written of a unit while what it had is handed over. */
  async alone(tx: Transaction): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('junan mediation bodies'))`);
  }

  /** `by`: the unit whose word it was. */
  async write(bodies: readonly KeptBody[], step: Step, by: string, tx: Transaction): Promise<void> {
    const entered = { step, entered_by: by, entered_at: this.now().toISOString() };
    const rows = bodies.map(({ sequence, setUpOn, filedOn, filingNumber, endedOn, ...same }) => ({
      ...same,
      ...entered,
      version: sequence,
      set_up_on: setUpOn,
      filed_on: filedOn,
      filing_number: filingNumber,
      ended_on: endedOn,
    }));
    const written = await tx.query<{ id: string }>(
      `insert into mediation_body select * from jsonb_populate_recordset(null::mediation_body, $1::jsonb)
       on conflict (id, version) do nothing returning id`,
      [JSON.stringify(rows)],
    );
    const there = new Set(written.map(({ id }) => id));
    const lost = bodies.find(({ id }) => !there.has(id));
    if (lost) throw new Stale(lost.sequence - 1, lost.sequence);
  }

  /** What stands yet at those whose place a unit takes that is there again, which was not heard of when they ended. */
  async comeTo(unit: string, tx: Transaction): Promise<void> {
    await this.alone(tx);
    for (const gone of await this.units.succeededBy(unit, tx)) await this.handOver(gone, undefined, tx);
  }

  /** All that stand at a unit that is no more. It ends for good where no successor is named; one that is named is waited for. */
  async handOver(gone: string, endedOn: string | undefined, tx: Transaction): Promise<void> {
    await this.alone(tx);
    const standing = await this.list.standingAt(gone, tx);
    if (standing.length === 0) return;
    const units = await this.units.all(tx);
    const heir = heirOf(gone, (code) => units.get(code));
    if (heir === undefined && units.get(gone)?.successor) return;
    const moved = standing.flatMap(({ id, sequence, ...body }) => {
      const next = handOver(body, heir, endedOn ?? today(this.now()));
      return next ? [{ ...next, id, sequence: sequence + 1 }] : [];
    });
    const step = heir === undefined ? 'ended' : 'handed-over';
    await this.write(moved, step, heir ?? gone, tx);
    await keepActs(
      tx,
      moved.map(({ id: aggregate, sequence, unit, kind }) => ({
        ...acting(),
        kind: 'change' as const,
        what: `body-${step}`,
        aggregate,
        sequence,
        detail: { unit, kind, from: gone },
      })),
    );
  }
}
