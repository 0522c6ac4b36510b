import { Inject, Injectable } from '@nestjs/common';
import { covers } from '#access';
import { DATABASE, levelOf } from '#kernel';
import type { Actor, Database } from '#kernel';
import { isOfDispute } from '../disputes/missing.js';
import { isOfRound } from '../rounds/missing.js';
import { textOf, unplaced } from './unplaced.js';
import type { Aside, Unplaced } from './unplaced.js';

/** What is in no figure of a board yet: things whose first event was set aside, and messages that cannot be read. */
export type Missing = Readonly<{ unplaced: readonly Unplaced[]; unreadable: number }>;

/** Read for every board, so it may not grow with what was set aside: who has more than that has other worries. */
const MOST = 2_000;

@Injectable()
export class Asides {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async ofDisputes(actor: Actor): Promise<Missing> {
    const asides = await this.database.query<Aside>(
      `select p.subject, p.message from parked_event p where p.owner in ('intake', 'mediation')
         and (p.subject is null or p.subject ~ '^[0-9a-f]{8}-' and not exists
           (select from standing s where s.dispute = p.subject and s.registered_at is not null))
       order by p.subject, p.owner, p.sequence limit ${MOST}`,
    );
    return toldTo(actor, asides, isOfDispute);
  }

  async ofRounds(actor: Actor): Promise<Missing> {
    const asides = await this.database.query<Aside>(
      `select p.subject, p.message from parked_event p where p.owner = 'screening'
         and not exists (select from round_standing r where r.round = p.subject)
       order by p.subject, p.sequence limit ${MOST}`,
    );
    return toldTo(actor, asides, isOfRound);
  }
}

/** Everyone is told of what is known to be theirs, the county of all. */
function toldTo(actor: Actor, asides: readonly Aside[], concerns: (type: string) => boolean): Missing {
  return {
    unplaced: unplaced(asides, concerns).filter((one) => covers(actor, scopeOf(one))),
    unreadable: levelOf(actor.unit) === 'county' ? asides.filter(({ subject }) => subject === null).length : 0,
  };
}

const scopeOf = ({ township, department, said }: Unplaced) => ({
  township: township ?? textOf(said['township']) ?? null,
  village: textOf(said['village']) ?? textOf(said['unit']) ?? null,
  departments: [department, textOf(said['lead'])].filter((unit) => unit !== undefined),
});
