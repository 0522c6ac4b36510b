import { setTimeout as wait } from 'node:timers/promises';
import { Body, Controller, Get, Post, Query, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, Roles, pageOf } from '#access';
import { NotFound, Refused } from '#kernel';
import { Letters, SetAside } from '#messaging';
import type { Told } from '#messaging';
import { DeskOperators } from './desk-operators.js';
import { KindReplayedDto, LetterDto, LetterKindDto, LetterPage, LetterQuery, ReplayedDto } from './letter.dto.js';

const LOOK_MS = 100;
/** What is put back is mostly handled, or fails again, within a second. */
const LOOKS = 30;

/** What was heard and could not be handled. The command `letters` does the same, and gives up what nobody will ever handle. */
@ApiTags('operations')
@Roles('operator')
@UseGuards(DeskOperators)
@Controller('operations/letters')
export class LetterController {
  constructor(
    private readonly letters: Letters,
    private readonly aside: SetAside,
  ) {}

  @Get()
  @ApiOkResponse({ type: LetterPage })
  async list(@Query() { state = 'dead', cursor, limit = 50 }: LetterQuery): Promise<LetterPage> {
    const { items, next } = pageOf(await this.letters.page(state === 'dead', cursor, limit + 1), limit, ({ place }) => place);
    return { items: items.map(told), next };
  }

  /** All of one kind, together or not at all. */
  @Post('replay')
  @ApiCreatedResponse({ type: KindReplayedDto })
  replayKind(@Body() { owner, desk, type }: LetterKindDto): Promise<KindReplayedDto> {
    return this.aside.replayKind({ owner, desk, type: type ?? null });
  }

  @Post(':id/replay')
  @ApiCreatedResponse({ type: ReplayedDto, description: 'Put back in line, and what came of it where that is known within some seconds' })
  async replay(@Id() id: string): Promise<ReplayedDto> {
    const outcome = await this.aside.replay(id);
    if (outcome === 'no dead letter') throw new NotFound('letter');
    if (outcome === 'in line already') throw new Refused('letter.in-line');
    if (outcome !== 'in line') throw new Refused(`letter.${outcome}`);
    return this.becameOf(id);
  }

  private async becameOf(id: string): Promise<ReplayedDto> {
    for (let look = 0; look < LOOKS; look++) {
      await wait(LOOK_MS);
      const fate = await this.letters.fate(id);
      if (!fate) return { id, outcome: 'handled', cause: null };
      // It was set to nought, and counts what was tried since.
      if (fate.dead || fate.attempts > 0) return { id, outcome: fate.dead ? 'dead' : 'in-line', cause: reasonIn(fate.cause).cause };
    }
    return { id, outcome: 'in-line', cause: null };
  }
}

function told({ cause, place: _place, dead: _dead, ...letter }: Told): LetterDto {
  return { ...letter, ...reasonIn(cause) };
}

/** As the sideline wrote it: the name of what was thrown, and its message. */
function reasonIn(written: string): Pick<LetterDto, 'reason' | 'cause'> {
  const [name = '', ...rest] = written.split(': ');
  const cause = rest.join(': ');
  if (name === 'Unreadable') return { reason: 'unreadable', cause };
  if (name === 'Refused') return { reason: cause === 'event.superseded' ? 'superseded' : 'refused', cause };
  return written.startsWith('waits for fact ') ? { reason: 'waits', cause: null } : { reason: 'failed', cause: written };
}
