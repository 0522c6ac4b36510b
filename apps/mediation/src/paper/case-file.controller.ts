import { Body, Controller, HttpCode, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, Id, Roles } from '#access';
import { Mediations } from '../mediation/mediation.store.js';
import { mustHoldData } from '../mediation/personal-data.js';
import { mustBeOpened } from '../mediation/standing.js';
import { CaseFiles } from './case-file.store.js';
import { goneFrom } from './gone.js';
import { NewCaseFileDto } from './paper.dto.js';

/** 卷宗: bound anew each time it is asked for; none is kept. */
@ApiTags('papers')
@Controller('mediations/:id/file')
export class CaseFileController {
  constructor(
    private readonly mediations: Mediations,
    private readonly files: CaseFiles,
  ) {}

  @Post()
  @HttpCode(200)
  @Roles('mediator')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({
    schema: { type: 'string', format: 'binary' },
    description: 'All papers and what was attached, as one PDF, or the list of their hashes, which lies in it too; what is read is audited',
  })
  async make(
    @Id() id: string,
    @Body() { purpose, as }: NewCaseFileDto,
    @Actor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const mediation = await this.mediations.held(id);
    mustBeOpened(mediation);
    mustHoldData(mediation);
    const { pdf, manifest, number } = await this.files.make(mediation, { id, purpose, actor }, goneFrom(reply));
    reply.header('Cache-Control', 'no-store').header('Content-Security-Policy', "sandbox; default-src 'none'");
    const [bytes, name, type] =
      as === 'manifest'
        ? [Buffer.from(manifest), `卷宗材料校验值${number}.json`, 'application/json']
        : [pdf, `调解卷宗${number}.pdf`, 'application/pdf'];
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(bytes, { type, length: bytes.length, disposition });
  }
}
