import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Post, Put, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, Id, Nth, Problem, Roles, staff } from '#access';
import { TakesBytes } from '#chassis';
import { Mediations } from '../mediation/mediation.store.js';
import { mustHoldData } from '../mediation/personal-data.js';
import { PIECE_BYTES, mayBeAttached, piecesOf } from './attachment.js';
import {
  ArrivingDto,
  AttachmentNamesDto,
  AttachmentsDto,
  NewAttachmentDto,
  OpenAttachmentDto,
  PieceDto,
  RemovalDto,
} from './attachment.dto.js';
import { Attachments } from './attachment.store.js';
import { Pieces } from './piece.store.js';

/** Photos, scans and recordings of a case (案卷材料). They come in pieces, so that a poor line loses one and not the whole. */
@ApiTags('attachments')
@Controller('mediations/:id/attachments')
export class AttachmentController {
  constructor(
    private readonly mediations: Mediations,
    private readonly attachments: Attachments,
    private readonly pieces: Pieces,
  ) {}

  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: AttachmentsDto, description: 'What there is, without a name: names are disclosed' })
  async list(@Id() id: string): Promise<AttachmentsDto> {
    await this.mediations.get(id);
    return { items: await this.attachments.of(id) };
  }

  @Post()
  @Roles('mediator')
  @ApiCreatedResponse({ type: ArrivingDto })
  async begin(@Id() id: string, @Body() dto: NewAttachmentDto): Promise<ArrivingDto> {
    mayBeAttached(await this.mediations.held(id));
    void this.pieces.there;
    return { id: await this.attachments.begin(id, dto), pieceBytes: PIECE_BYTES, pieces: piecesOf(dto.size) };
  }

  /** The same piece again replaces it: whoever does not know whether it came sends it once more. */
  @Put(':attachment/pieces/:n')
  @TakesBytes()
  @Roles('mediator')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary', maxLength: PIECE_BYTES } })
  @ApiOkResponse({ type: PieceDto })
  async piece(@Id() id: string, @Id('attachment') attachment: string, @Nth() n: string, @Body() bytes: Buffer): Promise<PieceDto> {
    mayBeAttached(await this.mediations.held(id));
    return { missing: await this.attachments.take(id, attachment, Number(n), bytes) };
  }

  @Post(':attachment/completion')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: AttachmentsDto, description: 'Once all of its pieces are here. What it is its content says, not its name' })
  async complete(@Id() id: string, @Id('attachment') attachment: string): Promise<AttachmentsDto> {
    mayBeAttached(await this.mediations.held(id));
    const fate = await this.attachments.complete(id, attachment);
    if (fate !== 'kept') throw new Problem(415, `attachment.${fate}`);
    return { items: await this.attachments.of(id) };
  }

  @Post('disclosures')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: AttachmentNamesDto, description: 'What they are called; the reading is audited' })
  async names(@Id() id: string, @Body() { purpose }: OpenAttachmentDto, @Actor() actor: Actor): Promise<AttachmentNamesDto> {
    mustHoldData(await this.mediations.held(id));
    return { items: await this.attachments.names(id, purpose, actor) };
  }

  @Post(':attachment/content')
  @HttpCode(200)
  @Roles('mediator')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description: 'The file as it came; the reading is audited' })
  async open(
    @Id() id: string,
    @Id('attachment') attachment: string,
    @Body() { purpose }: OpenAttachmentDto,
    @Actor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    mustHoldData(await this.mediations.held(id));
    const { name, type, size, bytes } = await this.attachments.open(id, attachment, purpose, actor);
    reply.header('Cache-Control', 'no-store').header('Content-Security-Policy', "sandbox; default-src 'none'");
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(Readable.from(bytes), { type, length: size, disposition });
  }

  @Post(':attachment/removal')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: AttachmentsDto, description: 'Nothing of it can be read any more; that it was there stays to be seen' })
  async remove(@Id() id: string, @Id('attachment') attachment: string, @Body() { reason }: RemovalDto): Promise<AttachmentsDto> {
    mayBeAttached(await this.mediations.held(id));
    await this.attachments.remove(id, attachment, reason);
    return { items: await this.attachments.of(id) };
  }
}
