import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, covers, pageOf, staff, textOf } from '#access';
import { ReceiptDto } from '#chassis';
import { PartiesOf } from '#contracts';
import { Refused, currentRequest } from '#kernel';
import { Asker, Unanswered } from '#messaging';
import { messages } from '../messages/index.js';
import type { Mediation } from '../mediation/mediation.js';
import { Mediations, scope } from '../mediation/mediation.store.js';
import { isAbove, mustBeAbove } from './above.js';
import { approve, refuse, release, reverse } from './claim.js';
import { Claims } from './claim.store.js';
import type { KeptClaim } from './claim.store.js';
import { Ledger } from './ledger.store.js';
import { outcomeOf } from './outcome.js';
import { CaseSubsidyDto, LedgerDto, LedgerQuery, NewClaimDto, ReleaseDto, ReversalDto, SubsidyRefusalDto } from './subsidy.dto.js';
import type { SubsidyAct } from './subsidy.dto.js';
import { Subsidies, mayDecide } from './subsidy.store.js';

/** As intake's auditors read it. */
const CLAIMING = '以案定补申报前核对是否同一当事人';

/** 以案定补: what is paid for a case that is settled, once, by the county's rule and what its file shows. */
@ApiTags('subsidies')
@Controller()
export class SubsidyController {
  constructor(
    private readonly mediations: Mediations,
    private readonly subsidies: Subsidies,
    private readonly claims: Claims,
    private readonly ledger: Ledger,
    private readonly asker: Asker,
  ) {}

  @Get('subsidies')
  @Roles('mediator', 'coordinator', 'approver', 'leader')
  @ApiOkResponse({ type: LedgerDto, description: 'By the day of the case; nobody is added up' })
  async list(@Query() { cursor, limit = 50, ...filter }: LedgerQuery, @Actor() actor: Actor): Promise<LedgerDto> {
    const rows = await this.ledger.page(actor, filter, cursor, limit);
    return pageOf(rows, limit, ({ settledOn, id }) => `${settledOn}~${id}`);
  }

  @Get('mediations/:id/subsidy')
  @Roles(...staff)
  @ApiOkResponse({ type: CaseSubsidyDto })
  async now(@Id() id: string, @Actor() actor: Actor): Promise<CaseSubsidyDto> {
    const mediation = await this.mediations.get(id);
    const kept = await this.claims.newest(mediation.id);
    const told = kept && { ...kept, shares: await this.subsidies.sharesOf(kept.id), steps: await this.claims.steps(kept.id) };
    const claim = told ? withoutPeople(told) : null;
    if (kept && kept.state !== 'refused' && kept.state !== 'reversed')
      return { claim, offer: null, why: null, acts: actsOn(kept, mediation, actor) };
    const offered = await this.subsidies.offer(mediation).catch(refusal);
    if (offered instanceof Refused) return { claim, offer: null, why: worded(offered), acts: [] };
    const claims = actor.roles.some((role) => role === 'mediator' || role === 'coordinator') && covers(actor, scope(mediation));
    return { claim, offer: offered, why: null, acts: claims ? ['claim'] : [] };
  }

  @Post('mediations/:id/subsidy')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'One stands claimed for a dispute, or is held until somebody has looked into it' })
  async claim(@Id() id: string, @Body() { grade, parts }: NewClaimDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    outcomeOf(await this.mediations.held(id));
    return this.subsidies.claim(id, { grade, parts, parties: await this.partiesOf(id) }, actor);
  }

  @Post('mediations/:id/subsidy/release')
  @HttpCode(200)
  @Roles('approver')
  @ApiOkResponse({ type: ReceiptDto, description: 'Looked into and in order; it goes to be approved from the beginning' })
  release(@Id() id: string, @Body() { reason }: ReleaseDto, @Actor() { subject }: Actor): Promise<ReceiptDto> {
    const decide = (claim: KeptClaimOf, mediation: CaseOf) => {
      outcomeOf(mediation);
      return release(claim, subject);
    };
    return this.subsidies.step(id, decide, { step: 'released', why: reason });
  }

  @Post('mediations/:id/subsidy/refusal')
  @HttpCode(200)
  @Roles('approver')
  @ApiOkResponse({ type: ReceiptDto, description: 'Nothing is paid for it; put right, it may be claimed anew' })
  refuse(@Id() id: string, @Body() { reason }: SubsidyRefusalDto, @Actor() { subject }: Actor): Promise<ReceiptDto> {
    return this.subsidies.step(id, (claim) => refuse(claim, subject), { step: 'refused', why: reason });
  }

  @Post('mediations/:id/subsidy/approval')
  @HttpCode(200)
  @Roles('approver')
  @ApiOkResponse({ type: ReceiptDto, description: 'First below the county, then by another person of the county or who oversees it' })
  approve(@Id() id: string, @Actor() actor: Actor): Promise<ReceiptDto> {
    const approver = { person: actor.subject, above: isAbove(actor) };
    return this.subsidies.step(id, (claim) => approve(claim, approver), { step: 'approved', why: null });
  }

  @Post('mediations/:id/subsidy/reversal')
  @HttpCode(200)
  @Roles('approver')
  @ApiOkResponse({ type: ReceiptDto, description: 'What was paid is taken back in the next month that is made' })
  reverse(@Id() id: string, @Body() { reason }: ReversalDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    const decide = (claim: KeptClaimOf) => {
      mustBeAbove(actor);
      return reverse(claim, actor.subject);
    };
    return this.subsidies.step(id, decide, { step: 'reversed', why: reason });
  }

  /** Without the register the claim is taken, and held for somebody to look. */
  private async partiesOf(dispute: string): Promise<string[] | undefined> {
    const ask = { dispute, purpose: CLAIMING, fields: ['name' as const] };
    const told = await this.asker.ask(PartiesOf, ask, currentRequest()?.token ?? '').catch((error: unknown) => {
      if (error instanceof Unanswered) return undefined;
      throw error;
    });
    return told?.parties.flatMap(({ name }) => name ?? []);
  }
}

type KeptClaimOf = Parameters<typeof release>[0];
type CaseOf = Mediation & Readonly<{ id: string }>;

/** Each is asked of the very rule that its door asks. */
function actsOn(claim: KeptClaim, mediation: CaseOf, actor: Actor): SubsidyAct[] {
  if (!actor.roles.includes('approver') || !mayDecide(actor, scope(mediation))) return [];
  const { subject: person } = actor;
  const tried: Readonly<Record<Exclude<SubsidyAct, 'claim'>, () => unknown>> = {
    release: () => [outcomeOf(mediation), release(claim, person)],
    refuse: () => refuse(claim, person),
    approve: () => approve(claim, { person, above: isAbove(actor) }),
    reverse: () => [mustBeAbove(actor), reverse(claim, person)],
  };
  return (['approve', 'release', 'refuse', 'reverse'] as const).filter((act) => {
    try {
      tried[act]();
      return true;
    } catch (error) {
      refusal(error);
      return false;
    }
  });
}

function refusal(error: unknown): Refused {
  if (!(error instanceof Refused)) throw error;
  return error as Refused;
}

function worded({ code, params }: Refused) {
  return { code, text: textOf(messages, currentRequest()?.language ?? 'zh', code, params) ?? code };
}

/** Whose accounts claimed and approved it is for the auditor. */
const withoutPeople = <T extends KeptClaim>({ id: _, mediation: __, claimedBy: ___, approvedBy: ____, payer: _____, ...told }: T) => told;
