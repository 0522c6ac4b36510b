import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { currentRequest, subjectOf } from '#kernel';
import type { Actor } from '#kernel';
import { Sealer } from '#sealed';
import { ONLINE_WORD } from '../kinds.js';
import type { Mediation } from '../mediation/mediation.js';
import { theSession } from '../mediation/session.js';
import { HearingDesk } from './hearing.desk.js';
import { Presences } from './present.store.js';
import type { Sitting } from './seating.desk.js';
import { ANEW, beginning } from './said.js';
import { countsElsewhere, heardBy, listOf, mayReach, placeIn } from './talk.js';
import type { Standing } from './talk.js';
import type { HearingDto, OnlineRoomDto, TalkDto, WordReceiptDto, WordsDto } from './talk.dto.js';
import { Talks } from './talk.store.js';
import { Telling } from './telling.store.js';

const STREAM = 'text/event-stream';
const PAGE = 200;

/** How somebody asked to hear: as it happens, or what there is by now. */
export type Hearing = Readonly<{
  accept: string | undefined;
  last: string | undefined;
  asked: HearingDto;
  reply: FastifyReply;
  actor?: Actor;
}>;

/** What both doors of an online room do, that of the staff and that of a party. */
@Injectable()
export class TalkingDesk {
  constructor(
    private readonly talks: Talks,
    private readonly desk: HearingDesk,
    private readonly presences: Presences,
    private readonly telling: Telling,
    private readonly sealer: Sealer,
  ) {}

  async shown(mediation: Mediation, { session, seat }: Sitting): Promise<OnlineRoomDto> {
    return {
      standing: (await this.stands(session)).standing,
      at: theSession(mediation, session).at,
      seat: seat.as,
      audiences: heardBy(seat),
      you: seat.as === 'party' ? seat.party : null,
      parties: mediation.consents.flatMap(({ party, side }) => (party === null ? [] : [{ party, side, name: null }])),
      keptDays: daysOf(this.sealer.retention.of(ONLINE_WORD).keep),
    };
  }

  /** What waits for them is told before anything new is. */
  async hear(sitting: Sitting, { accept, last, asked, reply, actor }: Hearing): Promise<TalkDto | StreamableFile> {
    const place = placeIn(last) ?? { list: asked.list, n: asked.after ?? 0 };
    const anew = countsElsewhere(place, sitting.seat);
    const from = anew ? 0 : place.n;
    const request = currentRequest();
    const subject = (request && subjectOf(request)) ?? '';
    if (!accept?.includes(STREAM)) {
      // What it counted in another list is no place in this.
      const before = anew || asked.before === undefined ? undefined : await this.within(sitting, asked.before);
      return this.heard(sitting, subject, { limit: asked.limit, from, ...(before !== undefined && { before }) });
    }
    if (anew) return new StreamableFile(Readable.from([beginning, ANEW]), { type: STREAM });
    await this.talks.noteHearing(sitting, from);
    const stream = await this.desk.listen({ ...sitting, subject, from, ...(actor && { actor }) });
    void reply.headers({ 'x-accel-buffering': 'no', connection: 'close' });
    return new StreamableFile(stream, { type: STREAM });
  }

  async say(sitting: Sitting, { words, audience }: WordsDto): Promise<WordReceiptDto> {
    mayReach(sitting.seat, audience);
    return { id: await this.talks.say(sitting, sitting.seat, { audience, words }) };
  }

  private async heard(sitting: Sitting, subject: string, asked: Asked): Promise<TalkDto> {
    const { session, seat } = sitting;
    const { from, most } = spanOf(asked);
    const found = await this.talks.heard(session, heardBy(seat), from, most + 1);
    const said = found.slice(0, most);
    if (from === 0 || said.length > 0) await this.talks.noteHearing(sitting, from);
    await this.presences.visit(session, seat, subject);
    const [here, words] = await Promise.all([this.presences.in([session]), this.telling.opened(said)]);
    return {
      ...(await this.stands(session)),
      list: listOf(seat),
      more: asked.before === undefined ? found.length > most : from > asked.from,
      here: await Promise.all(here.map((each) => this.telling.who(each))),
      items: await Promise.all(said.map((each, i) => this.telling.of(each, from + i + 1, words))),
    };
  }

  /** The end, where it asked for what lies beyond. */
  private async within({ session, seat }: Sitting, before: number): Promise<number> {
    return Math.min(before, (await this.talks.heardCount(session, heardBy(seat))) + 1);
  }

  private async stands(session: string): Promise<Readonly<{ standing: Standing; draft: number }>> {
    return (await this.talks.standing([session])).get(session) ?? { standing: 'waiting', draft: 0 };
  }
}

type Asked = Pick<HearingDto, 'limit' | 'before'> & Readonly<{ from: number }>;

/** The next so many after a place, or the last so many before one. */
function spanOf({ from, before, limit = PAGE }: Asked): Readonly<{ from: number; most: number }> {
  if (before === undefined) return { from, most: limit };
  const first = Math.max(from, before - 1 - limit);
  return { from: first, most: Math.max(0, before - 1 - first) };
}

/** `30 days`, as retention says it. */
const daysOf = (keep: string): number => Number.parseInt(keep, 10) * (keep.includes('year') ? 365 : 1);
