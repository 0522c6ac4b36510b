import { Controller, Inject } from '@nestjs/common';
import { today } from '#calendar';
import { FindingReported, MediationReopened, Settled, TakenOver, Terminated } from '#contracts';
import type { DisputeFact, Event, ReopeningReason } from '#contracts';
import { NOW } from '#kernel';
import type { Now, Transaction } from '#kernel';
import { On } from '#messaging';
import { liftRestriction } from '../request/lifted.js';
import { Requests } from '../request/request.store.js';
import { Registers } from '../unit/reference.store.js';
import { follow } from './change-desk.js';
import { close, closeAfter, closeWith } from './close.js';
import { CaseNumbers } from './case-numbers.store.js';
import { evolve } from './dispute.js';
import type { Dispute } from './dispute.js';
import { Disputes } from './dispute.store.js';
import { isOfItsDesk } from './link.js';
import { receive } from './register.js';
import { closedBySettling, endsRestriction, reopen } from './reopen.js';

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
    const register = await this.registers.knowing({ category, units: [village ?? township] });
    const registeredOn = today(new Date(time));
    const number = await this.numbers.nextWithin(registeredOn, tx);
    const found = { number, township, village, category, place, risk, people, registeredOn, registeredBy: unit, finding: subject };
    const county = register.at(this.now());
    return this.disputes.change(subject, (dispute) => receive(dispute, found, county), tx);
  }

  @On(Settled)
  settled(event: Settled, tx: Transaction) {
    return this.end(event, (dispute) => close(dispute, 'settled'), tx);
  }

  @On(Terminated)
  terminated(event: Terminated, tx: Transaction) {
    return this.end(event, (dispute) => closeAfter(dispute, event.data), tx);
  }

  /** Another desk goes on with it, or has it as it ended at the first. */
  @On(TakenOver)
  takenOver(event: TakenOver, tx: Transaction) {
    if (event.data.status === 'open') return this.reopen(event, 'other', tx, closedBySettling);
    return this.end(event, (dispute) => closeWith(dispute, event.data), tx);
  }

  @On(MediationReopened)
  reopened(event: MediationReopened, tx: Transaction) {
    return this.reopen(event, event.data.reason, tx);
  }

  /**
   * It comes back to those who stand in the place of whoever has ended since, and to their desk. Whoever had what is kept restricted is told
   * that it is used again: a task on their request.
   */
  private async reopen(event: Event, reason: ReopeningReason, tx: Transaction, only = (_: Dispute) => true) {
    const { subject } = event;
    const { reference, clock } = (await this.registers.current()).at(this.now());
    let ended = false;
    await this.disputes.change(
      subject,
      (dispute) => {
        if (!isOfItsDesk(dispute, event) || !only(dispute)) return [];
        ended = endsRestriction(dispute);
        const reopened = reopen(dispute, reason, clock);
        return [...reopened, ...follow(reopened.reduce<Dispute>(evolve, dispute), reference, clock)];
      },
      tx,
    );
    if (!ended) return;
    for (const id of await this.requests.restricting(subject, tx))
      await this.requests.change(id, (request) => liftRestriction(request, subject, reason), tx);
  }

  private end(event: Event, decide: (dispute: Dispute) => DisputeFact[], tx: Transaction) {
    return this.disputes.change(event.subject, (dispute) => (isOfItsDesk(dispute, event) ? decide(dispute) : []), tx);
  }
}
