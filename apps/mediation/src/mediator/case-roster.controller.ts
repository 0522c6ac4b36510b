import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, staff } from '#access';
import { today } from '#calendar';
import { OpenDoors, ReceiptDto } from '#chassis';
import { Inject } from '@nestjs/common';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { Ladders } from '../mediation/ladder.store.js';
import { Mediations, scope } from '../mediation/mediation.store.js';
import { accept, declare, hinder, mayAssign, name, partiesOf, recuse, replace, standing, untie } from './case-roster.js';
import {
  AcceptanceDto,
  CaseRosterDto,
  HindranceDto,
  NamingDto,
  RecusalDto,
  ReplacementDto,
  SuggestionQuery,
  SuggestionsDto,
  TieDto,
  UntyingDto,
} from './case-roster.dto.js';
import { CaseRosters } from './case-roster.store.js';
import { MediatorList } from './mediator-list.store.js';
import type { KeptMediator } from './mediator-list.store.js';

/** Who mediates in a case, who might, and who must not. */
@ApiTags('mediators')
@Controller('mediations/:id/mediators')
export class CaseRosterController {
  constructor(
    private readonly rosters: CaseRosters,
    private readonly list: MediatorList,
    private readonly mediations: Mediations,
    private readonly ladders: Ladders,
    private readonly doors: OpenDoors,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: CaseRosterDto })
  async one(@Id() id: string, @Actor() actor: Actor): Promise<CaseRosterDto> {
    const mediation = await this.mediations.get(id);
    const [noted, ladder] = await Promise.all([this.rosters.noted(id), this.ladders.of(mediation.policy)]);
    const met = new Map((await this.list.among([...new Set(noted.map(({ mediator }) => mediator))])).map((each) => [each.id, each]));
    const { named, excluded } = standing(noted, partiesOf(mediation));
    const acting = { by: actor, ladder, today: today(this.now()) };
    const asked = { act: 'mediators', choices: [{ rule: () => mayAssign({ mediation, acting }) }] };
    return {
      sequence: noted.length,
      named: named.flatMap((each) => met.get(each) ?? []),
      excluded: [...excluded].flatMap(([each, why]) => {
        const found = met.get(each);
        return found ? [{ ...shown(found), ...why }] : [];
      }),
      noted: noted.map((each) => ({ ...each, name: met.get(each.mediator)?.name ?? '' })),
      assigns: this.doors.open({ path: '/mediations/{id}', what: 'mediation', actor, scope: scope(mediation) }, [asked]).length > 0,
    };
  }

  @Get('suggestions')
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: SuggestionsDto, description: 'Who fits and why, and who is left out and why; nobody is scored' })
  async suggestions(@Id() id: string, @Query() query: SuggestionQuery, @Actor() actor: Actor): Promise<SuggestionsDto> {
    const { named, suggested, excluded } = await this.rosters.suggestions(id, query, actor);
    return {
      named: named.map(({ mediator, why }) => ({ ...shown(mediator), why })),
      suggested: suggested.map(({ mediator, reasons }) => ({ ...shown(mediator), reasons, open: mediator.open })),
      excluded: excluded.map(({ mediator, ...why }) => ({ ...shown(mediator), ...why })),
    };
  }

  @Post()
  @Roles('mediator', 'coordinator')
  @ApiCreatedResponse({ type: ReceiptDto, description: 'If-Match is the `sequence` of the list' })
  name(@Id() id: string, @Body() { mediator }: NamingDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.rosters.note(id, { mediator }, actor, name);
  }

  @Post(':mediator/recusal')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  recuse(@Id() id: string, @Id('mediator') mediator: string, @Body() { reason }: RecusalDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.rosters.note(id, { mediator }, actor, (found, here) => recuse(found, reason, here));
  }

  @Post(':mediator/ties')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'A tie keeps them out of this case' })
  declare(@Id() id: string, @Id('mediator') mediator: string, @Body() { tie, party }: TieDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.rosters.note(id, { mediator }, actor, (found, here) => declare(found, tie, party, here));
  }

  @Post(':mediator/ties/withdrawal')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'What was declared stays on record, and keeps nobody out any more' })
  untie(
    @Id() id: string,
    @Id('mediator') mediator: string,
    @Body() { party, reason }: UntyingDto,
    @Actor() actor: Actor,
  ): Promise<ReceiptDto> {
    return this.rosters.note(id, { mediator }, actor, (found, here) => untie(found, party, reason, here));
  }

  @Post(':mediator/acceptances')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'Once every party accepts them they may be named' })
  accept(@Id() id: string, @Id('mediator') mediator: string, @Body() { party }: AcceptanceDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.rosters.note(id, { mediator }, actor, (found, here) => accept(found, party, here));
  }

  @Post(':mediator/hindrance')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'They cannot come this time, and may be named again' })
  hinder(@Id() id: string, @Id('mediator') mediator: string, @Body() { reason }: HindranceDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.rosters.note(id, { mediator }, actor, (found, here) => hinder(found, reason, here));
  }

  @Post(':mediator/replacement')
  @HttpCode(200)
  @Roles('mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'At a party’s wish' })
  replace(
    @Id() id: string,
    @Id('mediator') mediator: string,
    @Body() { party, reason, grant = false, successor: other }: ReplacementDto,
    @Actor() actor: Actor,
  ): Promise<ReceiptDto> {
    return this.rosters.note(id, { mediator, other }, actor, (found, here, rule, successor) =>
      replace(found, { party, reason, grant, successor }, rule, here),
    );
  }
}

const shown = ({ id, name: called, kind, bodyName, unit }: Pick<KeptMediator, 'id' | 'name' | 'kind' | 'bodyName' | 'unit'>) => ({
  ...{ id, name: called, kind, bodyName, unit },
});
