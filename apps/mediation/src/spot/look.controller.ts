import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles } from '#access';
import { today } from '#calendar';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { LookDto, LookedDto, SampleDto, SampleQuery } from './look.dto.js';
import { Looks } from './look.store.js';

/** Of what was settled on the spot some are looked at by somebody else. It is of disputes; nobody is counted by it. */
@ApiTags('on the spot')
@Controller()
export class LookController {
  constructor(
    private readonly looks: Looks,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get('spots/sample')
  @Roles('coordinator')
  @ApiOkResponse({ type: SampleDto, description: 'Drawn by chance from those alike and those done at once; asked again, the same' })
  async sample(@Query() { from }: SampleQuery, @Actor() actor: Actor): Promise<SampleDto> {
    return { items: await this.looks.sample(from, actor) };
  }

  @Post('mediations/:id/on-the-spot/look')
  @HttpCode(200)
  @Roles('coordinator')
  @ApiOkResponse({ type: LookedDto, description: 'The last finding stands' })
  async look(@Id() id: string, @Body() { finding }: LookDto, @Actor() actor: Actor): Promise<LookedDto> {
    const on = today(this.now());
    await this.looks.look(id, finding, on, actor);
    return { id, finding, on };
  }
}
