import { Controller } from '@nestjs/common';
import { DisputeClosed, DisputeRefused, DisputeRegistered, DisputeReopened } from '#contracts';
import type { FindingOutcome } from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { follow } from './finding.js';
import { Findings } from './finding.store.js';

/** What becomes of the findings that became disputes. Of all other disputes there is nothing to follow. */
@Controller()
export class FindingConsumer {
  constructor(private readonly findings: Findings) {}

  @On(DisputeRegistered)
  async registered({ data }: DisputeRegistered, tx: Transaction) {
    if (data.finding !== null) await this.follow(data.finding, 'open', tx);
  }

  @On(DisputeRefused)
  refused({ subject }: DisputeRefused, tx: Transaction) {
    return this.follow(subject, 'refused', tx);
  }

  @On(DisputeClosed)
  closed({ subject, data }: DisputeClosed, tx: Transaction) {
    return this.follow(subject, data.outcome, tx);
  }

  @On(DisputeReopened)
  reopened({ subject }: DisputeReopened, tx: Transaction) {
    return this.follow(subject, 'open', tx);
  }

  private follow(finding: string, outcome: FindingOutcome, tx: Transaction) {
    return this.findings.change(finding, (state) => follow(state, outcome), tx);
  }
}
