import { Inject, Injectable } from '@nestjs/common';
import { today } from '#calendar';
import {
  DisputeAssigned,
  DisputeClassified,
  DisputeCorrected,
  DisputeDataErased,
  DisputeDataRestricted,
  DisputeHandedOver,
  DisputeJoined,
  DisputeNumbered,
  DisputePartiesRecorded,
  DisputeRefused,
  DisputeVoided,
  DisputeWithdrawn,
} from '#contracts';
import { NOW } from '#kernel';
import type { Now, Transaction } from '#kernel';
import { SealedRecords } from '#sealed';
import { dated } from './dated.js';
import { follow } from './hand-over.js';
import { Ladders } from './ladder.store.js';
import { Mediations } from './mediation.store.js';
import type { Mediation } from './mediation.js';
import { joined } from './note-consent.js';
import { classify, open, readmit, reassign } from './open.js';
import { eraseData, restrictData } from './personal-data.js';
import { takenBackAtDesk } from './take-back.js';
import { dropNotAdmitted, leave } from './terminate.js';
import type { RegisterNews } from './turn.js';
import { voidWith } from './void.js';

/**
 * What the register says of a dispute that is ours. That it was closed or reopened is its echo of what we said, and may be late: we do
 * not listen to it.
 */
@Injectable()
export class FromRegister {
  constructor(
    private readonly mediations: Mediations,
    private readonly ladders: Ladders,
    private readonly records: SealedRecords,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async take(event: RegisterNews, tx: Transaction): Promise<void> {
    switch (event.type) {
      case DisputeAssigned.type:
        return void (await this.assigned(event, tx));
      case DisputeClassified.type:
        return void (await this.classified(event, tx));
      case DisputeCorrected.type:
        return void (await this.corrected(event, tx));
      case DisputeDataErased.type:
        return void (await this.erased(event, tx));
      case DisputeDataRestricted.type:
        return void (await this.restricted(event, tx));
      case DisputeHandedOver.type:
        return void (await this.handedOver(event, tx));
      case DisputeJoined.type:
        return void (await this.joined(event, tx));
      case DisputeNumbered.type:
        return void (await this.numbered(event, tx));
      case DisputePartiesRecorded.type:
        return void (await this.partiesRecorded(event, tx));
      case DisputeRefused.type:
        return void (await this.refused(event, tx));
      case DisputeVoided.type:
        return void (await this.voided(event, tx));
      case DisputeWithdrawn.type:
        return void (await this.withdrawn(event, tx));
    }
  }

  /** Every dispute that names our desk goes up the ladder; one that is admitted again goes on by its own. */
  private async assigned({ subject, data }: DisputeAssigned, tx: Transaction) {
    const day = today(this.now());
    const ladder = await this.ladders.current(day, tx);
    const clock = await this.mediations.clock(ladder, tx);
    let goesOnBy: number | undefined;
    const opened = (mediation: Mediation) => {
      goesOnBy = mediation.ended === 'not-admitted' && !data.over ? mediation.policy : undefined;
      return dated(mediation, open(mediation, data, ladder, day), clock);
    };
    await this.mediations.change(subject, opened, tx);
    if (data.number !== undefined) await this.mediations.call(subject, data.number, tx);
    if (goesOnBy === undefined) return;
    const own = await this.mediations.clock(await this.ladders.of(goesOnBy, tx), tx);
    await this.mediations.change(subject, (mediation) => dated(mediation, readmit(mediation), own), tx);
  }

  private numbered({ subject, data }: DisputeNumbered, tx: Transaction) {
    return this.mediations.call(subject, data.number, tx);
  }

  private classified({ subject, data }: DisputeClassified, tx: Transaction) {
    return this.mediations.change(subject, (mediation) => classify(mediation, data.category), tx);
  }

  private async partiesRecorded({ subject, data: { parties, entered } }: DisputePartiesRecorded, tx: Transaction) {
    await this.mediations.change(subject, (mediation) => joined(mediation, parties, entered ?? []), tx);
  }

  /** What is told by no other event: no session can have been before the day on which it came in, nor rest on what nobody had said. */
  private async corrected({ subject, data: { registeredOn, consents = [], reason, on, unit } }: DisputeCorrected, tx: Transaction) {
    if (registeredOn === undefined && consents.length === 0) return;
    const decide = (mediation: Mediation) => [
      ...(registeredOn === undefined ? [] : reassign(mediation, { receivedOn: registeredOn })),
      ...takenBackAtDesk(mediation, consents, { reason, on, unit }),
    ];
    await this.mediations.change(subject, decide, tx);
  }

  /** Admitted, and then not; what was never admitted was never opened here. */
  private refused({ subject }: DisputeRefused, tx: Transaction) {
    return this.mediations.change(subject, dropNotAdmitted, tx);
  }

  private voided({ subject, data }: DisputeVoided, tx: Transaction) {
    return this.mediations.change(subject, (mediation) => voidWith(mediation, data.reason), tx);
  }

  /** A party who left at the front desk need not say so again at ours. */
  private withdrawn({ subject, data }: DisputeWithdrawn, tx: Transaction) {
    return this.mediations.change(subject, (mediation) => leave(mediation, data.reason), tx);
  }
  /** Mostly what the units themselves have told already; what came late is told by this alone. */
  private handedOver({ subject, data }: DisputeHandedOver, tx: Transaction) {
    return this.mediations.change(subject, (mediation) => follow(mediation, data), tx);
  }

  private joined({ subject, data: { joint } }: DisputeJoined, tx: Transaction) {
    return this.mediations.change(subject, (mediation) => reassign(mediation, { joint: [...joint] }), tx);
  }

  /** Of a party alone nothing goes here: minutes and terms are the other party's as well, and the file's. */
  private async erased({ subject, type, data }: DisputeDataErased, tx: Transaction) {
    if (!data.whole || !(await this.mediations.find(subject, tx))) return;
    // First the lock: whoever was writing words about people has written them by then.
    await this.mediations.change(subject, (mediation) => eraseData(mediation, data.request), tx);
    await this.records.erase(subject, { purpose: `request ${data.request}`, actor: type }, tx);
  }

  private restricted({ subject, data }: DisputeDataRestricted, tx: Transaction) {
    return this.mediations.change(subject, (mediation) => restrictData(mediation, data.request), tx);
  }
}
