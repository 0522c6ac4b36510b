import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, textOf } from '#access';
import { ReceiptDto } from '#chassis';
import { RefusedAt, answering, currentRequest, newId } from '#kernel';
import { sealing } from '#messaging';
import { SealedRecords, Sealer } from '#sealed';
import { Bodies } from '../body/body.store.js';
import { messages } from '../messages/index.js';
import { Ladders } from '../mediation/ladder.store.js';
import { warningsOf } from './warnings.js';
import { Mediations } from '../mediation/mediation.store.js';
import {
  AgreementDto,
  AgreementReceiptDto,
  AlterationDto,
  BreachDto,
  ConfirmationDto,
  DraftWordsDto,
  FollowUpDto,
  PartDto,
  PerformanceDto,
  SignatureDto,
  WarningsDto,
  WritingDto,
} from './agreement.dto.js';
import { factsOf, wordsOf } from './clause.dto.js';
import { Units } from '../unit/unit.store.js';
import { mustBeACourt } from '../unit/unit.js';
import { standingText } from './agreement.js';
import { alter } from './alter.js';
import type { Words } from './alter.js';
import { mustHoldData } from '../mediation/personal-data.js';
import { applyForConfirmation, noteConfirmation } from './confirmation.js';
import { breach, followUp, perform, performPart } from './perform.js';
import { makeAgreement, sign } from './settle.js';
import { writeDown, writtenWords } from './write-down.js';

/** Why the text before is opened, where somebody alters it. */
const ALTERING = '修改协议草案';
const WRITING = '补写书面协议';

/** Made and signed by those who mediate; what becomes of it is noted by whoever looks after it. */
@ApiTags('agreements')
@Controller('mediations/:id/agreements')
export class AgreementController {
  constructor(
    private readonly mediations: Mediations,
    private readonly sealer: Sealer,
    private readonly sealed: SealedRecords,
    private readonly registered: Bodies,
    private readonly units: Units,
    private readonly ladders: Ladders,
  ) {}

  @Post()
  @Roles('mediator')
  @ApiCreatedResponse({ type: AgreementReceiptDto })
  async make(@Id() id: string, @Body() dto: AgreementDto, @Actor() actor: Actor): Promise<AgreementReceiptDto> {
    const { form, scope, on, terms, clauses, amountYuan, performBy } = dto;
    if (terms === undefined && clauses === undefined) throw new RefusedAt('terms', 'agreement.nothing-said');
    const agreement = newId();
    answering({ agreement });
    const signed = {
      ...(dto.partiesSignedOn !== undefined && { parties: dto.partiesSignedOn }),
      ...(dto.mediatorSignedOn !== undefined && { mediator: dto.mediatorSignedOn }),
      ...(dto.committeeSealedOn !== undefined && { committee: dto.committeeSealedOn }),
    };
    const sealed = this.sealer.seal('terms', id, wordsOf(dto), { id: agreement });
    const named = await this.registered.named(dto.under);
    const made = {
      agreement,
      form,
      scope,
      on,
      amountYuan: amountYuan ?? null,
      performBy: performBy ?? null,
      ...(clauses && { clauses: factsOf(clauses) }),
    };
    const receipt = await this.mediations.agree(id, actor, (mediation, acting) => {
      const { paper: ofBody, ...body } = named(on);
      return sealing(makeAgreement(mediation, { ...made, ...body, paper: dto.paper ?? ofBody }, signed, acting), [sealed]);
    });
    return { ...receipt, agreement };
  }

