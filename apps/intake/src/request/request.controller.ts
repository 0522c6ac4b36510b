import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles } from '#access';
import { today } from '#calendar';
import { OpenDoors, ReceiptDto } from '#chassis';
import { NOW, newId } from '#kernel';
import type { Now } from '#kernel';
import type { Receipt } from '#messaging';
import { SealedRecords } from '#sealed';
import { Disputes } from '../dispute/dispute.store.js';
import { actsIn, mustHandleAll } from './acts.js';
import { extend, mustHaveCopy, withdraw } from './answer.js';
import { Answers } from './answers.store.js';
import { ConcernedDisputes } from './concerned.store.js';
import { Copies } from './copies.store.js';
import { PersonCopy } from './copy.dto.js';
import { showIdentity } from './identity.js';
import { tellPerson } from './lifted.js';
import { RequestPolicies } from './policy.store.js';
import { link, receive } from './receive.js';
import { RefusalNotice } from './refusal.dto.js';
import { Refusals } from './refusals.store.js';
import { RequestDetail, RequestDisclosure, RequestPage, RequestQuery, RequestSearch } from './request-list.dto.js';
import { RequestList } from './request-list.store.js';
import { AnswerDto, ExtensionDto, IdentityDto, LinkDto, RequestDisclosureDto, RequestDto } from './request.dto.js';
import { ANSWER, APPLICANT, Requests, SAID, scope } from './request.store.js';

/** What people ask of what is kept of them (PIPL 44–50). */
@ApiTags('requests')
@Controller('requests')
export class RequestController {
  constructor(
    private readonly requests: Requests,
    private readonly list: RequestList,
    private readonly answers: Answers,
    private readonly copies: Copies,
    private readonly refusals: Refusals,
    private readonly disputes: Disputes,
    private readonly concerned: ConcernedDisputes,
    private readonly doors: OpenDoors,
    private readonly policies: RequestPolicies,
    private readonly records: SealedRecords,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Post()
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiCreatedResponse({ type: ReceiptDto })
  async receive(@Body() { applicant, words, receivedOn, ...asked }: RequestDto, @Actor() { unit }: Actor): Promise<Receipt> {
    const day = today(this.now());
    const policy = await this.policies.current();
    await this.mustSee(asked.disputes);
    const id = newId();
    return this.requests.create(id, (request) => {
      const said = { ...asked, receivedOn: receivedOn ?? day, about: applicant.about !== undefined };
      const facts = receive(request, said, unit, day, policy);
      return this.requests.receiving(id, facts, applicant, words);
    });
  }

  @Get()
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: RequestPage })
  find(@Query() query: RequestQuery, @Actor() actor: Actor): Promise<RequestPage> {
    return this.list.page(query, actor);
  }

  /** The same list, of one person's requests. */
  @Post('search')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: RequestPage })
  search(@Body() search: RequestSearch, @Actor() actor: Actor): Promise<RequestPage> {
    return this.list.page(search, actor);
  }

  @Get(':id')
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: RequestDetail })
  async get(@Id() id: string, @Actor() actor: Actor): Promise<RequestDetail> {
    const request = await this.requests.get(id);
    const [detail, concerned, policy] = await Promise.all([this.list.detail(request), this.concerned.of(request), this.policies.current()]);
    const before = { path: '/requests/{id}', what: 'request', actor, scope: scope(request) };
    const answering = { by: actor, today: today(this.now()), policy };
    return { ...detail, acts: await this.doors.at(before, actsIn(request, concerned, answering)) };
  }

  /** Who asks, what they said and what they were told. Who looked, and why, is kept for good. */
  @Post(':id/disclosures')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: RequestDisclosure })
  async disclose(@Id() id: string, @Body() { purpose }: RequestDisclosureDto, @Actor() actor: Actor): Promise<RequestDisclosure> {
    await this.requests.get(id);
    const opened = await this.records.read(id, { purpose, actor, kinds: [APPLICANT, SAID, ANSWER] });
    const of = (kind: string) => opened.find((record) => record.kind === kind)?.content;
    const wordsOf = (kind: string) => (of(kind)?.['words'] as string | undefined) ?? null;
    return { ...of(APPLICANT), words: wordsOf(SAID), answer: wordsOf(ANSWER) };
  }

  /** What the person gets. It is made anew each time, of what is there then. */
  @Post(':id/copies')
  @HttpCode(200)
  @Roles('clerk', 'coordinator')
  @ApiOkResponse({ type: PersonCopy })
  async copy(@Id() id: string, @Actor() actor: Actor): Promise<PersonCopy> {
    const request = await this.requests.get(id);
    mustHaveCopy(request);
    mustHandleAll(await this.concerned.of(request));
    return this.copies.of(request, actor);
  }

  /** The paper for where not all was granted, in the language asked for. */
  @Post(':id/refusals')
  @HttpCode(200)
  @Roles('clerk', 'coordinator')
  @ApiOkResponse({ type: RefusalNotice })
  async refusal(@Id() id: string, @Actor() actor: Actor): Promise<RefusalNotice> {
    return this.refusals.of(await this.requests.get(id), actor);
  }

  /** Who came with nothing to show has shown it since. */
  @Post(':id/identity')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  async showIdentity(@Id() id: string, @Body() { identity, on }: IdentityDto): Promise<Receipt> {
    const day = today(this.now());
    const policy = await this.policies.current();
    return this.requests.change(id, (request) => showIdentity(request, { identity, on: on ?? day }, day, policy));
  }

  @Post(':id/disputes')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  async link(@Id() id: string, @Body() { disputes }: LinkDto): Promise<Receipt> {
    const named = (await this.requests.get(id)).disputes;
    await this.mustSee([...disputes.filter((each) => !named.includes(each)), ...named.filter((each) => !disputes.includes(each))]);
    return this.requests.change(id, (request) => link(request, disputes));
  }

  @Post(':id/extension')
  @HttpCode(200)
  @Roles('clerk', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  async extend(@Id() id: string, @Body() { reason }: ExtensionDto): Promise<Receipt> {
    const policy = await this.policies.current();
    return this.requests.change(id, (request) => extend(request, reason, today(this.now()), policy));
  }

  /** Only the county's coordinator erases or restricts; the unit that took the request gives, corrects and refuses. */
  @Post(':id/answer')
  @HttpCode(200)
  @Roles('clerk', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'What it does to the disputes is done with it' })
  async answer(
    @Id() id: string,
    @Body() { ground, records, narrative, whole, ...more }: AnswerDto,
    @Actor() actor: Actor,
  ): Promise<Receipt> {
    const given = { ...more, ground: ground ?? null, records: records ?? [], narrative: narrative ?? false, whole: whole ?? false };
    if (given.outcome !== 'refused') mustHandleAll(await this.concerned.of(await this.requests.get(id)));
    return this.answers.give(id, given, actor);
  }

  /** The person has heard what came after the answer. */
  @Post(':id/telling')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  tell(@Id() id: string): Promise<Receipt> {
    return this.requests.change(id, (request) => tellPerson(request, today(this.now())));
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  withdraw(@Id() id: string): Promise<Receipt> {
    return this.requests.change(id, (request) => withdraw(request, today(this.now())));
  }

  /** Whoever names a dispute in a request, or takes it out, may see it. */
  private async mustSee(disputes: readonly string[]): Promise<void> {
    await Promise.all(disputes.map((id) => this.disputes.get(id)));
  }
}
