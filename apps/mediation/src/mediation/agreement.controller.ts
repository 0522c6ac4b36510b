import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles } from '#access';
import { today } from '#calendar';
import { Terms } from '#chassis';
import { NOW, answering, newId } from '#kernel';
import type { Now } from '#kernel';
import { sealing } from '#messaging';
import { Sealer } from '#sealed';
import { AgreementDto, BreachDto, ConfirmationDto, FollowUpDto, PerformanceDto, SignatureDto } from './agreement.dto.js';
import { applyForConfirmation, decideConfirmation } from './confirmation.js';
import { Mediations } from './mediation.store.js';
import { breach, followUp, perform } from './perform.js';
import { makeAgreement, sign } from './settle.js';
import { AgreementReceiptDto, ReceiptDto } from './view.dto.js';

/** Made and signed by those who mediate; what becomes of it is noted by whoever looks after it. */
@ApiTags('agreements')
@Controller('mediations/:id/agreements')
export class AgreementController {
  constructor(
    private readonly mediations: Mediations,
    private readonly sealer: Sealer,
    private readonly terms: Terms,
    @Inject(NOW) private readonly now: Now,
  ) {}

  private get today(): string {
    return today(this.now());
  }

  @Post()
  @Roles('mediator')
  @ApiCreatedResponse({ type: AgreementReceiptDto })
  async make(@Id() id: string, @Body() dto: AgreementDto, @Actor() actor: Actor): Promise<AgreementReceiptDto> {
    const { form, scope, on, terms, amountYuan, performBy } = dto;
    const agreement = newId();
    answering({ agreement });
    const signed = {
      ...(dto.partiesSignedOn !== undefined && { parties: dto.partiesSignedOn }),
      ...(dto.mediatorSignedOn !== undefined && { mediator: dto.mediatorSignedOn }),
      ...(dto.committeeSealedOn !== undefined && { committee: dto.committeeSealedOn }),
    };
    const sealed = this.sealer.seal('terms', id, { terms }, { id: agreement });
    const confirmation = await this.terms.counting('confirmation');
    const receipt = await this.mediations.mediate(id, actor, (mediation) =>
      sealing(
        makeAgreement(
          mediation,
          { agreement, form, scope, on, amountYuan: amountYuan ?? null, performBy: performBy ?? null },
          signed,
          this.today,
          confirmation,
        ),
        [sealed],
      ),
    );
    return { ...receipt, agreement };
  }

  @Post(':agreement/signatures')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto, description: 'The last of the three makes it effective' })
  async sign(
    @Id() id: string,
    @Id('agreement') agreement: string,
    @Body() { by, on }: SignatureDto,
    @Actor() actor: Actor,
  ): Promise<ReceiptDto> {
    const confirmation = await this.terms.counting('confirmation');
    return this.mediations.mediate(id, actor, (mediation) => sign(mediation, agreement, by, on, this.today, confirmation));
  }

  @Post(':agreement/confirmation')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto })
  async confirmation(
    @Id() id: string,
    @Id('agreement') agreement: string,
    @Body() { stage, on, jointly = false, touchesIdentity }: ConfirmationDto,
  ): Promise<ReceiptDto> {
    const counting = await this.terms.counting('confirmation');
    return this.mediations.climb(id, (mediation, ladder) =>
      stage === 'applied'
        ? applyForConfirmation(mediation, { agreement, on, jointly, touchesIdentity }, ladder, this.today, counting)
        : decideConfirmation(mediation, agreement, stage, on, this.today),
    );
  }

  @Post(':agreement/performance')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto })
  perform(@Id() id: string, @Id('agreement') agreement: string, @Body() { on }: PerformanceDto): Promise<ReceiptDto> {
    return this.mediations.change(id, (mediation) => perform(mediation, agreement, on, this.today));
  }

  @Post(':agreement/breach')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto, description: 'Reopens the mediation at the tier where it was settled' })
  breach(@Id() id: string, @Id('agreement') agreement: string, @Body() { on }: BreachDto): Promise<ReceiptDto> {
    return this.mediations.climb(id, (mediation) => breach(mediation, agreement, on, this.today));
  }

  @Post(':agreement/follow-ups')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto })
  followUp(
    @Id() id: string,
    @Id('agreement') agreement: string,
    @Body() { on, performed, satisfied, note }: FollowUpDto,
  ): Promise<ReceiptDto> {
    const sealed = note === undefined ? [] : [this.sealer.seal('follow-up-note', id, { agreement, on, note })];
    const visit = { agreement, on, performed: performed ?? null, satisfied: satisfied ?? null };
    return this.mediations.change(id, (mediation) => sealing(followUp(mediation, visit, this.today), sealed));
  }
}
