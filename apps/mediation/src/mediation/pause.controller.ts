import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles } from '#access';
import { Policies, ReceiptDto } from '#chassis';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { tierTime } from '../policies.js';
import { extend } from './extend.js';
import { Mediations } from './mediation.store.js';
import { ExtensionDto, PauseDto } from './pause.dto.js';
import { pause, resume } from './pause.js';

/** The days of a tier, for whoever holds the mediation: they stand still while something is awaited, and are put off where all agree. */
@ApiTags('ladder')
@Controller('mediations/:id')
export class PauseController {
  constructor(
    private readonly mediations: Mediations,
    private readonly policies: Policies,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Post('pause')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'Its days stand still; nothing else does' })
  async pause(@Id() id: string, @Body() { reason, until }: PauseDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    const rule = await this.policies.current(tierTime);
    return this.mediations.act(id, actor, (mediation, acting) => pause(mediation, { reason, until, at: this.now() }, rule, acting));
  }

  @Post('resumption')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({
    type: ReceiptDto,
    description: 'It has as many days as were left; after the last day of its pause it goes on by itself',
  })
  async resume(@Id() id: string, @Actor() actor: Actor): Promise<ReceiptDto> {
    const counted = await this.mediations.counted();
    return this.mediations.act(id, actor, (mediation, acting) => resume(mediation, this.now(), counted, acting));
  }

  @Post('extension')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'The tier has more days, and the whole ladder as many' })
  async extend(@Id() id: string, @Body() { agreed }: ExtensionDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    const [rule, counted] = await Promise.all([this.policies.current(tierTime), this.mediations.counted()]);
    return this.mediations.act(id, actor, (mediation, acting) =>
      extend(mediation, { agreed, at: this.now() }, { ...rule, ...counted }, acting),
    );
  }
}
