import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import { addDays, startOfDay, today } from '#calendar';
import { DATABASE, NOW } from '#kernel';
import type { Actor, Database, Now } from '#kernel';
import { venueOf } from '../mediation/ladder.js';
import type { Mediation, Session } from '../mediation/mediation.js';
import { standingOf } from '../mediation/session.js';
import { USUAL_MINUTES } from './arranging.js';
import { leftAt, theirs } from './left.js';
import type { Sitting } from './sitting.js';
import { Swaps } from './swap.store.js';

/** More are on no page of anybody's week. */
const MOST = 500;
/** What is to come of a large unit in half a year; a telephone takes no more. */
const MOST_FED = 2_000;
/** The last that was arranged of a case is hardly ever before another of it by more than this. */
const ARRANGED_AHEAD_DAYS = 60;

export type Asked = Readonly<{ from: string; unit?: string; room?: string; mediator?: string }>;
/** From the first day to before the last. */
export type Span = Readonly<{ from: string; until: string }>;

type Row = Pick<Mediation, 'category' | 'township' | 'village' | 'lead' | 'attempts' | 'sessions'> &
  Readonly<{ id: string; number: string | null; session: Session; mediators: string[]; calledOffAt: string | null }>;
/** `left`: also these sessions, at which whoever is asked about does not mediate any more. */
type Held = Readonly<Partial<Record<'room' | 'unit' | 'mediation' | 'mediator', string | undefined>> & { left?: readonly string[] }>;

/** Whose calendar is told: of the cases that a unit handles, of whoever mediates, or of a party of one case that is asked to come. */
export type Whose = Readonly<{ unit: string } | { mediator: string } | { mediation: string; party: number }>;
/** `cut`: there is more, later or longer past. */
export type Fed = Readonly<{ sittings: readonly Sitting[]; cut: boolean }>;

/** Whoever has the address was given it by who handles the case. */
const EVERY_CASE: Pick<Actor, 'unit' | 'oversees'> = { unit: '', oversees: true };

/** What is arranged, was held or missed: read from the cases themselves, so that it is never behind them. */
@Injectable()
export class SessionCalendar {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly swaps: Swaps,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Of seven days, in the cases that whoever asks sees; what was moved stands where it was moved to. */
  async week({ from, unit, room, mediator }: Asked, actor: Actor): Promise<Sitting[]> {
    const found = await this.within({ from, until: addDays(from, 7) }, { unit, room, mediator }, actor, MOST);
    return found.sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  /** What is to come goes before what is past: where there is more than a telephone takes, the farthest are left out. */
  async fed(whose: Whose, span: Span): Promise<Fed> {
    const actor = 'unit' in whose ? { unit: whose.unit } : EVERY_CASE;
    const touched = 'mediator' in whose ? await this.swaps.touching(whose.mediator) : [];
    const left = [...leftAt(touched).keys()];
    const found = await this.within(span, 'unit' in whose ? {} : { ...whose, left }, actor, MOST_FED + 1);
    const told = 'party' in whose ? found.filter(({ parties }) => parties === null || parties.includes(whose.party)) : found;
    const fed = theirs(told, touched, today(this.now()), (at) => today(new Date(at)));
    return { sittings: fed.slice(0, MOST_FED).sort((a, b) => (a.at < b.at ? -1 : 1)), cut: found.length > MOST_FED };
  }

  private async within(
    { from, until }: Span,
    { unit, room, mediation, mediator, left = [] }: Held,
    actor: Pick<Actor, 'unit' | 'oversees'>,
    most: number,
  ): Promise<Sitting[]> {
    const days = [from, until, addDays(from, -ARRANGED_AHEAD_DAYS)].map(startOfDay);
    const params = [...days, unit ?? null, room ?? null, mediation ?? null, mediator ?? null, this.now(), left];
    const own = within(actor, { township: 'm.township', village: 'm.village', lead: 'm.lead', beside: 'm.joint' }, params.length + 1);
    const rows = await this.database.query<Row>(
      `select m.id, m.number, m.category, m.township, m.village, m.lead, m.attempts, m.sessions, held as session,
         array(select i.whom from session_invited i where i.session = (held ->> 'session')::uuid and i.who = 'mediator' order by 1)
           as mediators,
         (select o.at from session_called_off o where o.session = (held ->> 'session')::uuid) as "calledOffAt"
       from mediation m cross join lateral jsonb_array_elements(m.sessions) held
       where m.status not in ('voided', 'handed-over') and (m.status = 'open' or m.sessions -> -1 ->> 'at' >= $3::text)
         and (held ->> 'at')::timestamptz >= $1::timestamptz and (held ->> 'at')::timestamptz < $2::timestamptz
         and (held ->> 'off' is distinct from 'moved' or (held ->> 'session')::uuid = any($9::uuid[])) and ($4::text is null or $4 in (m.township, m.village, m.lead))
         and ($5::text is null or held ->> 'room' = $5) and ($6::uuid is null or m.id = $6)
         and ($7::text is null or (held ->> 'session')::uuid = any($9::uuid[]) or exists (select from session_invited i where i.session = (held ->> 'session')::uuid and i.whom = $7))
         and ${own.sql}
       order by (held ->> 'at')::timestamptz < $8::timestamptz, abs(extract(epoch from (held ->> 'at')::timestamptz - $8::timestamptz)), m.id limit ${most}`,
      [...params, ...own.params],
    );
    return rows.map((row) => this.told(row));
  }

  private told({ id, session, attempts, sessions, calledOffAt, ...row }: Row): Sitting {
    const { at, minutes = USUAL_MINUTES, online, room = null, parties = null } = session;
    const standing = standingOf({ attempts }, session, this.now());
    const before = chainOf(session, sessions);
    return {
      ...row,
      mediation: id,
      session: session.session,
      root: (before.at(-1) ?? session).session,
      altered: before.length + (session.off ? 1 : 0),
      arrangedAt: momentOf(session.session),
      calledOffAt,
      at,
      minutes,
      venue: venueOf(session),
      online,
      room,
      parties,
      standing,
    };
  }
}

/** What it was moved from, the last first. */
function chainOf({ instead }: Session, sessions: readonly Session[]): Session[] {
  const before = sessions.find(({ session }) => session === instead);
  return before ? [before, ...chainOf(before, sessions)] : [];
}

/** When an id was made, which a UUIDv7 begins with. */
const momentOf = (id: string): string => new Date(parseInt(id.replace('-', '').slice(0, 12), 16)).toISOString();
