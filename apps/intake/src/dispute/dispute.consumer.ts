import { Controller, Inject } from '@nestjs/common';
import { today } from '#calendar';
import { FindingReported, MediationReopened, Settled, Terminated } from '#contracts';
import { NOW } from '#kernel';
import type { Now, Transaction } from '#kernel';
import { On } from '#messaging';
import { Registers } from '../unit/reference.store.js';
import { close, outcomeOf } from './close.js';
import { Disputes } from './dispute.store.js';
import { receive } from './register.js';
import { reopen } from './reopen.js';

@Controller()
export class DisputeConsumer {
  constructor(
    private readonly disputes: Disputes,
    private readonly registers: Registers,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** One identity throughout: the dispute has the finding's id. */
  @On(FindingReported)
  async reported({ subject, time, data }: FindingReported, tx: Transaction) {
    const { township, village, category, place, risk, people, unit } = data;
    const reference = await this.registers.knowing({ category, units: [village ?? township] });
    const registeredOn = today(new Date(time));
    const found = { township, village, category, place, risk, people, registeredOn, registeredBy: unit, finding: subject };
    return this.disputes.change(subject, (dispute) => receive(dispute, found, reference, reference.clock(this.now())), tx);
  }

  @On(Settled)
  settled({ subject }: Settled, tx: Transaction) {
    return this.disputes.change(subject, (dispute) => close(dispute, 'settled'), tx);
  }

  @On(Terminated)
  terminated({ subject, data }: Terminated, tx: Transaction) {
    return this.disputes.change(subject, (dispute) => close(dispute, outcomeOf(data.reason)), tx);
  }

  @On(MediationReopened)
  async reopened({ subject, data }: MediationReopened, tx: Transaction) {
    const reference = await this.registers.current();
    return this.disputes.change(subject, (dispute) => reopen(dispute, data.reason, reference.clock(this.now())), tx);
  }
}
