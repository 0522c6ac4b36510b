import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, Id, Roles } from '#access';
import { mustHoldData } from '../mediation/personal-data.js';
import { DraftingDesk } from './drafting.desk.js';
import { Seating } from './seating.desk.js';
import { mustBeOnline } from './talk.js';
import { HearingDto, OnlineRoomDto, ReadingDto, RecordDto, TalkDto, WordReceiptDto, WordsDto } from './talk.dto.js';
import { Talks } from './talk.store.js';
import { TalkingDesk } from './talking.desk.js';
import { Telling } from './telling.store.js';

/** An online session (线上调解), for those who mediate and for the staff that helps. Only who mediates opens and closes it. */
@ApiTags('online')
@Controller('mediations/:id/sessions/:session/room')
export class TalkController {
  constructor(
    private readonly seating: Seating,
    private readonly talks: Talks,
    private readonly telling: Telling,
    private readonly talking: TalkingDesk,
    private readonly drafting: DraftingDesk,
  ) {}

  @Get()
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: OnlineRoomDto, description: 'How it stands, and as what the asker sits there' })
  async room(@Id() id: string, @Id('session') session: string, @Actor() actor: Actor): Promise<OnlineRoomDto> {
    const { mediation, sitting } = await this.seating.staff(id, session, actor);
    return this.talking.shown(mediation, sitting);
  }

  @Post('opening')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: OnlineRoomDto, description: 'From now on parties may speak; opened again it goes on' })
  async open(@Id() id: string, @Id('session') session: string, @Actor() actor: Actor): Promise<OnlineRoomDto> {
    const { mediation, sitting } = await this.seating.mediating(id, session, actor);
    mustBeOnline(mediation, session);
    await this.talks.open(sitting);
    return this.talking.shown(mediation, sitting);
  }

  @Post('closing')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: OnlineRoomDto, description: 'Nobody speaks or hears any more; what was said is kept for as long as it was told' })
  async close(@Id() id: string, @Id('session') session: string, @Actor() actor: Actor): Promise<OnlineRoomDto> {
    const { mediation, sitting } = await this.seating.mediating(id, session, actor);
    await this.talks.close(sitting);
    return this.talking.shown(mediation, sitting);
  }

  /** As `text/event-stream` events `word`, whose id is the place of the word in the list that is heard, `room` and `over`. */
  @Get('words')
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: TalkDto, description: 'As text/event-stream as it is said, from Last-Event-ID on; coming in is audited' })
  async hear(
    @Id() id: string,
    @Id('session') session: string,
    @Query() asked: HearingDto,
    @Headers('accept') accept: string | undefined,
    @Headers('last-event-id') last: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Actor() actor: Actor,
  ): Promise<TalkDto | StreamableFile> {
    const { sitting } = await this.seating.staffNow(id, session, actor);
    return this.talking.hear(sitting, { accept, last, asked, reply, actor });
  }

  @Post('words')
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiCreatedResponse({ type: WordReceiptDto })
  async say(@Id() id: string, @Id('session') session: string, @Body() words: WordsDto, @Actor() actor: Actor): Promise<WordReceiptDto> {
    const { sitting } = await this.seating.staffNow(id, session, actor);
    return this.talking.say(sitting, words);
  }

  /** What was said on both sides, for the minutes of it. */
  @Post('disclosures')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: RecordDto, description: 'All that was said and is still kept; the reading is audited' })
  async read(@Id() id: string, @Id('session') session: string, @Body() { purpose }: ReadingDto, @Actor() actor: Actor): Promise<RecordDto> {
    const { mediation, sitting } = await this.seating.mediating(id, session, actor);
    mustHoldData(mediation);
    const said = await this.talks.read(sitting, purpose, actor);
    return {
      noted: await this.drafting.notedIn(session),
      items: await Promise.all(
        said.map(async (each) => {
          const { n, at, audience, words } = each;
          return { id: each.id, n, at, audience, by: await this.telling.who(each), words };
        }),
      ),
    };
  }
}
