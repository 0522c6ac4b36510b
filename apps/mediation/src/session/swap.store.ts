import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Policies } from '#chassis';
import type { Config } from '#chassis';
import { DATABASE, NOW, RefusedAt } from '#kernel';
import type { Actor, Database, Now, Queryable, Transaction } from '#kernel';
import { spendKey } from '#messaging';
import type { Receipt } from '#messaging';
import { acting as whoActs, keepActs } from '#sealed';
import { Mediations } from '../mediation/mediation.store.js';
import { theSession, whenOf } from '../mediation/session.js';
import { CaseRosters } from '../mediator/case-roster.store.js';
import { unfitThen } from '../mediator/fit.js';
import { sessions } from '../policies.js';
import { mustBeSeen } from '../register/seen.js';
import { hoursBy } from './arranging.js';
import { Bookings } from './booking.store.js';
import { mustBeFree } from './clash.js';
import { Invited } from './invited.store.js';
import { swapped } from './swap.js';
import type { Swap } from './swap.js';

/** As it is kept. */
export type Swapped = Swap & Readonly<{ by: string; at: string }>;

/** Another mediator for a session that is arranged. No event tells of it, since an id on the bus would let whoever listens follow a person. */
@Injectable()
export class Swaps {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly mediations: Mediations,
    private readonly rosters: CaseRosters,
    private readonly bookings: Bookings,
    private readonly invited: Invited,
    private readonly policies: Policies,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Of these sessions, the first first. */
  of(ids: readonly string[], db: Queryable = this.database): Promise<Swapped[]> {
    return db.query<Swapped>(
      'select session, leaves, comes, by_unit as by, at from session_swap where session = any($1::uuid[]) order by at, comes',
      [ids],
      'who was replaced at sessions',
    );
  }

  async swap(id: string, swap: Swap, by: Actor): Promise<Receipt> {
    const { session, leaves, comes } = swap;
    const { sequence } = await this.mediations.held(id);
    mustBeSeen(sequence);
    const calendar = { hours: hoursBy(await this.policies.current(sessions)), days: this.config.workingDays };
    const receipt = { id, sequence };
    return this.database.transaction(async (tx) => {
      const mustMediate = await this.rosters.mediating(id, [comes], tx, () => 'successor');
      await tx.query('select from mediation where id = $1 for update', [id], 'hold a case while a mediator is replaced');
      const { mediation, acting } = await this.rosters.under(id, by, tx);
      const { mediators, bodies } = await this.invited.besideAt(session, tx);
      const after = swapped(mediation, swap, mediators, acting, this.now());
      if (after) {
        const arranged = theSession(mediation, session);
        const when = whenOf(arranged);
        mustMediate((mediator) => unfitThen(mediator, when));
        const needed = async () => (await this.bookings.taken({ mediators: [comes] }, when, tx)).filter((each) => each.session !== session);
        mustBeFree(when, { ...calendar, booked: await needed() }, this.now());
        const needs = { room: arranged.room, mediators: after };
        if (!(await this.bookings.book({ session, mediation: id }, needs, when, tx))) {
          throw new RefusedAt('successor', 'session.busy');
        }
        await this.invited.leave(session, leaves, tx);
        await this.invited.keep(session, id, { mediators: after, bodies }, tx);
        await this.keep(id, swap, tx);
      }
      await spendKey(receipt, tx);
      return receipt;
    });
  }

  private async keep(mediation: string, { session, leaves, comes }: Swap, tx: Transaction): Promise<void> {
    const who = whoActs();
    await tx.query(
      'insert into session_swap (mediation, session, leaves, comes, by_unit, at) values ($1, $2, $3, $4, $5, $6)',
      [mediation, session, leaves, comes, who.unit, this.now()],
      'a mediator of a session replaced',
    );
    const detail = { session, leaves, comes };
    await keepActs(tx, [{ ...who, kind: 'change', what: 'session-mediator-replaced', aggregate: mediation, detail }]);
  }
}
