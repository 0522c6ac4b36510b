import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Guest, Guests } from '#access';
import { DATABASE, NOW, NotFound } from '#kernel';
import type { Database, Now } from '#kernel';
import { spendKey } from '#messaging';
import { SealedRecords } from '#sealed';
import { PLACE } from '../kinds.js';
import { Mediations } from '../mediation/mediation.store.js';
import { MediatorList } from '../mediator/mediator-list.store.js';
import { Answers } from '../session/answer.store.js';
import { USUAL_MINUTES } from '../session/arranging.js';
import { answer, standingAnswer } from '../session/invitation.js';
import { ReplyDto } from '../session/invitation.dto.js';
import { Invitations } from '../session/invitation.store.js';
import { Proposals } from '../session/proposal.store.js';
import { Rooms } from '../session/room.store.js';
import { replacedBy } from '../session/swap.js';
import { Swaps } from '../session/swap.store.js';
import { GuestInvitationDto } from './invitation.dto.js';
import { GuestDto, toldOf } from './link.dto.js';
import { Links } from './link.store.js';

/** Why a party's page opens what was sealed. */
const READING = '当事人通过一次性链接查看调解邀请';

/** To come to a session, on the page of a party that was sent a link to answer. */
@ApiTags('guests')
@Controller('guest/invitation')
export class GuestInvitationController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly links: Links,
    private readonly mediations: Mediations,
    private readonly invitations: Invitations,
    private readonly proposals: Proposals,
    private readonly answers: Answers,
    private readonly list: MediatorList,
    private readonly rooms: Rooms,
    private readonly swaps: Swaps,
    private readonly sealed: SealedRecords,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Guests('answer')
  @ApiOkResponse({ type: GuestInvitationDto, description: 'When and where; opening it is audited' })
  async read(@Guest() { of, subject, link, party }: Guest): Promise<GuestInvitationDto> {
    const mediation = await this.mediations.held(of);
    const invitation = await this.invitations.find(mediation, subject);
    if (!invitation) throw new NotFound('session');
    const { proposed, offered, over, invited } = invitation;
    const arranged = mediation.sessions.find(({ session }) => session === subject) ?? (await this.proposals.one(of, subject));
    const { minutes = USUAL_MINUTES, online = false, room = null } = arranged ?? {};
    const mediators = invited.flatMap(({ who, whom }) => (who === 'mediator' ? [whom] : []));
    const swaps = await this.swaps.of([subject]);
    const [named, placed, answered, [place]] = await Promise.all([
      this.list.among([...new Set([...mediators, ...swaps.map(({ leaves }) => leaves)])]),
      this.rooms.called(room === null ? [] : [room]),
      this.answers.of([subject]),
      this.sealed.read(of, { purpose: READING, actor: `guest:${link}`, kinds: [PLACE], records: [subject] }),
    ]);
    const written = place?.content['place'];
    const own = standingAnswer({ who: 'party', whom: String(party) }, answered.get(subject) ?? [], offered);
    const names = new Map(named.map(({ id, name }) => [id, name]));
    const replaced = mediators.flatMap((each) => {
      const [name, insteadOf] = [names.get(each), names.get(replacedBy(swaps, subject, each) ?? '')];
      return name !== undefined && insteadOf !== undefined ? [{ name, insteadOf }] : [];
    });
    return {
      ...{ proposed, offered, over, minutes, online, replaced, reply: own?.reply ?? null },
      mediators: mediators.flatMap((each) => names.get(each) ?? []),
      room: (room !== null && placed.get(room)) || null,
      place: typeof written === 'string' ? written : null,
    };
  }

  @Post('answer')
  @HttpCode(200)
  @Guests('answer')
  @ApiOkResponse({ type: GuestDto, description: 'That it comes, does not, or asks for another time: once' })
  async answer(@Guest() { of, subject, link, party }: Guest, @Body() { reply, times = [], halves = [] }: ReplyDto): Promise<GuestDto> {
    const { offered, invited } = await this.invitations.open(await this.mediations.held(of), subject);
    const said = { who: 'party', whom: String(party), reply, halves, times: times.map(({ at }) => at) } as const;
    const noted = answer(said, offered, invited);
    await this.database.transaction(async (tx) => {
      await this.answers.note(of, subject, noted, { how: 'link', link }, tx);
      await this.links.use(link, 'answered', tx);
      await spendKey({ id: link }, tx);
    });
    return toldOf(await this.links.one(link), this.now());
  }
}
