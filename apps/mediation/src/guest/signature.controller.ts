import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Actor, Guest, Guests, Id, Roles } from '#access';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { Mediations } from '../mediation/mediation.store.js';
import { mustHoldData } from '../mediation/personal-data.js';
import { effectOf } from '../paper/words.js';
import { agentOf, mustBeDrawn } from './drawn.js';
import { GuestDto, toldOf } from './link.dto.js';
import { Links } from './link.store.js';
import { GuestAgreementDto, GuestSignatureDto, HandsDrawnDto, HandsKeptDto, SignaturePurposeDto, UnwillingDto } from './signature.dto.js';
import { Signatures } from './signature.store.js';

/** An agreement on the page of a party that was sent a link to sign it. */
@ApiTags('guests')
@Controller('guest/agreement')
export class GuestAgreementController {
  constructor(
    private readonly links: Links,
    private readonly signatures: Signatures,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Guests('sign')
  @ApiOkResponse({ type: GuestAgreementDto, description: 'The text that stands now; opening it is audited' })
  async read(@Guest() guest: Guest): Promise<GuestAgreementDto> {
    const [{ agreement, version, words, sha256 }, names] = await Promise.all([this.signatures.shown(guest), this.links.namesFor(guest)]);
    const { on, amountYuan, performBy, obligations = [], parties = [], hands = [] } = agreement;
    const { facts = null, terms = null, clauses = [] } = words as Partial<Record<'facts' | 'terms', string>> & { clauses?: Clause[] };
    const named = (party: number) => names.find((each) => each.party === party);
    return {
      ...{ version, sha256, on, amountYuan, performBy, obligations, facts, terms, you: guest.party, effect: effectOf(agreement) },
      clauses: clauses.map(({ clause, what, manner = null }) => ({ clause, what, manner })),
      parties: parties.map((party) => ({
        party,
        side: named(party)?.role ?? null,
        name: named(party)?.name ?? null,
        signedOn: hands.find((hand) => hand.party === party)?.on ?? null,
      })),
    };
  }

  @Post('signature')
  @HttpCode(200)
  @Guests('sign')
  @ApiOkResponse({ type: GuestDto, description: 'Signed, in the text that was read; refused where another stands by now' })
  async sign(
    @Guest() guest: Guest,
    @Body() { version, sha256, strokes }: GuestSignatureDto,
    @Req() { headers }: FastifyRequest,
  ): Promise<GuestDto> {
    mustBeDrawn(strokes);
    await this.signatures.sign(guest, { version, sha256, strokes, agent: agentOf(headers['user-agent']) });
    return this.told(guest);
  }

  @Post('refusal')
  @HttpCode(200)
  @Guests('sign')
  @ApiOkResponse({ type: GuestDto, description: 'That it does not agree, and why, for who mediates' })
  async refuse(@Guest() guest: Guest, @Body() { words }: UnwillingDto): Promise<GuestDto> {
    await this.signatures.refuse(guest, words);
    return this.told(guest);
  }

  private async told({ link }: Guest): Promise<GuestDto> {
    return toldOf(await this.links.one(link), this.now());
  }
}

type Clause = Readonly<{ clause: number; what: string; manner?: string }>;

/** What was signed by links, for those who mediate. */
@ApiTags('agreements')
@Controller('mediations/:id/agreements/:agreement/hands')
export class HandController {
  constructor(
    private readonly mediations: Mediations,
    private readonly signatures: Signatures,
  ) {}

  @Get()
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: HandsKeptDto, description: 'Who signed by a link, which text and when' })
  async list(@Id() id: string, @Id('agreement') agreement: string): Promise<HandsKeptDto> {
    await this.mediations.held(id);
    return { items: await this.signatures.kept(id, agreement) };
  }

  @Post('disclosures')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: HandsDrawnDto, description: 'And what was drawn; the reading is audited' })
  async open(
    @Id() id: string,
    @Id('agreement') agreement: string,
    @Body() { purpose }: SignaturePurposeDto,
    @Actor() actor: Actor,
  ): Promise<HandsDrawnDto> {
    mustHoldData(await this.mediations.held(id));
    return { items: await this.signatures.drawn(id, agreement, purpose, actor) };
  }
}
