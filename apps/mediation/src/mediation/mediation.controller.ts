import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, pageOf, staff, textOf } from '#access';
import { today } from '#calendar';
import { OpenDoors, Policies, Terms } from '#chassis';
import { NOW, currentRequest } from '#kernel';
import type { Now } from '#kernel';
import { SealedRecords } from '#sealed';
import { messages } from '../messages/index.js';
import { actsOf } from '../agreement/acts.js';
import { itemsNow } from '../agreement/items.js';
import { mayBeConfirmed } from '../agreement/paper.js';
import { Papers } from '../agreement/paper.store.js';
import { confirmableUntil } from '../agreement/stands.js';
import { PLACE, ofMediators } from '../kinds.js';
import { PlaceDisclosureDto } from '../session/session.dto.js';
import type { Writing } from '../kinds.js';
import { answers, tierTime } from '../policies.js';
import { actsIn } from './acts.js';
import { answerBy } from './consent.js';
import { shown } from './deadlines.js';
import { venueOf } from './ladder.js';
import { Ladders } from './ladder.store.js';
import { DisclosureDto, MediationQuery } from './mediation.dto.js';
import { Mediations, scope } from './mediation.store.js';
import { waysOut } from './notice.js';
import { mustHoldData } from './personal-data.js';
import { isOver, mustBeArrangedHere, standingOf, whereArranged } from './session.js';
import { DisclosedDto, MediationDto, MediationPageDto, NoticeDto, PlaceDto } from './view.dto.js';

@ApiTags('mediations')
@Controller()
export class MediationController {
  constructor(
    private readonly mediations: Mediations,
    private readonly ladders: Ladders,
    private readonly papers: Papers,
    private readonly sealed: SealedRecords,
    private readonly terms: Terms,
    private readonly policies: Policies,
    private readonly doors: OpenDoors,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get('mediations')
  @Roles(...staff)
  @ApiOkResponse({ type: MediationPageDto })
  async list(@Query() { cursor, limit = 50, ...filter }: MediationQuery, @Actor() actor: Actor): Promise<MediationPageDto> {
    return pageOf(await this.mediations.page(actor, filter, cursor, limit), limit, ({ id }) => id);
  }

  @Get('mediations/:id')
  @Roles(...staff)
  @ApiOkResponse({ type: MediationDto })
  async one(@Id() id: string, @Actor() actor: Actor): Promise<MediationDto> {
    const mediation = await this.mediations.get(id);
    const [number, ladder, papers, confirmation, tierTimes, taking, counted, written] = await Promise.all([
      this.mediations.numberOf(id),
      this.ladders.of(mediation.policy),
      this.papers.current(),
      this.terms.counting('confirmation'),
      this.policies.current(tierTime),
      this.policies.current(answers),
      this.mediations.counted(),
      this.sealed.written(id, ofMediators),
    ]);
    const at = this.now();
    const acting = { by: actor, ladder, papers, confirmation, today: today(at) };
    const before = { path: '/mediations/{id}', what: 'mediation', actor, scope: scope(mediation) };
    const beforeIts = { ...before, path: '/mediations/{id}/agreements/{agreement}' };
    const agreements = mediation.agreements.map(async ({ broken, ...agreement }) => ({
      ...agreement,
      ...confirmableUntil(agreement, confirmation),
      confirmable: mayBeConfirmed(agreement, papers),
      items: itemsNow({ ...agreement, broken }, mediation.deadlines, at),
      acts: await this.doors.at(beforeIts, actsOf(mediation, agreement.id, acting)),
    }));
    const { deadlines, nextDueAt: _, sessions, attempts, consents, ...rest } = mediation;
    return {
      ...rest,
      number,
      consents: consents.map((each) => ({ ...each, consent: answerBy(each, acting.today) ?? null })),
      sessions: sessions.map((session) => ({
        ...atVenue(session),
        desk: whereArranged(mediation, session),
        over: isOver(mediation, session, at),
        standing: standingOf(mediation, session, at),
      })),
      attempts: attempts.map(atVenue),
      agreements: await Promise.all(agreements),
      acts: await this.doors.at(before, actsIn(mediation, acting, { ...tierTimes, ...counted, at }, taking)),
      deadlines: shown(deadlines, at),
      written: written.map((each) => ({ ...each, kind: each.kind as Writing })),
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
  async disclose(@Id() id: string, @Body() { purpose, records: named }: DisclosureDto, @Actor() actor: Actor): Promise<DisclosedDto> {
    mustHoldData(await this.mediations.held(id));
    const records = await this.sealed.read(id, { purpose, actor, kinds: ofMediators, ...(named && { records: named }) });
    return { records: records.map(({ id: record, kind, content }) => ({ id: record, kind, content })) };
  }

  /** Where people are to come, for whoever calls them: of all that is written this alone is told at a desk that does not mediate. */
  @Post('mediations/:id/sessions/disclosures')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: PlaceDto, description: 'The place of one session; the reading is audited' })
  async place(@Id() id: string, @Body() { purpose, session }: PlaceDisclosureDto, @Actor() actor: Actor): Promise<PlaceDto> {
    const mediation = await this.mediations.held(id);
    mustHoldData(mediation);
    mustBeArrangedHere(mediation, session);
    const [record] = await this.sealed.read(id, { purpose, actor, kinds: [PLACE], records: [session] });
    const place = record?.content['place'];
    return { place: typeof place === 'string' ? place : null };
  }
}

/** Where it sits, as the ladder of the mediation calls it. */
const atVenue = <T extends Parameters<typeof venueOf>[0]>({ seat, ...held }: T) => ({
  ...held,
  venue: venueOf({ seat, venue: held.venue }),
});
