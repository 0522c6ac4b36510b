import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles, staff } from '#access';
import { today } from '#calendar';
import { NOW, Stale, currentRequest } from '#kernel';
import type { Now } from '#kernel';
import { Ladders } from '../mediation/ladder.store.js';
import { enact } from './enact.js';
import { LadderDto, LaddersDto, NewLadderDto } from './policy.dto.js';

/** The county's ladder, version by version. Nothing of a version is ever changed: another is entered. */
@ApiTags('policy')
@Controller('policy')
export class LadderPolicyController {
  constructor(
    private readonly ladders: Ladders,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: LadderDto, description: 'The ladder by which mediations are opened today' })
  current(): Promise<LadderDto> {
    return this.ladders.current(today(this.now()));
  }

  @Get('versions')
  @Roles(...staff)
  @ApiOkResponse({ type: LaddersDto, description: 'A mediation goes by the one it names, whatever holds now' })
  async versions(): Promise<LaddersDto> {
    const day = today(this.now());
    const [versions, { version: current }] = await Promise.all([this.ladders.versions(), this.ladders.current(day)]);
    const standing = ({ version, effectiveOn, adoptedFrom }: LadderDto) => {
      if (adoptedFrom !== null) return 'adopted';
      return version === current ? 'current' : effectiveOn > day ? 'coming' : 'past';
    };
    return { sequence: newestOf(versions), items: versions.map((each) => ({ ...each, standing: standing(each) })) };
  }

  @Post('versions')
  @Roles('coordinator')
  @ApiCreatedResponse({ type: LadderDto, description: 'Only the county enters one; 412 where another was entered meanwhile' })
  async enter(@Body() { days, enteredWithinDays, rungs, ...rest }: NewLadderDto, @Actor() actor: Actor): Promise<LadderDto> {
    const newest = newestOf(await this.ladders.versions());
    const seen = currentRequest()?.ifMatch ?? newest;
    if (seen !== newest) throw new Stale(seen, newest);
    const bounds = { days: days ?? null, enteredWithinDays: enteredWithinDays ?? null };
    const climbed = rungs.map((rung) => ({ ...rung, days: rung.days ?? null }));
    const draft = enact({ ...rest, ...bounds, rungs: climbed }, actor, today(this.now()));
    const entered = await this.ladders.enter(draft, newest, actor.unit);
    if (entered === undefined) throw new Stale(newest, newest + 1);
    return entered;
  }
}

const newestOf = (versions: readonly { version: number }[]): number => versions[0]?.version ?? 0;
