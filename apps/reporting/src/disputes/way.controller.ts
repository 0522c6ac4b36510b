import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, staff } from '#access';
import { WayDto } from './way.dto.js';
import { Ways } from './way.projection.js';

@ApiTags('disputes')
@Controller('disputes')
export class WayController {
  constructor(private readonly ways: Ways) {}

  @Get(':id/way')
  @Roles(...staff)
  @ApiOkResponse({ type: WayDto })
  async way(@Id() id: string, @Actor() actor: Actor): Promise<WayDto> {
    return this.ways.of(id, actor);
  }
}
