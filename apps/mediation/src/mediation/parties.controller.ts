import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, Roles } from '#access';
import { PartiesOf } from '#contracts';
import { currentRequest } from '#kernel';
import { Asker, Unanswered } from '#messaging';
import { Mediations } from './mediation.store.js';
import { PartiesOfDto, PartiesQuestionDto, usual } from './parties.dto.js';
import { mustHoldData } from './personal-data.js';

/**
 * Whom a session is called for. Intake knows them, decides by its own rule whether it tells them to this person, and keeps that it did;
 * here they pass through. Without intake the mediation goes on, and whoever sits down knows whom with.
 */
@ApiTags('mediations')
@Controller('mediations/:id')
export class PartiesController {
  constructor(
    private readonly mediations: Mediations,
    private readonly asker: Asker,
  ) {}

  @Post('parties')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: PartiesOfDto, description: 'Asked of intake in the name of whoever asks, and kept in its audit log' })
  async parties(@Id() id: string, @Body() { purpose, fields = [...usual] }: PartiesQuestionDto): Promise<PartiesOfDto> {
    mustHoldData(await this.mediations.held(id));
    const token = currentRequest()?.token ?? '';
    return this.asker.ask(PartiesOf, { dispute: id, purpose, fields }, token).catch(told);
  }
}

function told(error: unknown): never {
  throw error instanceof Unanswered ? error.problem('parties') : error;
}
