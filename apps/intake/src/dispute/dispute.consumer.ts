import { Controller, Inject } from '@nestjs/common';
import { today } from '#calendar';
import { FindingReported, MediationReopened, Settled, Terminated } from '#contracts';
import { NOW } from '#kernel';
import type { Now, Transaction } from '#kernel';
import { On } from '#messaging';
import { liftRestriction } from '../request/lifted.js';
import { Requests } from '../request/request.store.js';
import { Registers } from '../unit/reference.store.js';
import { close, closeAfter } from './close.js';
import { CaseNumbers } from './case-numbers.store.js';
import { evolve } from './dispute.js';
import type { Dispute } from './dispute.js';
import { Disputes } from './dispute.store.js';
import { handOver } from './hand-over.js';
import { receive } from './register.js';
import { endsRestriction, reopen } from './reopen.js';

@Controller()
export class DisputeConsumer {
  constructor(
    private readonly disputes: Disputes,
    private readonly numbers: CaseNumbers,
    private readonly registers: Registers,
    private readonly requests: Requests,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** One identity throughout: the dispute has the finding's id. */
  @On(FindingReported)
  async reported({ subject, time, data }: FindingReported, tx: Transaction) {
    if (await this.disputes.find(subject, tx)) return undefined;
    const { township, village, category, place, risk, people, unit } = data;
    const reference = await this.registers.knowing({ category, units: [village ?? township] });
    const registeredOn = today(new Date(time));
    const found = { township, village, category, place, risk, people, registeredOn, registeredBy: unit, finding: subject };
    const number = await this.numbers.nextWithin(registeredOn, tx);
    const at = this.now();
    const leftOpen = reference.foundLeftOpen(at);
    return this.disputes.change(subject, (dispute) => receive(dispute, found, number, reference, reference.clock(at), leftOpen), tx);
  }

  @On(Settled)
  settled({ subject }: Settled, tx: Transaction) {
    return this.disputes.change(subject, (dispute) => close(dispute, 'settled'), tx);
  }

  @On(Terminated)
  terminated({ subject, data }: Terminated, tx: Transaction) {
    return this.disputes.change(subject, (dispute) => closeAfter(dispute, data), tx);
  }

  /** It comes back to those who stand in the place of whoever has ended since. Whoever had what is kept restricted is told that it is used again: a task on their request. */
  @On(MediationReopened)
  async reopened({ subject, data: { reason } }: MediationReopened, tx: Transaction) {
    const reference = await this.registers.current();
    const clock = reference.clock(this.now());
    let ended = false;
    await this.disputes.change(
      subject,
      (dispute) => {
        ended = endsRestriction(dispute);
        const reopened = reopen(dispute, reason, clock);
        return [...reopened, ...handOver(reopened.reduce<Dispute>(evolve, dispute), reference, clock)];
      },
      tx,
    );
    if (!ended) return;
    for (const id of await this.requests.restricting(subject, tx))
      await this.requests.change(id, (request) => liftRestriction(request, subject, reason), tx);
  }
}
