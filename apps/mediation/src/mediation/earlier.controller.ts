import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Problem, Roles } from '#access';
import { MinutesOf } from '#contracts';
import { DATABASE, currentRequest } from '#kernel';
import type { Database } from '#kernel';
import { Asker, Unanswered } from '#messaging';
import { AuditLog } from '#sealed';
import { earlierDesk } from './earlier.js';
import { EarlierDisclosureDto } from './mediation.dto.js';
import { Mediations } from './mediation.store.js';
import { mustHoldData } from './personal-data.js';
import { mustBeOpened } from './standing.js';
import { EarlierDisclosedDto } from './view.dto.js';

/**
 * What the desk wrote down that had the case before. It decides by its own rule whether it tells it to this person, and keeps that it
 * did, as we do; the words pass through. Without it the mediation goes on.
 */
@ApiTags('mediations')
@Controller('mediations/:id/earlier')
export class EarlierController {
  constructor(
    private readonly mediations: Mediations,
    private readonly asker: Asker,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly database: Database,
  ) {}

  @Post('disclosures')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: EarlierDisclosedDto, description: 'Asked of that desk in the name of whoever asks; audited there and here' })
  async disclose(@Id() id: string, @Body() asked: EarlierDisclosureDto, @Actor() actor: Actor): Promise<EarlierDisclosedDto> {
    const mediation = await this.mediations.held(id);
    mustBeOpened(mediation);
    mustHoldData(mediation);
    const desk = earlierDesk(mediation, asked.desk);
    const { purpose, records: named } = asked;
    const question = { dispute: id, purpose, ...(named && { records: named }) };
    const { records } = await this.asker.ask(MinutesOf, question, currentRequest()?.token ?? '', desk).catch(why(desk));
    const read = { action: 'read', actor, purpose: purpose.trim(), aggregate: id, records: records.map((each) => each.id) } as const;
    await this.database.transaction((tx) => this.audit.append(read, tx));
    return { desk, records };
  }
}

/** That desk knows nothing of a case which it does not tell of. */
const why =
  (desk: string) =>
  (error: unknown): never => {
    if (error instanceof Problem && error.status === 404) throw new Problem(409, 'minutes.not-told', { desk });
    throw error instanceof Unanswered ? error.problem('minutes', { desk }) : error;
  };
