import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor } from '#access';
import { WayDto } from './way.dto.js';
import { Ways } from './way.projection.js';

@ApiTags('disputes')
@Controller('disputes')
export class WayController {
  constructor(private readonly ways: Ways) {}

  @Get(':id/way')
  @ApiOkResponse({ type: WayDto })
  async way(@Param('id', ParseUUIDPipe) id: string, @Actor() actor: Actor): Promise<WayDto> {
    return this.ways.of(id, actor);
  }
}
