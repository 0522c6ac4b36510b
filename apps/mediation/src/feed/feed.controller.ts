import { createHash } from 'node:crypto';
import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, Guests, Id, Like, OneOf, Roles, UnitCode, covers } from '#access';
import { addDays, today } from '#calendar';
import { NOW, NotFound, Refused, canonicalId } from '#kernel';
import type { Now } from '#kernel';
import { scopeOf } from '../body/body.store.js';
import { Mediations } from '../mediation/mediation.store.js';
import { MediatorList } from '../mediator/mediator-list.store.js';
import { SessionCalendar } from '../session/calendar.store.js';
import type { Whose } from '../session/calendar.store.js';
import type { Sitting } from '../session/sitting.js';
import { Rooms } from '../session/room.store.js';
import { Units } from '../unit/unit.store.js';
import { kinds } from './address.js';
import type { Kind } from './address.js';
import { FeedDto, PartyFeedDto, UnitFeedDto } from './feed.dto.js';
import { Feeds } from './feed.store.js';
import { calendarOf } from './icalendar.js';
import type { Day } from './icalendar.js';
import { lastDaysOf } from './last-days.js';

const BEFORE_DAYS = 30;
const AFTER_DAYS = 180;

/** 订阅日历: sessions in the calendar of a telephone, by an address that whoever has it may ask; it names nobody. */
@ApiTags('calendars')
@Controller()
export class FeedController {
  constructor(
    private readonly feeds: Feeds,
    private readonly calendar: SessionCalendar,
    private readonly mediations: Mediations,
    private readonly rooms: Rooms,
    private readonly units: Units,
    private readonly roster: MediatorList,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Post('units/:id/calendar')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: FeedDto, description: 'Of the cases that the unit handles' })
  async ofUnit(@UnitCode() code: string, @Body() { renew = false }: UnitFeedDto, @Actor() actor: Actor): Promise<FeedDto> {
    const [unit] = await this.units.known([code]);
    if (!unit || !covers(actor, scopeOf(unit))) throw new NotFound('unit');
    return this.feeds.give('unit', code, renew);
  }

  @Post('mediations/:id/calendar')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: FeedDto, description: 'Of one party: the sessions of this case to which it is asked to come' })
  async ofParty(@Id() id: string, @Body() { party, renew = false }: PartyFeedDto): Promise<FeedDto> {
    const { consents } = await this.mediations.held(id);
    if (!consents.some((each) => each.party === party)) throw new Refused('session.unknown-party', { party });
    return this.feeds.give('party', `${id}.${party}`, renew);
  }

  @Post('mediators/:id/calendar')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: FeedDto, description: 'Of the sessions at which somebody of the roster is to mediate, for them alone' })
  async ofMediator(@Id() id: string, @Body() { renew = false }: UnitFeedDto, @Actor() actor: Actor): Promise<FeedDto> {
    const mediator = await this.roster.newest(id);
    const [unit] = mediator ? await this.units.known([mediator.unit]) : [];
    if (!unit || !covers(actor, scopeOf(unit))) throw new NotFound('mediator');
    return this.feeds.give('mediator', id, renew);
  }

  @Get('feeds/:desk/:kind/:whom/:generation/:signature')
  @Guests('link')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' }, description: 'iCalendar (RFC 5545); what was called off stays as such' })
  async read(
    @Like('desk', '^[a-z][a-z0-9-]{1,39}$', 'county') desk: string,
    @OneOf('kind', kinds) kind: Kind,
    @Like('whom', '^[0-9a-z.-]{1,64}$', '510722106') whom: string,
    @Like('generation', '^[1-9][0-9]{0,8}$', '1') generation: string,
    @Like('signature', '^[A-Za-z0-9_-]{43}$', 'A'.repeat(43)) signature: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const feed = { desk, kind, whom, generation: Number(generation) };
    await this.feeds.mustHold(feed, signature);
    const day = today(this.now());
    const span = { from: addDays(day, -BEFORE_DAYS), until: addDays(day, AFTER_DAYS) };
    const { sittings, cut } = await this.calendar.fed(whoseOf(kind, whom), span);
    const placed = await this.rooms.called(sittings.flatMap(({ room }) => room ?? []));
    const told = calendarOf(
      { name: '调解日程', ...(cut && { about: `只列最近的 ${sittings.length} 场，其余请在系统的日程中查看。` }) },
      sittings.map((each) => entryOf(each, placed)),
      kind === 'party' ? await this.lastDays(whom) : [],
    );
    const tag = `"${createHash('sha256').update(told).digest('base64url')}"`;
    reply.header('ETag', tag).header('Cache-Control', 'private, max-age=300');
    if (known === tag) {
      reply.status(304);
      return '';
    }
    reply.type('text/calendar; charset=utf-8');
    return told;
  }

  /** Beside the sessions of a party what it promised, is owed, and may ask a court until when. */
  private async lastDays(whom: string): Promise<Day[]> {
    const { id, party } = partyIn(whom);
    const mediation = await this.mediations.find(id);
    return mediation ? lastDaysOf(mediation, party, await this.mediations.numberOf(id)) : [];
  }
}

function whoseOf(kind: Kind, whom: string): Whose {
  if (kind === 'unit') return { unit: whom };
  if (kind === 'mediator') return { mediator: whom };
  const { id, party } = partyIn(whom);
  return { mediation: id, party };
}

function partyIn(whom: string): Readonly<{ id: string; party: number }> {
  const [id = '', party] = whom.split('.');
  return { id: canonicalId(id) ?? id, party: Number(party) };
}

const entryOf = (sitting: Sitting, rooms: ReadonlyMap<string, string>) => ({
  uid: `${sitting.root}@junan`,
  sequence: sitting.altered,
  stamp: sitting.calledOffAt ?? sitting.arrangedAt,
  at: sitting.at,
  until: new Date(Date.parse(sitting.at) + sitting.minutes * 60_000).toISOString(),
  summary: `${sitting.number ?? ''} 调解`.trim(),
  place: sitting.room === null ? undefined : rooms.get(sitting.room),
  cancelled: sitting.standing === 'cancelled',
});
