import { Controller, Get, Headers, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, Roles, staff } from '#access';
import { NewsDesk, itemsFor } from './news.desk.js';
import { PLACE, placeIn, written } from './news.js';
import type { Place } from './news.js';
import { NewsDto, NewsQueryDto } from './news.dto.js';
import { NewsRoom } from './news.store.js';

const STREAM = 'text/event-stream';
const place = new RegExp(PLACE);

@ApiTags('news')
@Controller('news')
export class NewsController {
  constructor(
    private readonly room: NewsRoom,
    private readonly desk: NewsDesk,
  ) {}

  /** What moved of theirs: told as it does to whoever asks for `text/event-stream`, else what moved until now. */
  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: NewsDto, description: 'As text/event-stream: events `changed` of the same shape, whose id is the place' })
  async read(
    @Query() { after, kind }: NewsQueryDto,
    @Headers('accept') accept: string | undefined,
    @Headers('last-event-id') last: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Actor() actor: Actor,
  ): Promise<NewsDto | StreamableFile> {
    const heard = last !== undefined && place.test(last) ? last : after;
    const from = heard === undefined ? await this.room.here() : placeIn(heard);
    const all = heard !== undefined && !(await this.room.reaches(from));
    if (accept?.includes(STREAM)) return this.stream(actor, from, all, reply);

    const news = await this.room.after(from, kind);
    return { all, place: written(news.at(-1)?.place ?? from), items: itemsFor(actor, news) };
  }

  private stream(actor: Actor, from: Place, lost: boolean, reply: FastifyReply): StreamableFile {
    const news = this.desk.listen(actor, from, lost);
    // Nobody on the way is to gather it up before it goes on, and its line carries nothing after it: a stop need not wait for that.
    void reply.headers({ 'x-accel-buffering': 'no', connection: 'close' });
    return new StreamableFile(news, { type: STREAM });
  }
}
