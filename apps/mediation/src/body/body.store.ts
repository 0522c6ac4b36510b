import { Inject, Injectable } from '@nestjs/common';
import { covers, sees } from '#access';
import type { Scope } from '#access';
import { today } from '#calendar';
import { DATABASE, NOW, NotFound, Refused, RefusedAt, Stale, currentRequest, levelOf, newId } from '#kernel';
import type { Actor, Database, Now, Transaction } from '#kernel';
import { spendKey } from '#messaging';
import type { Receipt } from '#messaging';
import { acting, keepActs } from '#sealed';
import { mustNotBeClosed } from '../unit/unit.js';
import type { Unit } from '../unit/unit.js';
import { Units } from '../unit/unit.store.js';
import { BodyList } from './body-list.store.js';
import type { KeptBody, Step } from './body-list.store.js';
import { mediatesAs, setUp, setUpAll } from './body.js';
import type { Body, Kind, NewBody, Under } from './body.js';

/**
 * The register of mediation bodies, version upon version: what was said once is never overwritten. Its names stay here: a room may bear
 * a mediator's own, which no event may carry.
 */
@Injectable()
export class Bodies {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly list: BodyList,
    private readonly units: Units,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** What a session held under it tells of it. */
  async under(id: string, units: readonly string[], day: string): Promise<Under> {
    const body = await this.list.newest(id);
    if (!body) throw new RefusedAt('under', 'body.unknown');
    return mediatesAs(body, await this.list.kinds(), units, day);
  }

  /** Within whose jurisdiction the unit lies, by a coordinator; no two that stand at a unit have one name. */
  async enter(draft: NewBody, actor: Actor): Promise<Receipt> {
    const known = await this.within(draft.unit, actor, covers);
    mustNotBeClosed([known]);
    return this.database.transaction(async (tx) => {
      await this.alone(tx);
      const there = await this.list.of(draft.unit, tx);
      mustBeSeen(there.length);
      const body = setUp(draft, await this.list.kinds(tx), today(this.now()));
      if (there.some(({ name, endedOn }) => name === draft.name && endedOn === null))
        throw new Refused('body.there-already', { name: draft.name });
      return this.keep({ ...body, id: newId(), sequence: 1 }, 'set-up', actor, tx);
    });
  }

  /** Of all that lack one of the kind, by the county; returns how many that were. */
  async enterLacking(kind: string, setUpOn: string, actor: Actor): Promise<number> {
    return this.database.transaction(async (tx) => {
      await this.alone(tx);
      const lacking = await this.list.lacking(tx);
      mustBeSeen(lacking.length);
      const units = lacking.filter((each) => each.kind === kind);
      const bodies = setUpAll(units, kind, setUpOn, await this.list.kinds(tx), actor, today(this.now()));
      await this.write(
        bodies.map((body) => ({ ...body, id: newId(), sequence: 1 })),
        'set-up',
        actor,
        tx,
      );
      const detail = { kind, setUpOn, aggregates: bodies.length };
      if (bodies.length > 0) await keepActs(tx, [{ ...acting(), kind: 'change', what: 'body-set-up', detail }]);
      await spendKey({ entered: bodies.length }, tx);
      return bodies.length;
    });
  }

  /** `decide` is told the version that stands, the kinds and the day; nothing from it changes nothing. */
  async change(
    id: string,
    step: Exclude<Step, 'set-up'>,
    actor: Actor,
    decide: (body: Body, kinds: readonly Kind[], today: string) => Body | undefined,
  ): Promise<Receipt> {
    const found = await this.list.newest(id);
    if (!found) throw new NotFound('body');
    // Who files looks after all of them.
    await this.within(found.unit, actor, step === 'filed' ? sees : covers, 'body');
    return this.database.transaction(async (tx) => {
      const { sequence, ...body } = (await this.list.newest(id, tx)) ?? found;
      mustBeSeen(sequence);
      const next = decide(body, await this.list.kinds(tx), today(this.now()));
      if (!next) return { id, sequence };
      return this.keep({ ...next, id, sequence: sequence + 1 }, step, actor, tx);
    });
  }

  /** What lies elsewhere is not there. */
  private async within(code: string, actor: Actor, may: typeof covers, what = 'unit'): Promise<Unit> {
    const [unit] = await this.units.known([code]);
    if (!unit || !may(actor, scopeOf(unit))) throw new NotFound(what);
    return unit;
  }

  /** One is set up at a time, so that none is twice. */
  private async alone(tx: Transaction): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('junan mediation bodies'))`);
  }

  /** With the act of whoever entered it. */
  private async keep(body: KeptBody, step: Step, actor: Actor, tx: Transaction): Promise<Receipt> {
    const { id, sequence, unit, kind } = body;
    await this.write([body], step, actor, tx);
    await keepActs(tx, [{ ...acting(), kind: 'change', what: `body-${step}`, aggregate: id, sequence, detail: { unit, kind } }]);
    const receipt = { id, sequence };
    await spendKey(receipt, tx);
    return receipt;
  }

  /** Two who change one at once want the same version; one has it. */
  private async write(bodies: readonly KeptBody[], step: Step, { unit }: Actor, tx: Transaction): Promise<void> {
    const entered = { step, entered_by: unit, entered_at: this.now().toISOString() };
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
}

/** `If-Match` of a body is its version, of a unit's new one how many it had, and of all that are lacking how many those were. */
function mustBeSeen(now: number): void {
  const seen = currentRequest()?.ifMatch ?? now;
  if (seen !== now) throw new Stale(seen, now);
}

function scopeOf({ unit, parent }: Unit): Scope {
  switch (levelOf(unit)) {
    case 'county':
      return {};
    case 'township':
      return { township: unit };
    case 'village':
      return { township: parent, village: unit };
    case 'department':
      return { departments: [unit] };
  }
}
