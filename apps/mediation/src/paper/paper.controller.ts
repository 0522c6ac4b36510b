import { Body, Controller, Get, Headers, HttpCode, Post, StreamableFile, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, Id, OneOf, Roles, staff, textOf } from '#access';
import { currentRequest } from '#kernel';
import { messages } from '../messages/index.js';
import { Commissions } from '../commission/commission.store.js';
import { Mediations } from '../mediation/mediation.store.js';
import { mustHoldData } from '../mediation/personal-data.js';
import { CaseRecords } from './case-record.store.js';
import { FinalAgreements } from './final-agreement.store.js';
import { goneFrom } from './gone.js';
import { isFinal, mustBeMade, onPaper, papers, papersOf } from './paper.js';
import type { Paper } from './paper.js';
import { NewPaperDto, PapersDto } from './paper.dto.js';
import type { Format } from './paper.dto.js';
import { Printing } from './printing.store.js';
import { titleOf } from './record.js';
import { sheetOf } from './sheets/sheet-of.js';

/** 文书: made from the record when they are asked for, so that nobody types anything twice; none is kept. */
@ApiTags('papers')
@Controller('mediations/:id/papers')
export class PaperController {
  constructor(
    private readonly mediations: Mediations,
    private readonly records: CaseRecords,
    private readonly commissions: Commissions,
    private readonly printing: Printing,
    private readonly finals: FinalAgreements,
  ) {}

  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: PapersDto, description: 'Which papers can be made now, and of the others why not' })
  async list(@Id() id: string): Promise<PapersDto> {
    const mediation = await this.mediations.get(id);
    const language = currentRequest()?.language ?? 'zh';
    const items = papersOf(mediation, await this.commissions.of(id)).map(({ paper, made, why }) => {
      const code = `paper.${why ?? ''}`;
      return {
        paper,
        made: made.map(({ nth, on }) => ({ nth, on })),
        why: why === null ? null : { code, text: textOf(messages, language, code) ?? code },
      };
    });
    return { items };
  }

  @Post(':paper')
  @HttpCode(200)
  @Roles('mediator')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({
    schema: { type: 'string', format: 'binary' },
    description: 'The paper; what is read for it is audited, here and at intake',
  })
  async make(
    @Id() id: string,
    @OneOf('paper', papers) paper: Paper,
    @Body() { format, purpose, nth = 1 }: NewPaperDto,
    @Actor() actor: Actor,
    @Headers('origin') origin: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const mediation = await this.mediations.held(id);
    mustHoldData(mediation);
    mustBeMade(mediation, paper, nth, await this.commissions.of(id));
    const sheet = sheetOf[paper];
    const record = await this.records.of(mediation, [{ sheet, nth }], { id, purpose, actor });
    const values = sheet.values(record, nth);
    // What has blanks is no last print: whoever fills them in by hand would do so under a seal.
    const whole = record.entry !== null && !record.incomplete;
    const made = paper === 'agreement' && format === 'pdf' && whole ? onPaper(mediation)[nth - 1] : undefined;
    const gone = goneFrom(reply);
    const bytes = await (made && isFinal(made)
      ? this.finals.print({ id, record, made, values, at: pageOn(origin) }, gone)
      : this.printing.print(paper, values, format, gone));
    reply.header('Cache-Control', 'no-store').header('Content-Security-Policy', "sandbox; default-src 'none'");
    const name = `${titleOf(values)}${record.number}.${format}`;
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(bytes, { type: types[format], length: bytes.length, disposition });
  }
}

/** Where whoever makes it has their pages, anybody has that on which it can be checked. */
const pageOn = (origin = ''): string | undefined => (/^https?:\/\/[\w.:-]{1,200}$/.test(origin) ? `${origin}/verify` : undefined);

const types: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};
