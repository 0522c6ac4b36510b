import { Inject, Injectable } from '@nestjs/common';
import { DATABASE, NOW, RefusedAt } from '#kernel';
import type { Actor, Database, Now, Queryable, Transaction } from '#kernel';
import { spendKey } from '#messaging';
import type { Receipt } from '#messaging';
import { acting as whoActs, keepActs } from '#sealed';
import type { Mediation } from '../mediation/mediation.js';
import { Mediations } from '../mediation/mediation.store.js';
import { theSession, whenOf } from '../mediation/session.js';
import { CaseRosters } from '../mediator/case-roster.store.js';
import { unfitThen } from '../mediator/fit.js';
import { mustBeSeen } from '../register/seen.js';
import { Bookings } from './booking.store.js';
import { Invited } from './invited.store.js';
import type { Left } from './left.js';
import { mustBeFreeThen, swapped } from './swap.js';
import type { Swap } from './swap.js';

/** Another mediator for a session that is arranged. No event tells of it, since an id on the bus would let whoever listens follow a person. */
@Injectable()
export class Swaps {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly mediations: Mediations,
    private readonly rosters: CaseRosters,
    private readonly bookings: Bookings,
    private readonly invited: Invited,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Of these sessions, the first first. */
  of(ids: readonly string[], db: Queryable = this.database): Promise<Swap[]> {
    return db.query<Swap>(
      'select session, leaves, comes from session_swap where session = any($1::uuid[]) order by at, comes',
      [ids],
      'who was replaced at sessions',
    );
  }

  /** Where somebody left or came in, the first first. */
  touching(mediator: string): Promise<Left[]> {
    return this.database.query<Left>(
      'select mediation, session, leaves = $1 as left, at from session_swap where $1 in (leaves, comes) order by at, comes',
      [mediator],
      'where somebody was replaced or came in',
    );
  }

  async swap(id: string, swap: Swap, by: Actor): Promise<Receipt> {
    const { sequence } = await this.mediations.held(id);
    mustBeSeen(sequence);
    const receipt = { id, sequence };
    return this.database.transaction(async (tx) => {
      const mustMediate = await this.rosters.mediating(id, [swap.comes], tx, () => 'successor');
      await tx.query('select from mediation where id = $1 for update', [id], 'hold a case while a mediator is replaced');
      const { mediation, acting } = await this.rosters.under(id, by, tx);
      const { mediators, bodies } = await this.invited.besideAt(swap.session, tx);
      const after = swapped(mediation, swap, mediators, acting, this.now());
      if (after) {
        const when = whenOf(theSession(mediation, swap.session));
        mustMediate((mediator) => unfitThen(mediator, when));
        await this.book({ ...mediation, id }, swap, after, tx);
        await this.invited.leave(swap.session, swap.leaves, tx);
        await this.invited.keep(swap.session, id, { mediators: after, bodies }, tx);
        await this.keep(id, swap, tx);
      }
      await spendKey(receipt, tx);
      return receipt;
    });
  }

  private async book(
    mediation: Mediation & Readonly<{ id: string }>,
    { session, comes }: Swap,
    mediators: readonly string[],
    tx: Transaction,
  ): Promise<void> {
    const arranged = theSession(mediation, session);
    const when = whenOf(arranged);
    mustBeFreeThen(when, session, await this.bookings.taken({ mediators: [comes] }, when, tx));
    const needs = { room: arranged.room, mediators };
    if (!(await this.bookings.book({ session, mediation: mediation.id }, needs, when, tx))) throw new RefusedAt('successor', 'swap.clash');
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
