import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, staff, takesPart, textOf } from '#access';
import { today } from '#calendar';
import { OpenDoors, ReceiptDto } from '#chassis';
import type { Route } from '#contracts';
import { NOW, currentRequest, newId } from '#kernel';
import type { Now } from '#kernel';
import type { Receipt } from '#messaging';
import { SealedRecords } from '#sealed';
import { messages } from '../messages/index.js';
import { Registers } from '../unit/reference.store.js';
import { accept } from './accept.js';
import { foundLeftOpen } from './acting.js';
import { actsIn } from './acts.js';
import { adjudicate } from './adjudicate.js';
import { Behinds } from './behind.store.js';
import { bounce } from './bounce.js';
import { CaseNumbers } from './case-numbers.store.js';
import { classify } from './classify.js';
import { Disclosure, DisputeDetail, DisputePage, DisputeQuery, DisputeSearch, WithdrawalReceipt } from './dispute-list.dto.js';
import type { OtherRoute, RefusalView, WrittenDto } from './dispute-list.dto.js';
import { DOOR, DisputeList } from './dispute-list.store.js';
import { initial } from './dispute.js';
import type { Dispute } from './dispute.js';
import { AdjudicationDto, BounceDto, ClassificationDto, DisclosureDto, RiskDto, WithdrawalDto } from './dispute.dto.js';
import { Disputes, scope } from './dispute.store.js';
import { enteredWith, groundsOf, joining } from './entered.js';
import { takenApart } from './entered.dto.js';
import { recordParties } from './parties.js';
import { PartiesDto } from './party.dto.js';
import { mustHoldData } from './personal-data.js';
import { registrars, toldOf, wordsOf } from './put-right.js';
import { register } from './register.js';
import { RegistrationDto } from './registration.dto.js';
import { assessRisk } from './risk.js';
import { otherRoutes, routesOf } from './routes.js';
import { withdraw } from './withdraw.js';

