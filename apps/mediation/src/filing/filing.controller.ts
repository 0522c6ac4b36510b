import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, staff } from '#access';
import { ReceiptDto } from '#chassis';
import { Mediations } from '../mediation/mediation.store.js';
import { CaseFilingDto } from './filing.dto.js';
import { linesOf, stateOf } from './filing.js';
import { Filings } from './filing.store.js';

/** 归档: what is still missing before a file is put on the shelf, and that it was. */
@ApiTags('papers')
@Controller('mediations/:id/filing')
export class FilingController {
  constructor(
    private readonly mediations: Mediations,
    private readonly filings: Filings,
  ) {}

  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: CaseFilingDto })
  async now(@Id() id: string): Promise<CaseFilingDto> {
    const mediation = await this.mediations.get(id);
    const held = await this.filings.heldOf(mediation);
    const state = stateOf(mediation, held);
    return { state, filedOn: state === 'filed' ? (held.filed?.on ?? null) : null, items: linesOf(mediation, held) };
  }

  @Post()
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto, description: 'The file is complete and was archived; a case that is reopened is filed anew' })
  file(@Id() id: string, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.filings.file(id, actor);
  }
}
