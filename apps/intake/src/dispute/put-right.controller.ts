import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles } from '#access';
import { ReceiptDto } from '#chassis';
import type { Receipt } from '#messaging';
import { Registers } from '../unit/reference.store.js';
import { correct } from './correct.js';
import { Disputes } from './dispute.store.js';
import { registrars } from './put-right.js';
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
  ) {}

  @Post('corrections')
  @HttpCode(200)
  @Roles(...registrars)
  @ApiOkResponse({ type: ReceiptDto, description: 'By the unit that entered it within the county’s period, or a coordinator' })
  async correct(
    @Id() id: string,
    @Body() { why, summary, place, village, township, ...typed }: EntryCorrectionDto,
    @Actor() actor: Actor,
  ): Promise<Receipt> {
    const acting = await this.registers.acting(actor);
    const unit = village ?? township;
    const correction = {
      ...typed,
      ...(unit !== undefined && { unit }),
      ...(township !== undefined && { township }),
      ...(place && placed(place)),
      summary: summary !== undefined,
    };
    return this.disputes.change(id, (dispute) =>
      this.disputes.puttingRight(id, dispute, correct(dispute, correction, acting), {
        ...(why !== undefined && { why }),
        ...(summary !== undefined && { summary }),
      }),
    );
  }

  @Post('voiding')
  @HttpCode(200)
  @Roles(...registrars)
  @ApiOkResponse({ type: ReceiptDto, description: 'It stays on the register and is counted nowhere; its mediation ends' })
  async void(@Id() id: string, @Body() voiding: EntryVoidingDto, @Actor() actor: Actor): Promise<Receipt> {
    return this.voids.enter(id, voiding, await this.registers.acting(actor));
  }
}

const placed = ({ kind, ...crossing }: PlaceDto) => ({ place: kind, ...crossing });
