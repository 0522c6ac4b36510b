import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles, UnitCode } from '#access';
import type { Receipt } from '#messaging';
import { AbolitionDto, RenamingDto, UnitReceiptDto } from './succession.dto.js';
import { Successions } from './succession.store.js';

/** 撤并、更名: what becomes of a unit, by the word of the county's coordinator. */
@ApiTags('reference')
@Controller('units/:id')
export class SuccessionController {
  constructor(private readonly successions: Successions) {}

  /** What it holds that is open goes to its successor, here and in every service; its accounts are turned away from then on. */
  @Post('abolition')
  @HttpCode(200)
  @Roles('coordinator')
  @ApiOkResponse({ type: UnitReceiptDto })
  abolish(@UnitCode() id: string, @Body() { on, successor }: AbolitionDto, @Actor() actor: Actor): Promise<Receipt> {
    return this.successions.abolish(id, { on, successor: successor ?? null }, actor);
  }

  /** The code stays, and with it all that the unit holds. */
  @Post('renaming')
  @HttpCode(200)
  @Roles('coordinator')
  @ApiOkResponse({ type: UnitReceiptDto })
  rename(@UnitCode() id: string, @Body() { name }: RenamingDto, @Actor() actor: Actor): Promise<Receipt> {
    return this.successions.rename(id, name, actor);
  }
}
