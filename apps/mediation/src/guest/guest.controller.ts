import { Body, Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Guest, Guests } from '#access';
import { NOW, currentRequest } from '#kernel';
import type { Now } from '#kernel';
import { purposes } from './link.js';
import { GuestDto, OpeningDto, toldOf } from './link.dto.js';
import { Links } from './link.store.js';

/**
 * Who came by a link. The session's secret goes back in a header, and at the edge from there into a cookie that no script reads; it comes
 * again as `Authorization: Guest …`.
 */
@ApiTags('guests')
@Controller('guest')
export class GuestController {
  constructor(
    private readonly links: Links,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Post('openings')
  @HttpCode(200)
  @Guests('link')
  @ApiOkResponse({ type: GuestDto, description: 'Once: the secret of its session is in the header Junan-Guest, with the seconds it lasts' })
  async open(@Body() { token, code }: OpeningDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<GuestDto> {
    const { link, secret } = await this.links.open(token, code, currentRequest()?.guest);
    const seconds = Math.ceil((Date.parse(link.until ?? link.expiresAt) - this.now().getTime()) / 1000);
    if (secret !== undefined) reply.header('Junan-Guest', `${secret}; Max-Age=${seconds}`);
    return toldOf(link, this.now());
  }

  @Get()
  @Guests(...purposes)
  @ApiOkResponse({ type: GuestDto, description: 'What the link is for, and how far it has come' })
  async who(@Guest() guest: Guest): Promise<GuestDto> {
    return toldOf(await this.links.one(guest.link), this.now());
  }
}
