import { Controller } from '@nestjs/common';
import { DisputeDataErased, DisputeDataRestricted } from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { SealedRecords } from '#sealed';
import { Mediations } from './mediation.store.js';
import { eraseData, restrictData } from './personal-data.js';

/** What the register answered a person is done here as well, in the transaction in which it is heard. */
@Controller()
export class PersonalDataConsumer {
  constructor(
    private readonly mediations: Mediations,
    private readonly records: SealedRecords,
  ) {}

  /** Of a party alone nothing goes here: minutes and terms are the other party's as well, and the file's. */
  @On(DisputeDataErased)
  async erased({ subject, type, data }: DisputeDataErased, tx: Transaction) {
    if (!data.whole || !(await this.mediations.find(subject, tx))) return;
    // First the lock: whoever was writing words about people has written them by then.
    await this.mediations.change(subject, (mediation) => eraseData(mediation, data.request), tx);
    await this.records.erase(subject, { purpose: `request ${data.request}`, actor: type }, tx);
  }

  @On(DisputeDataRestricted)
  restricted({ subject, data }: DisputeDataRestricted, tx: Transaction) {
    return this.mediations.change(subject, (mediation) => restrictData(mediation, data.request), tx);
  }
}
