import { Injectable, Logger } from '@nestjs/common';
import { takesPart } from '#access';
import { NotFound } from '#kernel';
import type { Actor, Guest } from '#kernel';
import { Ladders } from '../mediation/ladder.store.js';
import type { Mediation } from '../mediation/mediation.js';
import { Mediations, scope } from '../mediation/mediation.store.js';
import { mustHoldData } from '../mediation/personal-data.js';
import { theSession } from '../mediation/session.js';
import { mustHold } from '../mediation/standing.js';
import { mustBeOnline, partySeat, seatOf } from './talk.js';
import { Places } from './seat.store.js';
import type { Seat, StaffSeat, Where } from './talk.js';

export type Sitting = Where & Readonly<{ seat: Seat; link?: string }>;
export type Seated = Readonly<{ mediation: Mediation; sitting: Sitting }>;
export type StaffSeated = Readonly<{ mediation: Mediation; sitting: Where & Readonly<{ seat: StaffSeat }> }>;

/** As what somebody sits in a room, and whether they may. */
@Injectable()
export class Seating {
  private readonly logger = new Logger('Seating');

  constructor(
    private readonly mediations: Mediations,
    private readonly ladders: Ladders,
    private readonly places: Places,
  ) {}

  /** Those who have a part in the case, helping units included; who oversees the county's work has none. Also of a room that is over. */
  async staff(id: string, session: string, actor: Actor): Promise<StaffSeated> {
    const mediation = await this.mediations.get(id);
    if (!takesPart(actor, scope(mediation))) throw new NotFound('online-room');
    theSession(mediation, session);
    const seat = seatOf(mediation, actor, { ladder: await this.ladders.of(mediation.policy) });
    return { mediation, sitting: { mediation: mediation.id, session, seat } };
  }

  async staffNow(id: string, session: string, actor: Actor): Promise<Seated> {
    const seated = await this.staff(id, session, actor);
    mustHoldData(seated.mediation);
    mustBeOnline(seated.mediation, session);
    return seated;
  }

  /** As what each sits by now, in their order, asked while lines are open; nothing where they have no part in it any more, or nobody can tell. */
  async seatsNow(asked: readonly Readonly<{ mediation: string; actor: Actor }>[]): Promise<(Seat | undefined)[]> {
    if (asked.length === 0) return [];
    const places = await this.places.of(asked.map(({ mediation }) => mediation));
    return Promise.all(
      asked.map(async ({ mediation, actor }) => {
        const placed = places.get(mediation);
        if (!placed || !takesPart(actor, scope(placed))) return undefined;
        return this.ladders.of(placed.policy).then(
          (ladder) => seatOf(placed, actor, { ladder }),
          // Of one case it cannot be told; the lines of the others are not kept from it.
          (error: unknown) => void this.logger.warn(`nobody sits in ${mediation}: ${String(error)}`),
        );
      }),
    );
  }

  /** Those alone who hold the case. */
  async mediating(id: string, session: string, actor: Actor): Promise<StaffSeated> {
    await this.mediations.held(id);
    const seated = await this.staff(id, session, actor);
    mustHold(seated.mediation, { by: actor, ladder: await this.ladders.of(seated.mediation.policy), today: '' });
    return seated;
  }

  async party({ of, subject: session, party, link }: Guest): Promise<Seated> {
    const mediation = await this.mediations.held(of);
    mustHoldData(mediation);
    mustBeOnline(mediation, session);
    return { mediation, sitting: { mediation: of, session, seat: partySeat(mediation, party), link } };
  }
}
