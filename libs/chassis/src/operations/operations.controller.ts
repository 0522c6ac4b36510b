import { Controller, Get, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '#access';
import { DeskOperators } from './desk-operators.js';
import { Keeping } from './keeping.js';
import { KeysDto, PoliciesInForceDto, RetentionDto } from './keeping.dto.js';
import { Operations } from './operations.js';
import { OperationsDto } from './operations.dto.js';

/** How this desk's service runs, for whoever keeps it running. Nothing in it speaks of a person. */
@ApiTags('operations')
@Roles('operator')
@UseGuards(DeskOperators)
@Controller('operations')
export class OperationsController {
  constructor(
    private readonly operations: Operations,
    private readonly keeping: Keeping,
  ) {}

  @Get()
  @ApiOkResponse({ type: OperationsDto })
  now(): Promise<OperationsDto> {
    return this.operations.now();
  }

  @Get('keys')
  @ApiOkResponse({ type: KeysDto, description: 'Counts all that is sealed, which takes a while where that is much' })
  keys(): Promise<KeysDto> {
    return this.keeping.keys();
  }

  @Get('retention')
  @ApiOkResponse({ type: RetentionDto })
  retention(): Promise<RetentionDto> {
    return this.keeping.retention();
  }

  @Get('policies')
  @ApiOkResponse({ type: PoliciesInForceDto, description: 'Which of the county’s rules hold here, and since when' })
  policies(): Promise<PoliciesInForceDto> {
    return this.keeping.policies();
  }
}
