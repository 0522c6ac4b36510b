import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles } from '#access';
import { ReceiptDto } from '#chassis';
import type { Receipt } from '#messaging';
import { Registers } from '../unit/reference.store.js';
import { Disputes } from './dispute.store.js';
import { answerReminder, remind } from './remind.js';
import { ReminderAnswerDto, ReminderDto, RemindersDto, RemindersReceipt } from './remind.dto.js';
import { Reminders } from './reminders.store.js';

/** 催办. */
@ApiTags('disputes')
@Controller('disputes')
export class ReminderController {
  constructor(
    private readonly disputes: Disputes,
    private readonly reminders: Reminders,
    private readonly registers: Registers,
  ) {}

  /** Of several at once: each is asked for itself, and answered for itself. */
  @Post('reminders')
  @HttpCode(200)
  @Roles('coordinator', 'leader')
  @ApiOkResponse({ type: RemindersReceipt })
  async remindAll(@Body() { items, ...reminder }: RemindersDto, @Actor() actor: Actor): Promise<RemindersReceipt> {
    return { items: await this.reminders.enter(items, reminder, await this.registers.acting(actor)) };
  }

  @Post(':id/reminders')
  @HttpCode(200)
  @Roles('coordinator', 'leader')
  @ApiOkResponse({ type: ReceiptDto, description: 'By the county, and by a township towards its village; once a day for each unit' })
  async remind(@Id() id: string, @Body() reminder: ReminderDto, @Actor() actor: Actor): Promise<Receipt> {
    const acting = await this.registers.acting(actor);
    return this.disputes.change(id, (dispute) => remind(dispute, reminder, acting));
  }

  @Post(':id/reminder-answers')
  @HttpCode(200)
  @Roles('clerk', 'mediator', 'coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'By the unit that was reminded; what it does says so by itself' })
  async answer(@Id() id: string, @Body() { answer }: ReminderAnswerDto, @Actor() actor: Actor): Promise<Receipt> {
    const acting = await this.registers.acting(actor);
    return this.disputes.change(id, (dispute) => answerReminder(dispute, answer, acting));
  }
}
