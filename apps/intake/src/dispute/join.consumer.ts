import { Controller } from '@nestjs/common';
import { DangerReported, Referred } from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { Registers } from '../unit/reference.store.js';
import { Disputes } from './dispute.store.js';
import { referredTo } from './join.js';

@Controller()
export class JoinConsumer {
  constructor(
    private readonly disputes: Disputes,
    private readonly registers: Registers,
  ) {}

  /** Whom it was referred or its danger was reported to sees it, here and everywhere. */
  @On(Referred, DangerReported)
  async named({ subject, data: { unit } }: Referred | DangerReported, tx: Transaction) {
    if (unit === undefined) return;
    const reference = await this.registers.current();
    await this.disputes.change(subject, (dispute) => referredTo(dispute, unit, reference), tx);
  }
}
