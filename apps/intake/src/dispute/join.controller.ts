import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, UnitsField } from '#access';
import { ReceiptDto } from '#chassis';
import type { Receipt } from '#messaging';
import { Registers } from '../unit/reference.store.js';
import { Disputes } from './dispute.store.js';
import { MOST, join } from './join.js';

export class JointUnitsDto {
  @UnitsField({ least: 0, most: MOST }, { description: 'All that help, from now on' })
  units: string[];
}

/** 协办. */
@ApiTags('disputes')
@Controller('disputes')
export class JoinController {
  constructor(
    private readonly disputes: Disputes,
    private readonly registers: Registers,
  ) {}

  @Post(':id/joint-units')
  @HttpCode(200)
  @Roles('coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  async join(@Id() id: string, @Body() { units }: JointUnitsDto, @Actor() actor: Actor): Promise<Receipt> {
    const reference = await this.registers.current();
    return this.disputes.change(id, (dispute) => join(dispute, units, actor, reference));
  }
}
