import { Inject, Injectable } from '@nestjs/common';
import { NOW, NotFound, Refused } from '#kernel';
import type { Now } from '#kernel';
import type { Mediation } from '../mediation/mediation.js';
import { isOver } from '../mediation/session.js';
import { inviteesOf } from './invitation.js';
import type { Invitation } from './invitation.js';
import { Invited } from './invited.store.js';
import { Proposals } from './proposal.store.js';

type Case = Mediation & Readonly<{ id: string }>;

/** To what whoever is asked to come is invited: sessions that are arranged, and proposals of them. */
@Injectable()
export class Invitations {
  constructor(
    private readonly invited: Invited,
    private readonly proposals: Proposals,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @returns nothing where there is neither */
  async find(mediation: Case, session: string): Promise<Invitation | undefined> {
    const beside = await this.invited.besideAt(session);
    const arranged = mediation.sessions.find((each) => each.session === session);
    if (arranged)
      return {
        ...{ session, proposed: false, offered: [arranged.at], invited: inviteesOf(mediation, arranged, beside) },
        over: isOver(mediation, arranged, this.now()),
      };
    const proposal = await this.proposals.one(mediation.id, session);
    if (!proposal) return undefined;
    const { times: offered, parties, standing } = proposal;
    const ahead = offered.filter((at) => new Date(at) > this.now());
    const over = mediation.status !== 'open' || standing !== 'open' || ahead.length === 0;
    return {
      session,
      proposed: true,
      offered: over ? offered : ahead,
      invited: inviteesOf(mediation, parties ? { parties } : {}, beside),
      over,
    };
  }

  /** @throws NotFound, and Refused where nobody waits for an answer any more */
  async open(mediation: Case, session: string): Promise<Invitation> {
    const found = await this.find(mediation, session);
    if (!found) throw new NotFound('session');
    if (found.over) throw new Refused('invitation.over');
    return found;
  }
}
