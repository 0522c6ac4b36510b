import { Inject, Injectable } from '@nestjs/common';
import { today } from '#calendar';
import { CONFIG, Policies } from '#chassis';
import type { Config } from '#chassis';
import { DATABASE, NOW, NotFound, RefusedAt, answering, newId } from '#kernel';
import type { Actor, Database, Now, Queryable, Transaction } from '#kernel';
import { spendKey } from '#messaging';
import type { Receipt } from '#messaging';
import { acting as whoActs, keepActs } from '#sealed';
import { Bodies } from '../body/body.store.js';
import { Mediations } from '../mediation/mediation.store.js';
import { scheduleSession } from '../mediation/session.js';
import { mustHold } from '../mediation/standing.js';
import { CaseRosters } from '../mediator/case-roster.store.js';
import { unfitThen } from '../mediator/fit.js';
import { sessions } from '../policies.js';
import { mustBeSeen } from '../register/seen.js';
import { Answers } from './answer.store.js';
import { USUAL_MINUTES, hoursBy } from './arranging.js';
import { Bookings } from './booking.store.js';
import { stretchOf } from './hours.js';
import { inviteesOf, mustBeJoint, mustBeSettled, stillJoint } from './invitation.js';
import { Invited } from './invited.store.js';
import { mustStand, propose } from './proposal.js';
import type { ProposalStanding } from './proposal.js';
import { Rooms } from './room.store.js';
import type { FixingDto, SessionProposalDto } from './invitation.dto.js';
import type { SessionDto } from './session.dto.js';
import { Sessions } from './session.store.js';

/** As it is kept; `id` is that of the session which it becomes. */
export type Proposal = Readonly<{
  id: string;
  times: readonly string[];
  minutes: number;
  venue: string;
  online: boolean;
  room: string | null;
  parties: number[] | null;
  under: string | null;
  standing: ProposalStanding;
  by: string;
  at: string;
}>;

const COLUMNS = 'id, times, minutes, venue, online, room, parties, under, standing, by_unit as by, at';

/** Times that were proposed, until one is fixed: nothing is booked by them, and no event tells of them. */
@Injectable()
export class Proposals {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly mediations: Mediations,
    private readonly bookings: Bookings,
    private readonly rooms: Rooms,
    private readonly registered: Bodies,
    private readonly rosters: CaseRosters,
    private readonly invited: Invited,
    private readonly answers: Answers,
    private readonly arranged: Sessions,
    private readonly policies: Policies,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** The newest first. */
  of(mediation: string): Promise<Proposal[]> {
    return this.database.query<Proposal>(
      `select ${COLUMNS} from session_proposal where mediation = $1 order by id desc limit 50`,
      [mediation],
      'what was proposed in a case',
    );
  }

  async one(mediation: string, id: string, db: Queryable = this.database): Promise<Proposal | undefined> {
    const [found] = await db.query<Proposal>(
      `select ${COLUMNS} from session_proposal where mediation = $1 and id = $2`,
      [mediation, id],
      'what was proposed',
    );
    return found;
  }

