import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles } from '#access';
import { ReceiptDto } from '#chassis';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { spendKey } from '#messaging';
import { venueOf } from '../mediation/ladder.js';
import { Mediations } from '../mediation/mediation.store.js';
import { SessionReceiptDto } from '../mediation/view.dto.js';
import { partiesOf, standing } from '../mediator/case-roster.js';
import { CaseRosters } from '../mediator/case-roster.store.js';
import { MediatorList } from '../mediator/mediator-list.store.js';
import { Answers } from './answer.store.js';
import { USUAL_MINUTES } from './arranging.js';
import { agreedTimes, answer, standingAnswer } from './invitation.js';
import { AnswerDto, FixingDto, InvitationsDto, SessionProposalDto, SwapDto } from './invitation.dto.js';
import { Invitations } from './invitation.store.js';
import { Proposals } from './proposal.store.js';
import { replacedBy } from './swap.js';
import { Swaps } from './swap.store.js';

/** Times that are proposed, and who of those invited comes. */
@ApiTags('ladder')
@Controller('mediations/:id')
export class InvitationController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly mediations: Mediations,
    private readonly proposals: Proposals,
    private readonly invitations: Invitations,
    private readonly answers: Answers,
    private readonly rosters: CaseRosters,
    private readonly list: MediatorList,
    private readonly swaps: Swaps,
  ) {}

  @Get('invitations')
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: InvitationsDto })
  async all(@Id() id: string): Promise<InvitationsDto> {
    const mediation = await this.mediations.held(id);
    const proposals = (await this.proposals.of(id)).filter((each) => each.standing === 'open');
    const arranged = mediation.sessions.map((each) => ({ ...each, id: each.session, venue: venueOf(each), standing: null }));
    const rows = [...proposals, ...arranged];
    const ids = rows.map((each) => each.id);
    const found = await Promise.all(ids.map((each) => this.invitations.find(mediation, each)));
    const [answered, noted, unwilling, swaps] = await Promise.all([
      this.answers.of(ids),
      this.rosters.noted(id),
      this.answers.unwilling([id]),
      this.swaps.of(ids),
    ]);
    const { excluded } = standing(noted, partiesOf(mediation));
    const mediators = found.flatMap((each) => each?.invited.flatMap(({ who, whom }) => (who === 'mediator' ? [whom] : [])) ?? []);
    const names = new Map(
      (await this.list.among([...new Set([...mediators, ...swaps.map(({ leaves }) => leaves)])])).map((each) => [each.id, each.name]),
    );
    const items = rows.flatMap(({ standing: proposal, minutes = USUAL_MINUTES, venue, online, room = null }, i) => {
      const invitation = found[i];
      if (!invitation || (invitation.over && proposal === null)) return [];
      const { session, offered, invited, over } = invitation;
      const said = answered.get(session) ?? [];
      const shown = invited.map((each) => ({
        ...each,
        name: names.get(each.whom) ?? null,
        insteadOf: (each.who === 'mediator' && names.get(replacedBy(swaps, session, each.whom) ?? '')) || null,
        excluded: (each.who === 'mediator' && excluded.get(each.whom)?.why) || null,
        answer: answerOf(standingAnswer(each, said, offered)),
      }));
      return [
        { session, proposal, offered, agreed: agreedTimes(invited, said, offered), over, minutes, venue, online, room, invited: shown },
      ];
    });
    return { items, unwilling: unwilling.get(id) ?? [] };
  }

  @Post('sessions/proposals')
  @Roles('mediator')
  @ApiCreatedResponse({ type: SessionReceiptDto, description: 'Nothing is booked until one of the times is fixed' })
  propose(@Id() id: string, @Body() proposed: SessionProposalDto, @Actor() actor: Actor): Promise<SessionReceiptDto> {
    return this.proposals.propose(id, proposed, actor);
  }

  @Post('sessions/proposals/:session/fixing')
  @Roles('mediator')
  @ApiCreatedResponse({ type: SessionReceiptDto, description: 'The session, under the id of the proposal; its answers go on' })
  fix(@Id() id: string, @Id('session') session: string, @Body() fixing: FixingDto, @Actor() actor: Actor): Promise<SessionReceiptDto> {
    return this.proposals.fix(id, session, fixing, actor);
  }

  @Post('sessions/proposals/:session/withdrawal')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto })
  withdraw(@Id() id: string, @Id('session') session: string, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.proposals.withdraw(id, session, actor);
  }

  @Post('sessions/:session/mediators/:mediator/successor')
  @HttpCode(200)
  @Roles('mediator')
  @ApiOkResponse({ type: ReceiptDto, description: 'The session stays as it is, with its time, place, links and the answers of all others' })
  swap(
    @Id() id: string,
    @Id('session') session: string,
    @Id('mediator') leaves: string,
    @Body() { successor }: SwapDto,
    @Actor() actor: Actor,
  ): Promise<ReceiptDto> {
    return this.swaps.swap(id, { session, leaves, comes: successor }, actor);
  }

  @Post('invitations/:session/answers')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'As they said it to whoever notes it; their last word stands' })
  async answer(
    @Id() id: string,
    @Id('session') session: string,
    @Body() { how, times = [], halves = [], ...said }: AnswerDto,
  ): Promise<ReceiptDto> {
    const mediation = await this.mediations.held(id);
    const { offered, invited } = await this.invitations.open(mediation, session);
    const noted = answer({ ...said, halves, times: times.map(({ at }) => at) }, offered, invited);
    const receipt = { id, sequence: mediation.sequence };
    await this.database.transaction(async (tx) => {
      await this.answers.note(id, session, noted, { how }, tx);
      await spendKey(receipt, tx);
    });
    return receipt;
  }
}

const answerOf = (said: ReturnType<typeof standingAnswer>) => {
  if (!said) return null;
  const { reply, times, halves, how, by, at } = said;
  return { reply, times, halves, how, by, at };
};
