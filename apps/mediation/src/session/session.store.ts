import { Inject, Injectable } from '@nestjs/common';
import { covers } from '#access';
import { today } from '#calendar';
import { CONFIG, Policies } from '#chassis';
import type { Config } from '#chassis';
import type { SessionChange } from '#contracts';
import { DATABASE, NOW, RefusedAt, answering, newId } from '#kernel';
import type { Actor, Database, Now, Transaction } from '#kernel';
import { sealing } from '#messaging';
import type { Receipt } from '#messaging';
import { Sealer } from '#sealed';
import { Bodies } from '../body/body.store.js';
import { PLACE } from '../kinds.js';
import type { Acting } from '../mediation/acting.js';
import type { Mediation } from '../mediation/mediation.js';
import { Mediations } from '../mediation/mediation.store.js';
import { cancelSession } from '../mediation/session.js';
import type { PlannedSession, scheduleSession } from '../mediation/session.js';
import { CaseRosters } from '../mediator/case-roster.store.js';
import { unfitThen } from '../mediator/fit.js';
import { sessions } from '../policies.js';
import { USUAL_MINUTES, hoursBy } from './arranging.js';
import type { Arranging } from './arranging.js';
import { Bookings } from './booking.store.js';
import { mustBeFree } from './clash.js';
import { stretchOf } from './hours.js';
import { Rooms } from './room.store.js';
import type { SessionDto } from './session.dto.js';
import { Invited } from './invited.store.js';
import { mustNotReturn } from './swap.js';
import { Swaps } from './swap.store.js';
import { mustBeJoint, stillJoint } from './invitation.js';

type Arrange = (mediation: Mediation, session: PlannedSession, acting: Acting, arranging: Arranging) => ReturnType<typeof scheduleSession>;

/** `instead`: which session it takes the place of; `session`: under which id, where it has one; `along`: what is written with it. */
type Along = Readonly<{ instead?: string; session?: string; along?: (tx: Transaction) => Promise<void> }>;

/** Sessions with all they need: what is arranged and what it takes are written together, or neither is. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly mediations: Mediations,
    private readonly bookings: Bookings,
    private readonly rooms: Rooms,
    private readonly invited: Invited,
    private readonly swaps: Swaps,
    private readonly rosters: CaseRosters,
    private readonly registered: Bodies,
    private readonly sealer: Sealer,
    private readonly policies: Policies,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async arrange(
    id: string,
    planned: SessionDto,
    actor: Actor,
    decide: Arrange,
    { instead, session = newId(), along }: Along = {},
  ): Promise<Receipt & Readonly<{ session: string }>> {
    const { venue, online, place, under, room, parties } = planned;
    answering({ session });
    const at = new Date(planned.at).toISOString();
    const day = today(new Date(at));
    const rule = await this.policies.current(sessions);
    const minutes = planned.minutes ?? rule.minutes ?? USUAL_MINUTES;
    const when = stretchOf(at, minutes);
    // Who was to be there still is, unless the move says who is.
    const before = instead === undefined ? undefined : stillJoint(await this.mediations.held(id), await this.invited.besideAt(instead));
    const { mediators = before?.mediators ?? [], bodies = before?.bodies ?? [] } = planned;
    const needs = { room, mediators };
    const [named, roomed, booked] = await Promise.all([
      this.registered.named(under),
      this.rooms.named(room),
      this.bookings.taken(needs, when),
    ]);
    const calendar = { hours: hoursBy(rule), days: this.config.workingDays, booked };
    const arranging = { now: this.now(), lateMinutes: rule.lateMinutes, ...calendar };
    const sealed = place === undefined ? [] : [this.sealer.seal(PLACE, id, { place }, { id: session })];
    return this.database.transaction(async (tx) => {
      const mustMediate = await this.rosters.mediating(id, mediators, tx);
      const arranged = (mediation: Mediation, acting: Acting) => {
        const { paper: _, ...body } = named(day);
        roomed(day);
        mustMediate((mediator) => unfitThen(mediator, when));
        mustBeJoint(mediation, bodies);
        const told = { session, at, venue, online, minutes, ...(room && { room }), ...(parties && { parties }), ...body };
        return sealing(decide(mediation, told, acting, arranging), sealed);
      };
      const receipt = await this.mediations.act(id, actor, arranged, covers, tx);
      await along?.(tx);
      if (instead !== undefined) {
        // Whoever was replaced at it at this moment is not carried along.
        const { mediators: there } = await this.invited.besideAt(instead, tx);
        if (planned.mediators === undefined && there.join() !== mediators.join()) throw new RefusedAt('at', 'session.busy');
        mustNotReturn(mediators, there, await this.swaps.of([instead], tx));
        await this.bookings.release(instead, tx);
      }
      await this.invited.keep(session, id, { mediators, bodies }, tx);
      // What was held already needs nothing. Whoever arranged something else meanwhile was quicker; what they took is known now.
      if (when.until > arranging.now.getTime() && !(await this.bookings.book({ session, mediation: id }, needs, when, tx))) {
        const taken = await this.bookings.taken(needs, when, tx);
        mustBeFree(when, { ...calendar, booked: taken.filter((each) => each.session !== session) }, arranging.now);
        throw new RefusedAt('at', 'session.busy');
      }
      return { ...receipt, session };
    });
  }

  async callOff(id: string, session: string, reason: SessionChange, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const cancelled = (mediation: Mediation, acting: Acting) => cancelSession(mediation, session, reason, acting);
      const receipt = await this.mediations.act(id, actor, cancelled, covers, tx);
      await this.bookings.release(session, tx);
      await this.invited.callOff(session, this.now(), tx);
      return receipt;
    });
  }
}
