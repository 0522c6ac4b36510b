import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '#access';
import { roles } from '#kernel';
import { UnitsDto } from './unit.dto.js';
import { Units } from './unit.store.js';

/** How units are called, as intake says it and this desk has heard: for whoever works where there is no intake to ask. */
@ApiTags('units')
@Controller()
export class UnitController {
  constructor(private readonly units: Units) {}

  @Get('units')
  @Roles(...roles)
  @ApiOkResponse({ type: UnitsDto, description: 'All of them, those that are no more included; they come whole' })
  async all(): Promise<UnitsDto> {
    return { items: await this.units.named() };
  }
}
