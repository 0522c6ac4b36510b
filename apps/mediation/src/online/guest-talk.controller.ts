import { Body, Controller, Get, Headers, Post, Query, Res } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Guest, Guests } from '#access';
import { Links } from '../guest/link.store.js';
import { Seating } from './seating.desk.js';
import { HearingDto, OnlineRoomDto, TalkDto, WordReceiptDto, WordsDto } from './talk.dto.js';
import { TalkingDesk } from './talking.desk.js';

/** An online session on the page of a party that was sent a link to it. */
@ApiTags('guests')
@Controller('guest/room')
export class GuestTalkController {
  constructor(
    private readonly seating: Seating,
    private readonly links: Links,
    private readonly talking: TalkingDesk,
  ) {}

  @Get()
  @Guests('room')
  @ApiOkResponse({ type: OnlineRoomDto, description: 'What it is, who is asked to it, and what is kept of it: told before one comes in' })
  async room(@Guest() guest: Guest): Promise<OnlineRoomDto> {
    const { mediation, sitting } = await this.seating.party(guest);
    const [shown, names] = await Promise.all([this.talking.shown(mediation, sitting), this.links.namesFor(guest)]);
    const parties = shown.parties.map((each) => ({ ...each, name: names.find(({ party }) => party === each.party)?.name ?? null }));
    return { ...shown, parties };
  }

  /** As `text/event-stream` events `word`, whose id is the place of the word in the list that is heard, `room` and `over`. */
  @Get('words')
  @Guests('room')
  @ApiOkResponse({ type: TalkDto, description: 'As text/event-stream as it is said, from Last-Event-ID on; coming in is audited' })
  async hear(
    @Guest() guest: Guest,
    @Query() asked: HearingDto,
    @Headers('accept') accept: string | undefined,
    @Headers('last-event-id') last: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TalkDto | StreamableFile> {
    return this.talking.hear((await this.seating.party(guest)).sitting, { accept, last, asked, reply });
  }

  @Post('words')
  @Guests('room')
  @ApiCreatedResponse({ type: WordReceiptDto })
  async say(@Guest() guest: Guest, @Body() words: WordsDto): Promise<WordReceiptDto> {
    return this.talking.say((await this.seating.party(guest)).sitting, words);
  }
}