  /** What a court might not take up or not confirm, said while it is written: it refuses nothing and keeps nothing. */
  @Post('warnings')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: WarningsDto })
  async warnings(@Id() id: string, @Body() { terms, facts, clauses = [] }: DraftWordsDto): Promise<WarningsDto> {
    const { category, policy } = await this.mediations.held(id);
    const { identityCategories } = await this.ladders.of(policy);
    const texts = [
      { clause: null, text: [facts, terms].join('\n') },
      ...clauses.map(({ what, manner }, i) => ({ clause: i + 1, text: [what, manner].join('\n') })),
    ];
    const language = currentRequest()?.language ?? 'zh';
    const text = (key: string) => textOf(messages, language, key) ?? key;
    const warnings = warningsOf({ category, identityCategories, texts, clauses: factsOf(clauses) });
    return { warnings: warnings.map((each) => ({ ...each, text: text(`warned.${each.code}`), basis: text(`warned-by.${each.code}`) })) };
  }

  @Post(':agreement/signatures')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto, description: 'The last that its paper needs makes it effective' })
  sign(
    @Id() id: string,
    @Id('agreement') agreement: string,
    @Body() { by, on, party, version }: SignatureDto,
    @Actor() actor: Actor,
  ): Promise<ReceiptDto> {
    return this.mediations.agree(id, actor, (mediation, acting) => sign(mediation, agreement, by, on, acting, { party, version }));
  }

  /** Which clauses changed is told by their words as well: whoever alters a text has it read for that, which is audited. */
  @Post(':agreement/alterations')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto, description: 'Another text of a draft that nobody has signed; the one before is kept' })
  async alter(
    @Id() id: string,
    @Id('agreement') agreement: string,
    @Body() dto: AlterationDto,
    @Actor() actor: Actor,
  ): Promise<ReceiptDto> {
    const { version, terms, clauses, amountYuan = null, performBy = null } = dto;
    const before = await this.wordsOf(id, agreement, ALTERING, actor);
    const record = newId();
    const after = wordsOf(dto);
    const sealed = this.sealer.seal('terms', id, { ...after, agreement, version: version + 1 }, { id: record });
    const told = { agreement, version, record, amountYuan, performBy, before, after };
    return this.mediations.agree(id, actor, (mediation, acting) => {
      if (terms === undefined && clauses === undefined) throw new RefusedAt('terms', 'agreement.nothing-said');
      const facts = alter(mediation, { ...told, ...(clauses && { clauses: factsOf(clauses) }) }, acting);
      return sealing(facts, facts.length > 0 ? [sealed] : []);
    });
  }

  @Post(':agreement/writing')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto, description: 'What was agreed orally is written down; it binds since its day' })
  async write(
    @Id() id: string,
    @Id('agreement') agreement: string,
    @Body() { on, terms, facts, paper }: WritingDto,
    @Actor() actor: Actor,
  ): Promise<ReceiptDto> {
    const spoken = await this.wordsOf(id, agreement, WRITING, actor);
    const record = newId();
    const words = writtenWords(spoken, { ...(terms !== undefined && { terms }), ...(facts !== undefined && { facts }) });
    const sealed = this.sealer.seal('terms', id, { ...words, agreement }, { id: record });
    return this.mediations.agree(id, actor, (mediation, acting) =>
      sealing(writeDown(mediation, { agreement, on, paper, record }, acting), [sealed]),
    );
  }

  @Post(':agreement/confirmation')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto })
  async confirmation(
    @Id() id: string,
    @Id('agreement') agreement: string,
    @Body() { stage, on, jointly = false, touchesIdentity, late, court, outside, number }: ConfirmationDto,
    @Actor() actor: Actor,
  ): Promise<ReceiptDto> {
    const known = court === undefined ? [] : await this.units.known([court]);
    const ruling = outside === undefined && number === undefined ? undefined : newId();
    const sealed =
      ruling === undefined ? [] : [this.sealer.seal('ruling', id, { agreement, stage, on, court: outside, number }, { id: ruling })];
    return this.mediations.agree(id, actor, (mediation, acting) => {
      if (court !== undefined) mustBeACourt(court, outside, known);
      const at = { court, ruling };
      const facts =
        stage === 'applied'
          ? applyForConfirmation(mediation, { agreement, on, jointly, touchesIdentity, late, ...at }, acting)
          : noteConfirmation(mediation, agreement, stage, on, acting, at);
      return sealing(facts, sealed);
    });
  }

  @Post(':agreement/performance')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto, description: 'Late, it ends a breach' })
  perform(
    @Id() id: string,
    @Id('agreement') agreement: string,
    @Body() { on }: PerformanceDto,
    @Actor() actor: Actor,
  ): Promise<ReceiptDto> {
    return this.mediations.agree(id, actor, (mediation, acting) => perform(mediation, agreement, on, acting));
  }

  @Post(':agreement/part-performances')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({
    type: ReceiptDto,
    description: 'One clause or instalment; the last carries out the agreement, and late it ends a breach',
  })
  performPart(
    @Id() id: string,
    @Id('agreement') agreement: string,
    @Body() { clause, nth, on, fen, proof }: PartDto,
    @Actor() actor: Actor,
  ): Promise<ReceiptDto> {
    const record = proof === undefined ? undefined : newId();
    const sealed =
      record === undefined ? [] : [this.sealer.seal('performance-proof', id, { agreement, clause, nth, on, proof }, { id: record })];
    return this.mediations.agree(id, actor, (mediation, acting) =>
      sealing(performPart(mediation, { agreement, clause, nth, on, fen, record }, acting), sealed),
    );
  }

  @Post(':agreement/breach')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto, description: 'Reopens the mediation at the tier where it was settled, unless a court has the case' })
  breach(
    @Id() id: string,
    @Id('agreement') agreement: string,
    @Body() { on, items }: BreachDto,
    @Actor() actor: Actor,
  ): Promise<ReceiptDto> {
    return this.mediations.agree(id, actor, (mediation, acting) => breach(mediation, agreement, on, acting, items));
  }

  @Post(':agreement/follow-ups')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto })
  followUp(
    @Id() id: string,
    @Id('agreement') agreement: string,
    @Body() { on, party, performed, satisfied, note }: FollowUpDto,
    @Actor() actor: Actor,
  ): Promise<ReceiptDto> {
    const record = note === undefined ? undefined : newId();
    const sealed = record === undefined ? [] : [this.sealer.seal('follow-up-note', id, { agreement, on, party, note }, { id: record })];
    const visit = {
      ...{ agreement, on, performed: performed ?? null, satisfied: satisfied ?? null },
      ...(party !== undefined && { party }),
      ...(record !== undefined && { record }),
    };
    return this.mediations.agree(id, actor, (mediation, acting) => sealing(followUp(mediation, visit, acting), sealed));
  }

  /** Of the text that stands; whether it is there is asked where what was seen is. The reading is audited. */
  private async wordsOf(id: string, agreement: string, purpose: string, actor: Actor): Promise<Words> {
    const held = await this.mediations.held(id);
    mustHoldData(held);
    const found = held.agreements.find((each) => each.id === agreement);
    const reading = { purpose, actor, kinds: ['terms'] };
    const [text] = found ? await this.sealed.read(id, { ...reading, records: [standingText(found).record] }) : [];
    return text?.content ?? {};
  }
}