@ApiTags('disputes')
@Controller('disputes')
export class DisputeController {
  constructor(
    private readonly disputes: Disputes,
    private readonly list: DisputeList,
    private readonly registers: Registers,
    private readonly numbers: CaseNumbers,
    private readonly behinds: Behinds,
    private readonly records: SealedRecords,
    private readonly doors: OpenDoors,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Post()
  @Roles(...registrars)
  @ApiCreatedResponse({ type: ReceiptDto })
  async register(
    @Body() { parties, summary, consent, place, village, township, ...body }: RegistrationDto,
    @Actor() actor: Actor,
  ): Promise<Receipt> {
    const { people = null, amountYuan = null, risk = 'low', exclusions = [] } = body;
    const unit = village ?? township ?? '';
    const units = [unit, body.lead, body.court].filter((each) => each !== undefined);
    const acting = await this.registers.acting(actor, { category: body.category, units });
    const { registeredOn = acting.today, channel } = body;
    const { people: persons, said } = takenApart(parties);
    const { appliedBy } = acting.reference.consent;
    const entered = enteredWith(said, { channel, on: registeredOn, appliedBy, forAll: consent === true });
    const registration = {
      ...body,
      registeredOn,
      people,
      amountYuan,
      risk,
      exclusions: groundsOf(exclusions, entered),
      entered,
      unit,
      ...(township !== undefined && { township }),
      place: place.kind,
      crossCounty: place.crossCounty ?? false,
      crossTownship: place.crossTownship ?? false,
      parties: parties.length,
    };
    const entry = (dispute: Dispute, number: string) => register(dispute, { ...registration, number }, acting);
    // What is turned away is so before a number is drawn for it.
    entry(initial, '');
    const [id, number] = [newId(), await this.numbers.next(registeredOn)];
    const narrative = { summary, ...(consent && { consent }) };
    return this.disputes.create(id, (dispute) => this.disputes.sealing(id, entry(dispute, number), persons, narrative));
  }

  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: DisputePage })
  find(@Query() query: DisputeQuery, @Actor() actor: Actor): Promise<DisputePage> {
    return this.list.page(query, actor);
  }

  /** The same list, of the disputes of one person: for those who handle one, since a whole name is asked for without a purpose. */
  @Post('search')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: DisputePage })
  search(@Body() search: DisputeSearch, @Actor() actor: Actor): Promise<DisputePage> {
    return this.list.page(search, actor);
  }

  @Get(':id')
  @Roles(...staff)
  @ApiOkResponse({ type: DisputeDetail })
  async get(@Id() id: string, @Actor() actor: Actor): Promise<DisputeDetail> {
    const dispute = await this.disputes.get(id);
    const [view, possibleDuplicates, behind, acting, written] = await Promise.all([
      this.list.view(dispute),
      this.list.possibleDuplicates(dispute, actor),
      this.behinds.of(dispute.id),
      this.registers.acting(actor),
      this.records.written(id, ['narrative', 'correction']),
    ]);
    const before = { ...DOOR, actor, scope: scope(dispute) };
    return {
      ...view,
      possibleDuplicates,
      written: written.map((each) => ({ ...each, kind: each.kind as WrittenDto['kind'] })),
      acts: await this.doors.at(before, actsIn(dispute, behind, acting)),
      otherRoutes: told(routesOf(dispute.grounds)),
      refusal: dispute.status === 'refused' ? refusalOf(dispute) : null,
    };
  }

  /** The parties and the matter as they were recorded. Who asked, and why, is kept for good. */
  @Post(':id/disclosures')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: Disclosure })
  async disclose(@Id() id: string, @Body() { purpose, fields, records }: DisclosureDto, @Actor() actor: Actor): Promise<Disclosure> {
    mustHoldData(await this.disputes.held(id));
    const narrowed = { ...(fields && { fields }), ...(records && { records }) };
    const opened = await this.records.read(id, { purpose, actor, kinds: ['party', 'narrative', 'correction'], ...narrowed });
    return {
      parties: opened.filter(({ kind }) => kind === 'party').map((record) => ({ ...record.content, id: record.id })),
      ...toldOf(opened),
      words: wordsOf(opened),
      corrections: opened.flatMap(({ kind, content: { why } }) => (kind === 'correction' && typeof why === 'string' ? [why] : [])),
    };
  }

  @Post(':id/parties')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'screener', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  recordParties(@Id() id: string, @Body() { parties, summary }: PartiesDto, @Actor() { unit }: Actor): Promise<Receipt> {
    const day = today(this.now());
    const { people, said } = takenApart(parties);
    const narrative = summary === undefined ? undefined : { summary };
    return this.disputes.change(id, (dispute) =>
      this.disputes.sealing(id, recordParties(dispute, joining(said, day), day, unit), people, narrative),
    );
  }

  /** In the name of the actor's unit, in whichever role it is accountable. */
  @Post(':id/acceptance')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  accept(@Id() id: string, @Actor() { unit }: Actor): Promise<Receipt> {
    return this.disputes.change(id, (dispute) => accept(dispute, unit));
  }

  @Post(':id/bounce')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  async bounce(@Id() id: string, @Body() { reason }: BounceDto, @Actor() actor: Actor): Promise<Receipt> {
    const { clock } = await this.registers.acting(actor);
    return this.disputes.change(id, (dispute) => bounce(dispute, actor.unit, reason, clock));
  }

  @Post(':id/adjudication')
  @HttpCode(200)
  @Roles('coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  async adjudicate(@Id() id: string, @Body() { role, unit }: AdjudicationDto, @Actor() actor: Actor): Promise<Receipt> {
    const { reference, clock } = await this.registers.acting(actor);
    return this.disputes.change(id, (dispute) => adjudicate(dispute, role, unit, actor.unit, reference, clock));
  }

  @Post(':id/classification')
  @HttpCode(200)
  @Roles('clerk', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  async classify(@Id() id: string, @Body() { category }: ClassificationDto, @Actor() actor: Actor): Promise<Receipt> {
    const acting = await this.registers.acting(actor, { category, units: [] });
    const { reference, clock } = acting;
    return this.disputes.change(id, (dispute) => classify(dispute, category, actor, reference, clock, foundLeftOpen(acting)));
  }

  /**
   * At whatever window a party says so, before a mediation has opened too, and of who only helps as well. Whoever notes it is given what
   * to tell the party.
   */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: WithdrawalReceipt })
  async withdraw(@Id() id: string, @Body() { reason }: WithdrawalDto, @Actor() { unit }: Actor): Promise<WithdrawalReceipt> {
    const noted = { unit, on: today(this.now()) };
    const receipt = await this.disputes.change(id, (dispute) => withdraw(dispute, reason, noted), undefined, takesPart);
    return { ...receipt, otherRoutes: told(otherRoutes['party-refuses']) };
  }

  @Post(':id/risk')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'screener', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  assessRisk(@Id() id: string, @Body() { risk, people }: RiskDto): Promise<Receipt> {
    return this.disputes.change(id, (dispute) => assessRisk(dispute, risk, people));
  }
}

/** In the language asked for. */
function text(key: string): string {
  return textOf(messages, currentRequest()?.language ?? 'zh', key) ?? key;
}

const told = (routes: readonly Route[]): OtherRoute[] => routes.map((route) => ({ route, text: text(`route.${route}`) }));

/** What was said no to with the registration was decided on the day on which that was typed. */
function refusalOf({ grounds, decisions, enteredOn, registeredBy }: Dispute): RefusalView {
  const { on, unit } = decisions.findLast(({ as }) => as === 'refused') ?? { on: enteredOn, unit: registeredBy };
  return { on, unit, grounds: grounds.map((ground) => ({ ground, basis: text(`ground-basis.${ground}`) })), basis: text('routes-basis') };
}
