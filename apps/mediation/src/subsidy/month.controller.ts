import { Body, Controller, Get, HttpCode, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, Roles } from '#access';
import { currentRequest } from '#kernel';
import { sheetWords } from '../messages/payment-sheet.js';
import { isAbove, mustBeAbove } from './above.js';
import { Months } from './month.store.js';
import { paymentSheet } from './payment-sheet.js';
import { MonthDto, MonthsDto, NewMonthDto, PaymentDto, SheetDto } from './subsidy.dto.js';

/** What was approved is paid by the month, by the county; where the money goes is not kept here. */
@ApiTags('subsidies')
@Controller('subsidies/months')
export class MonthController {
  constructor(private readonly months: Months) {}

  @Get()
  @Roles('coordinator', 'approver', 'leader')
  @ApiOkResponse({ type: MonthsDto, description: 'The newest first; sums of months, and of nobody' })
  async list(@Actor() actor: Actor): Promise<MonthsDto> {
    const theirs = isAbove(actor);
    return { items: theirs ? await this.months.list() : [], theirs: theirs && actor.roles.includes('approver') };
  }

  @Post()
  @HttpCode(200)
  @Roles('approver')
  @ApiOkResponse({
    type: MonthDto,
    description: 'All that is approved is in it; made again before it is paid, what was approved since too',
  })
  make(@Body() { month }: NewMonthDto, @Actor() actor: Actor): Promise<MonthDto> {
    mustBeAbove(actor);
    return this.months.make(month, actor);
  }

  @Post('payment')
  @HttpCode(200)
  @Roles('approver')
  @ApiOkResponse({ type: MonthDto, description: 'It was paid; nothing of it is changed any more, and what is wrong is reversed' })
  pay(@Body() { month, on, ...paid }: PaymentDto, @Actor() actor: Actor): Promise<MonthDto> {
    mustBeAbove(actor);
    return this.months.pay(month, on, paid);
  }

  @Post('sheet')
  @HttpCode(200)
  @Roles('approver')
  @ApiProduces('text/csv')
  @ApiOkResponse({
    schema: { type: 'string', format: 'binary' },
    description: 'Payees by their names, as spreadsheets read it; the reading is audited',
  })
  async sheet(
    @Body() { month, purpose }: SheetDto,
    @Actor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    mustBeAbove(actor);
    const lines = await this.months.read(month, purpose, actor);
    const { name, ...words } = sheetWords[currentRequest()?.language ?? 'zh'];
    const bytes = Buffer.from(paymentSheet(lines, words));
    reply.header('Cache-Control', 'no-store').header('Content-Security-Policy', "sandbox; default-src 'none'");
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(`${name}${month}.csv`)}`;
    return new StreamableFile(bytes, { type: 'text/csv; charset=utf-8', length: bytes.length, disposition });
  }
}
