import { Controller } from '@nestjs/common';
import {
  DisputeAdmitted,
  DisputeAssigned,
  DisputeClosed,
  DisputeDataErased,
  DisputeDataRestricted,
  DisputeHandedOver,
  DisputeJoined,
  DisputeRefused,
  DisputeRegistered,
  DisputeReopened,
  DisputeUndecided,
  DisputeVoided,
} from '#contracts';
import type { FindingOutcome, Handling } from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { SealedRecords } from '#sealed';
import { drop, eraseData, follow, handOver, restrictData, share } from './finding.js';
import { Findings } from './finding.store.js';

/** What becomes of the findings that became disputes. Of all other disputes there is nothing to follow. */
@Controller()
export class FindingConsumer {
  constructor(
    private readonly findings: Findings,
    private readonly records: SealedRecords,
  ) {}

  @On(DisputeRegistered)
  async registered({ data: { finding, township, village } }: DisputeRegistered, tx: Transaction) {
    if (finding === null) return;
    await this.follow(finding, 'open', tx);
    // The front desk may know of a merger that was not known where it was found.
    await this.findings.change(finding, (state) => handOver(state, { township, village }), tx);
  }

  /** Whoever is to decide whether it is admitted sees what was found. */
  @On(DisputeUndecided)
  undecided({ subject, data: { lead } }: DisputeUndecided, tx: Transaction) {
    return this.findings.change(subject, (state) => share(state, { lead }), tx);
  }

  @On(DisputeAssigned)
  assigned({ subject, data: { lead, joint } }: DisputeAssigned, tx: Transaction) {
    return this.findings.change(subject, (state) => share(state, { lead, ...(joint && { joint }) }), tx);
  }

  @On(DisputeJoined)
  joined({ subject, data: { joint } }: DisputeJoined, tx: Transaction) {
    return this.findings.change(subject, (state) => share(state, { joint }), tx);
  }

  @On(DisputeHandedOver)
  async handedOver({ subject, data: { registeredBy, township, village, lead, joint } }: DisputeHandedOver, tx: Transaction) {
    await this.findings.change(subject, (state) => handOver(state, { unit: registeredBy, township, village }), tx);
    await this.findings.change(subject, (state) => share(state, { ...(lead && { lead }), ...(joint && { joint }) }), tx);
  }

  @On(DisputeRefused)
  refused({ subject }: DisputeRefused, tx: Transaction) {
    return this.follow(subject, 'refused', tx);
  }

  /** What had been refused is open again. */
  @On(DisputeAdmitted)
  admitted({ subject }: DisputeAdmitted, tx: Transaction) {
    return this.follow(subject, 'open', tx);
  }

  @On(DisputeClosed)
  closed({ subject, data }: DisputeClosed, tx: Transaction) {
    return this.follow(subject, data.outcome, tx, data.as);
  }

  @On(DisputeReopened)
  reopened({ subject }: DisputeReopened, tx: Transaction) {
    return this.follow(subject, 'open', tx);
  }

  @On(DisputeVoided)
  voided({ subject, data }: DisputeVoided, tx: Transaction) {
    return this.findings.change(subject, (state) => drop(state, data.reason), tx);
  }

  /** The words of a finding are of both parties: they go when all of it does. */
  @On(DisputeDataErased)
  async erased({ subject, type, data }: DisputeDataErased, tx: Transaction) {
    if (!data.whole || !(await this.findings.find(subject, tx))) return;
    await this.findings.change(subject, (state) => eraseData(state, data.request), tx);
    await this.records.erase(subject, { purpose: `request ${data.request}`, actor: type }, tx);
  }

  @On(DisputeDataRestricted)
  restricted({ subject, data }: DisputeDataRestricted, tx: Transaction) {
    return this.findings.change(subject, (state) => restrictData(state, data.request), tx);
  }

  private follow(finding: string, outcome: FindingOutcome, tx: Transaction, as?: Handling) {
    return this.findings.change(finding, (state) => follow(state, outcome, as), tx);
  }
}
