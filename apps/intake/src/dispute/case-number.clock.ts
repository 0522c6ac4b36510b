import { Injectable } from '@nestjs/common';
import { Tick } from '#chassis';
import { Transactor } from '#messaging';
import { sayNumber } from './case-number.js';
import { CaseNumbers } from './case-numbers.store.js';
import { Disputes } from './dispute.store.js';
import { sayJoint } from './join.js';

const CHUNK = 200;

/** Says of each dispute that an upgrade wrote to, once, which number it was given and who has a part in it. */
@Injectable()
export class CaseNumberClock {
  constructor(
    private readonly transactor: Transactor,
    private readonly numbers: CaseNumbers,
    private readonly disputes: Disputes,
  ) {}

  @Tick(10_000)
  async tick(): Promise<void> {
    while ((await this.sayNext()) === CHUNK);
  }

  private sayNext(): Promise<number> {
    return this.transactor.database.transaction(async (tx) => {
      const ids = await this.numbers.takeUnsaid(CHUNK, tx);
      for (const id of ids) await this.disputes.change(id, (dispute) => [...sayNumber(dispute), ...sayJoint(dispute)], tx);
      return ids.length;
    });
  }
}
