import { Inject, Injectable } from '@nestjs/common';
import { covers, sees } from '#access';
import { today } from '#calendar';
import { DATABASE, NOW, NotFound, Refused, RefusedAt, newId } from '#kernel';
import type { Actor, Database, Now, Transaction } from '#kernel';
import { spendKey } from '#messaging';
import type { Receipt } from '#messaging';
import { acting, keepActs } from '#sealed';
import { mustBeSeen } from '../register/seen.js';
import { mustNotBeClosed } from '../unit/unit.js';
import { Units } from '../unit/unit.store.js';
import { BodyList } from './body-list.store.js';
import type { KeptBody, Step } from './body-list.store.js';
import { BodyVersions } from './body-versions.store.js';
import { mediatesAs, setUp, setUpAll } from './body.js';
import type { Body, Kind, NewBody, Under } from './body.js';

export { scopeOf } from '../unit/scope.js';

/**
 * The register of mediation bodies, version upon version: what was said once is never overwritten. Its names stay here: a room may bear
 * a mediator's own, which no event may carry.
 */
@Injectable()
export class Bodies {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly list: BodyList,
    private readonly versions: BodyVersions,
    private readonly units: Units,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** As it stands now; what is said under it is asked once it is known who says it. */
  async named(id: string | undefined): Promise<Naming> {
    if (id === undefined) return () => ({});
    const [body, kinds] = await Promise.all([this.list.newest(id), this.list.kinds()]);
    return (day, units) => {
      if (!body) throw new RefusedAt('under', 'body.unknown');
      return mediatesAs(body, kinds, day, units);
    };
  }

  /** Within whose jurisdiction the unit lies, by a coordinator; no two that stand at a unit have one name. */
  async enter(draft: NewBody, actor: Actor): Promise<Receipt> {
    await this.units.mustLieWithin(draft.unit, actor);
    return this.database.transaction(async (tx) => {
      await this.versions.alone(tx);
      mustNotBeClosed(await this.units.known([draft.unit], tx));
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
      await this.versions.alone(tx);
      const lacking = await this.list.lacking(tx);
      mustBeSeen(lacking.length);
      const units = lacking.filter((each) => each.kind === kind);
      const bodies = setUpAll(units, kind, setUpOn, await this.list.kinds(tx), actor, today(this.now()));
      await this.versions.write(
        bodies.map((body) => ({ ...body, id: newId(), sequence: 1 })),
        'set-up',
        actor.unit,
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
    step: Exclude<Step, 'set-up' | 'handed-over'>,
    actor: Actor,
    decide: (body: Body, kinds: readonly Kind[], today: string) => Body | undefined,
  ): Promise<Receipt> {
    const found = await this.list.newest(id);
    if (!found) throw new NotFound('body');
    // Who files looks after all of them.
    await this.units.mustLieWithin(found.unit, actor, 'body', step === 'filed' ? sees : covers);
    return this.database.transaction(async (tx) => {
      await this.versions.alone(tx);
      const { sequence, ...body } = (await this.list.newest(id, tx)) ?? found;
      mustBeSeen(sequence);
      const next = decide(body, await this.list.kinds(tx), today(this.now()));
      if (!next) return { id, sequence };
      return this.keep({ ...next, id, sequence: sequence + 1 }, step, actor, tx);
    });
  }

  /** With the act of whoever entered it. */
  private async keep(body: KeptBody, step: Step, actor: Actor, tx: Transaction): Promise<Receipt> {
    const { id, sequence, unit, kind } = body;
    await this.versions.write([body], step, actor.unit, tx);
    await keepActs(tx, [{ ...acting(), kind: 'change', what: `body-${step}`, aggregate: id, sequence, detail: { unit, kind } }]);
    const receipt = { id, sequence };
    await spendKey(receipt, tx);
    return receipt;
  }
}

/** What a session, or an agreement, tells of the body that it names; nothing where it names none. */
export type Naming = (day: string, units?: readonly string[]) => Partial<Under>;
