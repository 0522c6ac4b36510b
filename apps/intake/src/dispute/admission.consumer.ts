import { Controller } from '@nestjs/common';
import { AgreementMade, DangerReported } from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { Registers } from '../unit/reference.store.js';
import { Agreed } from './agreed.store.js';
import { Disputes } from './dispute.store.js';
import { referredTo } from './join.js';

@Controller()
export class AdmissionConsumer {
  constructor(
    private readonly agreed: Agreed,
    private readonly disputes: Disputes,
    private readonly registers: Registers,
  ) {}

  @On(AgreementMade)
  agreedOn({ subject }: AgreementMade, tx: Transaction): Promise<void> {
    return this.agreed.note(subject, tx);
  }

  /** Whom the mediators reported it to sees it, as whom the front desk does. */
  @On(DangerReported)
  async reported({ subject, data: { unit } }: DangerReported, tx: Transaction): Promise<void> {
    if (unit === undefined) return;
    const reference = await this.registers.current();
    await this.disputes.change(subject, (dispute) => referredTo(dispute, unit, reference), tx);
  }
}
