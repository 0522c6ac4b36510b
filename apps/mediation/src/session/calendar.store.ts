import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import { addDays, startOfDay } from '#calendar';
import { DATABASE, NOW } from '#kernel';
import type { Actor, Database, Now } from '#kernel';
import { venueOf } from '../mediation/ladder.js';
import type { Mediation, Session } from '../mediation/mediation.js';
import { standingOf } from '../mediation/session.js';
import type { Standing } from '../mediation/session.js';
import { USUAL_MINUTES } from './arranging.js';

/** More are on no page of anybody's week. */
const MOST = 500;
/** The last that was arranged of a case is hardly ever before another of it by more than this. */
const ARRANGED_AHEAD_DAYS = 60;

export type Asked = Readonly<{ from: string; unit?: string; room?: string }>;
/** From the first day to before the last. */
export type Span = Readonly<{ from: string; until: string }>;

/** One session on the calendar, with the case it is of and no word about people. */
export type Sitting = Readonly<{
  mediation: string;
  number: string | null;
  category: string;
  township: string;
  village: string | null;
  lead: string;
  session: string;
  /** The session that this was, before it was moved at all; and how often it was altered since. */
  root: string;
  altered: number;
  arrangedAt: string;
  at: string;
  minutes: number;
  venue: string;
  online: boolean;
  room: string | null;
  parties: readonly number[] | null;
  mediators: readonly string[];
  standing: Standing;
}>;

type Row = Pick<Mediation, 'category' | 'township' | 'village' | 'lead' | 'attempts' | 'sessions'> &
  Readonly<{ id: string; number: string | null; session: Session; mediators: string[] }>;
type Held = Readonly<{ room?: string | undefined; unit?: string | undefined; mediation?: string }>;

/** What is arranged, was held or missed: read from the cases themselves, so that it is never behind them. */
@Injectable()
export class SessionCalendar {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Of seven days, in the cases that whoever asks sees; what was moved stands where it was moved to. */
  week({ from, unit, room }: Asked, actor: Actor): Promise<Sitting[]> {
    return this.within({ from, until: addDays(from, 7) }, { unit, room }, actor);
  }

  /** Of the cases that it handles. */
  ofUnit(unit: string, span: Span): Promise<Sitting[]> {
    return this.within(span, {}, { unit });
  }

  /** To which a party is asked to come. */
  async ofParty(mediation: string, party: number, span: Span): Promise<Sitting[]> {
    const all = await this.within(span, { mediation }, { unit: '', oversees: true });
    return all.filter(({ parties }) => parties === null || parties.includes(party));
  }

  private async within(
    { from, until }: Span,
    { unit, room, mediation }: Held,
    actor: Pick<Actor, 'unit' | 'oversees'>,
  ): Promise<Sitting[]> {
    const days = [from, until, addDays(from, -ARRANGED_AHEAD_DAYS)].map(startOfDay);
    const params = [...days, unit ?? null, room ?? null, mediation ?? null];
    const own = within(actor, { township: 'm.township', village: 'm.village', lead: 'm.lead', beside: 'm.joint' }, params.length + 1);
    const rows = await this.database.query<Row>(
      `select m.id, m.number, m.category, m.township, m.village, m.lead, m.attempts, m.sessions, held as session,
         array(select b.needs::text from session_booking b where b.session = (held ->> 'session')::uuid and b.what = 'mediator' order by 1)
           as mediators
       from mediation m cross join lateral jsonb_array_elements(m.sessions) held
       where m.status not in ('voided', 'handed-over') and (m.status = 'open' or m.sessions -> -1 ->> 'at' >= $3::text)
         and (held ->> 'at')::timestamptz >= $1::timestamptz and (held ->> 'at')::timestamptz < $2::timestamptz
         and held ->> 'off' is distinct from 'moved' and ($4::text is null or $4 in (m.township, m.village, m.lead))
         and ($5::text is null or held ->> 'room' = $5) and ($6::uuid is null or m.id = $6) and ${own.sql}
       order by held ->> 'at', m.id limit ${MOST}`,
      [...params, ...own.params],
    );
    return rows.map((row) => this.told(row));
  }

  private told({ id, session, attempts, sessions, ...row }: Row): Sitting {
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