  async propose(id: string, proposed: SessionProposalDto, by: Actor): Promise<Receipt & Readonly<{ session: string }>> {
    const { sequence } = await this.mediations.held(id);
    mustBeSeen(sequence);
    const { venue, online, under, room, parties, mediators = [], bodies = [] } = proposed;
    const times = proposed.times.map(({ at }) => new Date(at).toISOString());
    const rule = await this.policies.current(sessions);
    const minutes = proposed.minutes ?? rule.minutes ?? USUAL_MINUTES;
    const stretches = times.map((at) => stretchOf(at, minutes));
    const [named, roomed, ...booked] = await Promise.all([
      this.registered.named(under),
      this.rooms.named(room),
      ...stretches.map((when) => this.bookings.taken({ room, mediators }, when)),
    ]);
    const all = { now: this.now(), lateMinutes: 0, hours: hoursBy(rule), days: this.config.workingDays };
    const session = newId();
    answering({ session });
    return this.database.transaction(async (tx) => {
      const mustMediate = await this.rosters.mediating(id, mediators, tx);
      const { mediation, acting } = await this.rosters.under(id, by, tx);
      mustHold(mediation, acting);
      for (const at of times) [named, roomed].forEach((must) => must(today(new Date(at))));
      for (const when of stretches) mustMediate((mediator) => unfitThen(mediator, when));
      mustBeJoint(mediation, bodies);
      const planned = { session, venue, online, minutes, times, ...(room && { room }), ...(parties && { parties }) };
      propose(
        mediation,
        planned,
        acting,
        booked.map((each) => ({ ...all, booked: each })),
      );
      const row = [
        session,
        id,
        JSON.stringify(times),
        minutes,
        venue,
        online,
        room ?? null,
        parties && JSON.stringify(parties),
        under ?? null,
      ];
      await tx.query(
        `insert into session_proposal (id, mediation, times, minutes, venue, online, room, parties, under, by_unit, at)
         values ($1, $2, $3::jsonb, $4, $5, $6, $7, $8::jsonb, $9, $10, $11)`,
        [...row, by.unit, all.now],
      );
      await this.invited.keep(session, id, { mediators, bodies }, tx);
      return this.kept('session-proposed', { id, sequence, session }, tx);
    });
  }

  /** One of its times becomes the session, under the same id, so that its invitations and answers go on. */
  async fix(
    id: string,
    session: string,
    { at: chosen, place, regardless = false }: FixingDto,
    by: Actor,
  ): Promise<Receipt & Readonly<{ session: string }>> {
    const mediation = await this.mediations.held(id);
    const proposal = await this.one(id, session);
    if (!proposal) throw new NotFound('proposal');
    const at = new Date(chosen).toISOString();
    const { venue, online, minutes, room, parties, under } = proposal;
    // Online, too, nobody can be asked to have come.
    if (new Date(at) <= this.now()) throw new RefusedAt('at', 'session.in-past', { on: today(new Date(at)) });
    const beside = stillJoint(mediation, await this.invited.besideAt(session));
    const planned: SessionDto = {
      ...{ at, venue, online, minutes, mediators: [...beside.mediators], bodies: [...beside.bodies] },
      ...(place !== undefined && { place }),
      ...(room !== null && { room }),
      ...(parties && { parties }),
      ...(under !== null && { under }),
    };
    return this.arranged.arrange(id, planned, by, scheduleSession, {
      session,
      along: async (tx) => {
        const standing = await this.close(session, 'fixed', tx);
        if (!proposal.times.includes(at)) throw new NotFound('time');
        mustStand({ standing });
        const answered = (await this.answers.of([session], tx)).get(session) ?? [];
        mustBeSettled(at, inviteesOf(mediation, parties ? { parties } : {}, beside), answered, regardless);
      },
    });
  }

  async withdraw(id: string, session: string, by: Actor): Promise<Receipt> {
    const { sequence } = await this.mediations.held(id);
    return this.database.transaction(async (tx) => {
      const { mediation, acting } = await this.rosters.under(id, by, tx);
      if (!(await this.one(id, session, tx))) throw new NotFound('proposal');
      mustHold(mediation, acting);
      const standing = await this.close(session, 'withdrawn', tx);
      if (standing !== 'withdrawn') mustStand({ standing });
      return this.kept('proposal-withdrawn', { id, sequence, session }, tx);
    });
  }

  /** @returns how it stood */
  private async close(session: string, standing: ProposalStanding, tx: Transaction): Promise<ProposalStanding> {
    const [row] = await tx.query<Pick<Proposal, 'standing'>>('select standing from session_proposal where id = $1 for update', [session]);
    if (row?.standing === 'open') await tx.query('update session_proposal set standing = $2 where id = $1', [session, standing]);
    return row?.standing ?? 'withdrawn';
  }

  private async kept<R extends Receipt & Readonly<{ session: string }>>(what: string, receipt: R, tx: Transaction): Promise<R> {
    await keepActs(tx, [{ ...whoActs(), kind: 'change', what, aggregate: receipt.id, detail: { session: receipt.session } }]);
    await spendKey(receipt, tx);
    return receipt;
  }
}
