import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#access';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import { mustKeep } from './desk-operator.js';
import { Keeping } from './keeping.js';
import { KeysDto, PoliciesInForceDto, RetentionDto } from './keeping.dto.js';
import { Operations } from './operations.js';
import { OperationsDto } from './operations.dto.js';

/** How this desk's service runs, for whoever keeps it running. Nothing in it speaks of a person. */
@ApiTags('operations')
@Roles('operator')
@Controller('operations')
export class OperationsController {
  constructor(
    private readonly operations: Operations,
    private readonly keeping: Keeping,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @ApiOkResponse({ type: OperationsDto })
  now(@Actor() actor: Actor): Promise<OperationsDto> {
    mustKeep(this.config.desk, actor);
    return this.operations.now();
  }

  @Get('keys')
  @ApiOkResponse({ type: KeysDto, description: 'Counts all that is sealed, which takes a while where that is much' })
  keys(@Actor() actor: Actor): Promise<KeysDto> {
    mustKeep(this.config.desk, actor);
    return this.keeping.keys();
  }

  @Get('retention')
  @ApiOkResponse({ type: RetentionDto })
  retention(@Actor() actor: Actor): Promise<RetentionDto> {
    mustKeep(this.config.desk, actor);
    return this.keeping.retention();
  }

  @Get('policies')
  @ApiOkResponse({ type: PoliciesInForceDto, description: 'Which of the county’s rules hold here, and since when' })
  policies(@Actor() actor: Actor): Promise<PoliciesInForceDto> {
    mustKeep(this.config.desk, actor);
    return this.keeping.policies();
  }
}
