import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles } from '#access';
import { today } from '#calendar';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import type { Receipt } from '#messaging';
import { Registers } from '../unit/reference.store.js';
import { correct } from './correct.js';
import { ReceiptDto } from './dispute-list.dto.js';
import { Disputes } from './dispute.store.js';
import { EntryCorrectionDto, EntryVoidingDto } from './put-right.dto.js';
import type { PlaceDto } from './registration.dto.js';
import { Voids } from './void.store.js';

/** Wrong entries: put right, or voided. Nothing is lost by either. */
@ApiTags('disputes')
@Controller('disputes/:id')
export class PutRightController {
  constructor(
    private readonly disputes: Disputes,
    private readonly voids: Voids,
    private readonly registers: Registers,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Post('corrections')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'screener', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'By the unit that entered it within the county’s period, or a coordinator' })
  async correct(
    @Id() id: string,
    @Body() { why, summary, place, village, township, ...typed }: EntryCorrectionDto,
    @Actor() actor: Actor,
  ): Promise<Receipt> {
    const at = this.now();
    const reference = await this.registers.current();
    const unit = village ?? township;
    const correction = {
      ...typed,
      ...(unit !== undefined && { unit }),
      ...(place && placed(place)),
      summary: summary !== undefined,
    };
    return this.disputes.change(id, (dispute) => {
      const within = { today: today(at), days: reference.correctionDays };
      return this.disputes.puttingRight(id, dispute, correct(dispute, correction, actor, within, reference, reference.clock(at)), {
        ...(why !== undefined && { why }),
        ...(summary !== undefined && { summary }),
      });
    });
  }

  @Post('voiding')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'screener', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'It stays on the register and is counted nowhere; its mediation ends' })
  async void(@Id() id: string, @Body() voiding: EntryVoidingDto, @Actor() actor: Actor): Promise<Receipt> {
    const { correctionDays } = await this.registers.current();
    return this.voids.enter(id, voiding, actor, { today: today(this.now()), days: correctionDays });
  }
}

const placed = ({ kind, ...crossing }: PlaceDto) => ({ place: kind, ...crossing });
