import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, covers, staff, takesPart, textOf } from '#access';
import { today } from '#calendar';
import { Terms } from '#chassis';
import { NOW, currentRequest } from '#kernel';
import type { Now } from '#kernel';
import { SealedRecords } from '#sealed';
import { messages } from '../messages/index.js';
import { mayBeConfirmed } from '../agreement/paper.js';
import { Papers } from '../agreement/paper.store.js';
import { confirmableUntil } from '../agreement/stands.js';
import { answerBy } from './consent.js';
import { shown } from './deadlines.js';
import { venueOf } from './ladder.js';
import { Ladders } from './ladder.store.js';
import { DisclosureDto, MediationQuery } from './mediation.dto.js';
import { Mediations, scope } from './mediation.store.js';
import { waysOut } from './notice.js';
import { mustHoldData } from './personal-data.js';
import { holds } from './standing.js';
import { DisclosedDto, MediationDto, MediationPageDto, NoticeDto } from './view.dto.js';

@ApiTags('mediations')
@Controller()
export class MediationController {
  constructor(
    private readonly mediations: Mediations,
    private readonly ladders: Ladders,
    private readonly papers: Papers,
    private readonly sealed: SealedRecords,
    private readonly terms: Terms,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get('mediations')
  @Roles(...staff)
  @ApiOkResponse({ type: MediationPageDto })
  async list(@Query() { cursor, limit = 50, ...filter }: MediationQuery, @Actor() actor: Actor): Promise<MediationPageDto> {
    const found = await this.mediations.page(actor, filter, cursor, limit);
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  @Get('mediations/:id')
  @Roles(...staff)
  @ApiOkResponse({ type: MediationDto })
  async one(@Id() id: string, @Actor() { unit }: Actor): Promise<MediationDto> {
    const mediation = await this.mediations.get(id);
    const [ladder, papers, confirmation] = await Promise.all([
      this.ladders.of(mediation.policy),
      this.papers.current(),
      this.terms.counting('confirmation'),
    ]);
    const agreements = mediation.agreements.map((agreement) => ({
      ...agreement,
      ...confirmableUntil(agreement, confirmation),
      confirmable: mayBeConfirmed(agreement, papers),
    }));
    const { deadlines, nextDueAt: _, sessions, attempts, consents, ...rest } = mediation;
    return {
      ...rest,
      handled: covers({ unit }, scope(mediation)),
      takesPart: takesPart({ unit }, scope(mediation)),
      held: holds(unit, mediation, ladder),
      consents: consents.map((each) => ({ ...each, consent: answerBy(each, today(this.now())) ?? null })),
      sessions: sessions.map(atVenue),
      attempts: attempts.map(atVenue),
      agreements,
      deadlines: shown(deadlines, this.now()),
    };
  }

  /** Told at any time, since mediation never stands in the way of another remedy; owed once it ends without agreement. */
  @Get('mediations/:id/notice')
  @Roles(...staff)
  @ApiOkResponse({ type: NoticeDto, description: 'The other routes, in the language asked for' })
  async notice(@Id() id: string): Promise<NoticeDto> {
    const mediation = await this.mediations.get(id);
    const language = currentRequest()?.language ?? 'zh';
    const text = (key: string) => textOf(messages, language, `notice.${key}`) ?? key;
    const routes = waysOut(mediation).map((route) => ({ route, text: text(route), basis: text(`${route}.basis`) }));
    return { language, title: text('title'), text: text('text'), basis: text('basis'), routes };
  }

  @Post('mediations/:id/disclosures')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: DisclosedDto, description: 'Minutes, terms and notes in full; the reading is audited' })
  async disclose(@Id() id: string, @Body() { purpose }: DisclosureDto, @Actor() actor: Actor): Promise<DisclosedDto> {
    mustHoldData(await this.mediations.held(id));
    const records = await this.sealed.read(id, { purpose, actor });
    return { records: records.map(({ id: record, kind, content }) => ({ id: record, kind, content })) };
  }
}

/** Where it sits, as the ladder of the mediation calls it. */
const atVenue = <T extends Parameters<typeof venueOf>[0]>({ seat, ...held }: T) => ({
  ...held,
  venue: venueOf({ seat, venue: held.venue }),
});
