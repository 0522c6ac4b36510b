import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Problem, Roles } from '#access';
import { today } from '#calendar';
import { EntryOf } from '#contracts';
import { NOW, currentRequest } from '#kernel';
import type { Now } from '#kernel';
import { Asker, Unanswered } from '#messaging';
import { Ladders } from '../mediation/ladder.store.js';
import { Mediations } from '../mediation/mediation.store.js';
import { mustHold } from '../mediation/standing.js';
import { Invitations } from '../session/invitation.store.js';
import { issue, stateOf } from './link.js';
import type { Link, State } from './link.js';
import { IssuedLinkDto, LinkDto, LinksDto, NewLinkDto } from './link.dto.js';
import { Links } from './link.store.js';
import type { PartyNames } from './link.store.js';
import { Signatures } from './signature.store.js';

/** As intake's auditors read it. */
const SENDING = '向当事人发送一次性链接';

/** Links for parties who have no account. Whoever holds the mediation issues them; who delivers them, and how, is theirs. */
@ApiTags('guests')
@Controller('mediations/:id/links')
export class LinkController {
  constructor(
    private readonly mediations: Mediations,
    private readonly ladders: Ladders,
    private readonly links: Links,
    private readonly invitations: Invitations,
    private readonly signatures: Signatures,
    private readonly asker: Asker,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: LinksDto, description: 'How far each has come; the links themselves are told once, when they are issued' })
  async list(@Id() id: string): Promise<LinksDto> {
    await this.mediations.held(id);
    return { items: (await this.links.of(id)).map((link) => shown(link, stateOf(link, this.now()))) };
  }

  @Post()
  @Roles('mediator')
  @ApiCreatedResponse({ type: IssuedLinkDto, description: 'The one before, of this party for the same, ends' })
  async issue(@Id() id: string, @Body() dto: NewLinkDto, @Actor() actor: Actor): Promise<IssuedLinkDto> {
    const mediation = await this.mediations.held(id);
    const ladder = await this.ladders.of(mediation.policy);
    const suspected = dto.purpose === 'sign' && (await this.signatures.mayTouchIdentity(mediation, dto.subject));
    const invitation = dto.purpose === 'answer' ? await this.invitations.find(mediation, dto.subject) : undefined;
    const version = issue(mediation, dto, { by: actor, ladder, today: today(this.now()) }, suspected, invitation);
    return this.links.issue(id, dto, version, await this.namesIn(id));
  }

  @Post(':link/withdrawal')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: LinksDto, description: 'It opens no more, and who opened it is out' })
  async withdraw(@Id() id: string, @Id('link') link: string, @Actor() actor: Actor): Promise<LinksDto> {
    const mediation = await this.mediations.held(id);
    mustHold(mediation, { by: actor, ladder: await this.ladders.of(mediation.policy), today: today(this.now()) });
    await this.links.withdraw(id, link);
    return this.list(id);
  }

  /** In the clerk's name, as intake tells it to them: a guest can ask intake nothing. Without it the link goes out all the same. */
  private async namesIn(dispute: string): Promise<PartyNames> {
    // By the numbers that the register tells: the order of its records is another once one of them was corrected.
    const ask = { dispute, purpose: SENDING, fields: ['role', 'name'], matter: false } as const;
    try {
      const { parties } = await this.asker.ask(EntryOf, { ...ask, fields: [...ask.fields] }, currentRequest()?.token ?? '');
      return parties.flatMap(({ party, role, name }) => (party === undefined ? [] : [{ party, role, name }]));
    } catch (error) {
      if (error instanceof Unanswered || error instanceof Problem) return [];
      throw error;
    }
  }
}

const shown = ({ until: _, outcome: __, ended: ___, ...link }: Link, state: State): LinkDto => ({ ...link, state });
