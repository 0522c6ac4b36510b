import { Inject, Injectable } from '@nestjs/common';
import { today } from '#calendar';
import { DATABASE, NOW, NotFound, Refused, Stale, newId } from '#kernel';
import type { Actor, Database, Now, Queryable, Transaction } from '#kernel';
import { spendKey } from '#messaging';
import type { Receipt } from '#messaging';
import { SealedRecords, Sealer, acting, keepActs, keepSealed } from '#sealed';
import { BodyList } from '../body/body-list.store.js';
import { mustStand } from '../body/body.js';
import { MEDIATOR_PHONE } from '../kinds.js';
import { mustBeSeen } from '../register/seen.js';
import { mustNotBeClosed } from '../unit/unit.js';
import { Units } from '../unit/unit.store.js';
import { MediatorList } from './mediator-list.store.js';
import type { KeptMediator, Step } from './mediator-list.store.js';
import { appoint } from './mediator.js';
import type { Mediator, NewMediator, Rostering } from './mediator.js';

/** Left out it stays as it was; null takes it away. */
export type Phone = string | null | undefined;

/**
 * 调解员名册, version upon version. The name lies in a table of its own and the number is sealed, so that either can go without touching
 * what was said; neither is in an event.
 */
@Injectable()
export class Mediators {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly list: MediatorList,
    private readonly bodies: BodyList,
    private readonly units: Units,
    private readonly sealer: Sealer,
    private readonly sealed: SealedRecords,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** By a coordinator within whose jurisdiction the body lies; no two who serve in a body have one name. */
  async enter(draft: NewMediator, phone: Phone, actor: Actor): Promise<Receipt> {
    const found = await this.bodies.newest(draft.body);
    if (!found) throw new NotFound('body');
    await this.units.mustLieWithin(found.unit, actor, 'body');
    return this.database.transaction(async (tx) => {
      await this.alone(tx);
      const there = await this.list.of(draft.body, tx);
      mustBeSeen(there.length);
      mustStand((await this.bodies.newest(draft.body, tx)) ?? found);
      mustNotBeClosed(await this.units.known(draft.areas, tx));
      const mediator = appoint(draft, await this.rostering(tx));
      if (there.some(({ name, endedOn }) => name === draft.name && endedOn === null))
        throw new Refused('mediator.there-already', { name: draft.name });
      return this.keep({ ...mediator, id: newId(), sequence: 1 }, 'appointed', phone, actor, tx);
    });
  }

  /** `decide` is told the version that stands; nothing from it, and no other number, changes nothing. */
  async change(
    id: string,
    step: Exclude<Step, 'appointed'>,
    actor: Actor,
    decide: (mediator: Mediator, rostering: Rostering) => Mediator | undefined,
    phone?: Phone,
  ): Promise<Receipt> {
    const found = await this.list.newest(id);
    if (!found) throw new NotFound('mediator');
    await this.units.mustLieWithin(found.unit, actor, 'mediator');
    return this.database.transaction(async (tx) => {
      await this.alone(tx);
      const { sequence, id: _, unit: __, bodyName: ___, ...mediator } = (await this.list.newest(id, tx)) ?? found;
      mustBeSeen(sequence);
      const next = decide(mediator, await this.rostering(tx)) ?? (phone === undefined ? undefined : mediator);
      if (!next) return { id, sequence };
      mustNotBeClosed(await this.units.known(next.areas, tx));
      return this.keep({ ...next, id, sequence: sequence + 1 }, step, next.endedOn === null ? phone : null, actor, tx);
    });
  }

  /** The reading is audited. Null where nobody said one. */
  async phoneOf(id: string, purpose: string, actor: Actor): Promise<string | null> {
    if (!(await this.list.newest(id))) throw new NotFound('mediator');
    const records = await this.sealed.read(id, { purpose, actor, kinds: [MEDIATOR_PHONE] });
    const phone = records.at(-1)?.content['phone'];
    return typeof phone === 'string' ? phone : null;
  }

  private async rostering(db: Queryable): Promise<Rostering> {
    return { kinds: await this.list.kinds(db), rule: await this.list.rule(db), today: today(this.now()) };
  }

  /** One at a time, so that nobody is entered twice. */
  private async alone(tx: Transaction): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('junan mediators'))`);
  }

  /** With the act of whoever entered it. */
  private async keep(next: Entry, step: Step, phone: Phone, actor: Actor, tx: Transaction): Promise<Receipt> {
    const { id, sequence, body, kind } = next;
    await this.write(next, step, actor.unit, tx);
    if (phone !== undefined) await this.sealed.erase(id, { purpose: `mediator ${step}`, actor, kinds: [MEDIATOR_PHONE] }, tx);
    if (typeof phone === 'string') await keepSealed(tx, [this.sealer.seal(MEDIATOR_PHONE, id, { phone })]);
    await keepActs(tx, [{ ...acting(), kind: 'change', what: `mediator-${step}`, aggregate: id, sequence, detail: { body, kind } }]);
    const receipt = { id, sequence };
    await spendKey(receipt, tx);
    return receipt;
  }

  private async write({ id, sequence, name, ...said }: Entry, step: Step, by: string, tx: Transaction): Promise<void> {
    const row = {
      ...said,
      id,
      version: sequence,
      appointed_on: said.appointedOn,
      appointed_until: said.appointedUntil,
      ended_on: said.endedOn,
      step,
      entered_by: by,
      entered_at: this.now().toISOString(),
    };
    const written = await tx.query(
      `insert into mediator select * from jsonb_populate_record(null::mediator, $1::jsonb) on conflict (id, version) do nothing returning id`,
      [JSON.stringify(row)],
    );
    if (written.length === 0) throw new Stale(sequence - 1, sequence);
    await tx.query(
      `insert into mediator_name (mediator, name) values ($1, $2)
       on conflict (mediator) do update set name = excluded.name where mediator_name.name <> excluded.name`,
      [id, name],
    );
  }
}

type Entry = Mediator & Pick<KeptMediator, 'id' | 'sequence'>;
