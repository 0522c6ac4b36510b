import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, Id, Roles } from '#access';
import { Ladders } from '../mediation/ladder.store.js';
import type { Mediation } from '../mediation/mediation.js';
import { Mediations } from '../mediation/mediation.store.js';
import { mustHoldData } from '../mediation/personal-data.js';
import { theSession } from '../mediation/session.js';
import { mustHold } from '../mediation/standing.js';
import { mustBeOnline, seatOf } from './talk.js';
import { HearingDto, OnlineRoomDto, ReadingDto, RecordDto, TalkDto, WordReceiptDto, WordsDto } from './talk.dto.js';
import { Talks } from './talk.store.js';
import { Telling } from './said.js';
import { Talking } from './talking.js';
import type { Sitting } from './talking.js';

/** An online session (线上调解), for those who mediate and for units that help. Only who mediates opens and closes it. */
@ApiTags('online')
@Controller('mediations/:id/sessions/:session/room')
export class TalkController {
  constructor(
    private readonly mediations: Mediations,
    private readonly ladders: Ladders,
    private readonly talks: Talks,
    private readonly telling: Telling,
    private readonly talking: Talking,
  ) {}

  @Get()
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: OnlineRoomDto, description: 'How it stands, and as what the asker sits there' })
  async room(@Id() id: string, @Id('session') session: string, @Actor() actor: Actor): Promise<OnlineRoomDto> {
    const { mediation, sitting } = await this.seated(id, session, actor);
    return this.talking.shown(mediation, sitting);
  }

  @Post('opening')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: OnlineRoomDto, description: 'From now on parties may speak; opened again it goes on' })
  async open(@Id() id: string, @Id('session') session: string, @Actor() actor: Actor): Promise<OnlineRoomDto> {
    const { mediation, sitting } = await this.mediating(id, session, actor);
    mustBeOnline(mediation, session);
    await this.talks.open(sitting);
    return this.talking.shown(mediation, sitting);
  }

  @Post('closing')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: OnlineRoomDto, description: 'Nobody speaks or hears any more; what was said is kept for as long as it was told' })
  async close(@Id() id: string, @Id('session') session: string, @Actor() actor: Actor): Promise<OnlineRoomDto> {
    const { mediation, sitting } = await this.mediating(id, session, actor);
    await this.talks.close(sitting);
    return this.talking.shown(mediation, sitting);
  }

  /** As `text/event-stream` events `word`, whose id is the number of the word, `room` and `over`. */
  @Get('words')
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: TalkDto, description: 'As text/event-stream as it is said, from Last-Event-ID on; coming in is audited' })
  async hear(
    @Id() id: string,
    @Id('session') session: string,
    @Query() { after }: HearingDto,
    @Headers('accept') accept: string | undefined,
    @Headers('last-event-id') last: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Actor() actor: Actor,
  ): Promise<TalkDto | StreamableFile> {
    const { mediation, sitting } = await this.seated(id, session, actor);
    mustBeOnline(mediation, session);
    return this.talking.hear(sitting, { accept, last, after, reply });
  }

  @Post('words')
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiCreatedResponse({ type: WordReceiptDto })
  async say(@Id() id: string, @Id('session') session: string, @Body() words: WordsDto, @Actor() actor: Actor): Promise<WordReceiptDto> {
    const { mediation, sitting } = await this.seated(id, session, actor);
    mustBeOnline(mediation, session);
    return this.talking.say(sitting, words);
  }

  /** What was said on both sides, for the minutes of it. */
  @Post('disclosures')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: RecordDto, description: 'All that was said and is still kept; the reading is audited' })
  async read(@Id() id: string, @Id('session') session: string, @Body() { purpose }: ReadingDto, @Actor() actor: Actor): Promise<RecordDto> {
    const { mediation, sitting } = await this.mediating(id, session, actor);
    mustHoldData(mediation);
    const said = await this.talks.read(sitting, purpose, actor);
    return {
      items: await Promise.all(
        said.map(async (each) => {
          const { n, at, audience, words } = each;
          return { id: each.id, n, at, audience, by: await this.telling.who(each), words };
        }),
      ),
    };
  }

  /** Whoever sees the case, helping units included. */
  private async seated(id: string, session: string, actor: Actor): Promise<Seated> {
    const mediation = await this.mediations.get(id);
    theSession(mediation, session);
    const seat = seatOf(mediation, actor, { ladder: await this.ladders.of(mediation.policy) });
    return { mediation, sitting: { mediation: mediation.id, session, seat } };
  }

  private async mediating(id: string, session: string, actor: Actor): Promise<Seated> {
    await this.mediations.held(id);
    const seated = await this.seated(id, session, actor);
    mustHold(seated.mediation, { by: actor, ladder: await this.ladders.of(seated.mediation.policy), today: '' });
    return seated;
  }
}

type Seated = Readonly<{ mediation: Mediation; sitting: Sitting }>;
