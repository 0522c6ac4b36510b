import { Controller, Inject } from '@nestjs/common';
import { today } from '#calendar';
import { CONFIG } from '#chassis';
import type { Config } from '#chassis';
import {
  DisputeAssigned,
  DisputeClassified,
  DisputeCorrected,
  DisputeNumbered,
  DisputePartiesRecorded,
  DisputeRefused,
  DisputeVoided,
  DisputeWithdrawn,
} from '#contracts';
import { NOW } from '#kernel';
import type { Now, Transaction } from '#kernel';
import { On } from '#messaging';
import { dated } from './dated.js';
import { Ladders } from './ladder.store.js';
import { Mediations } from './mediation.store.js';
import { joined } from './note-consent.js';
import type { Mediation } from './mediation.js';
import { classify, open, readmit, reassign } from './open.js';
import { takenBackAtDesk } from './take-back.js';
import { dropNotAdmitted, leave } from './terminate.js';
import { voidWith } from './void.js';

/** That a dispute was closed or reopened is intake's echo of what we said, and may be late: we do not listen to it. */
@Controller()
export class MediationConsumer {
  constructor(
    private readonly mediations: Mediations,
    private readonly ladders: Ladders,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Every dispute that names our desk goes up the ladder; one that is admitted again goes on by its own. */
  @On(DisputeAssigned)
  async assigned({ subject, data }: DisputeAssigned, tx: Transaction) {
    if (data.desk !== this.config.desk) return;
    const day = today(this.now());
    const ladder = await this.ladders.current(day, tx);
    const clock = await this.mediations.clock(ladder, tx);
    let goesOnBy: number | undefined;
    const opened = (mediation: Mediation) => {
      goesOnBy = mediation.ended === 'not-admitted' ? mediation.policy : undefined;
      return dated(mediation, open(mediation, data, ladder, day), clock);
    };
    await this.mediations.change(subject, opened, tx);
    if (data.number !== undefined) await this.mediations.call(subject, data.number, tx);
    if (goesOnBy === undefined) return;
    const own = await this.mediations.clock(await this.ladders.of(goesOnBy), tx);
    await this.mediations.change(subject, (mediation) => dated(mediation, readmit(mediation), own), tx);
  }

  @On(DisputeNumbered)
  numbered({ subject, data }: DisputeNumbered, tx: Transaction) {
    return this.mediations.call(subject, data.number, tx);
  }

  @On(DisputeClassified)
  classified({ subject, data }: DisputeClassified, tx: Transaction) {
    return this.mediations.change(subject, (mediation) => classify(mediation, data.category), tx);
  }

  @On(DisputePartiesRecorded)
  async partiesRecorded({ subject, data: { parties, entered } }: DisputePartiesRecorded, tx: Transaction) {
    await this.mediations.change(subject, (mediation) => joined(mediation, parties, entered ?? []), tx);
  }

  /** What is told by no other event: no session can have been before the day on which it came in, nor rest on what nobody had said. */
  @On(DisputeCorrected)
  async corrected({ subject, data: { registeredOn, consents = [], reason, on, unit } }: DisputeCorrected, tx: Transaction) {
    if (registeredOn === undefined && consents.length === 0) return;
    const decide = (mediation: Mediation) => [
      ...(registeredOn === undefined ? [] : reassign(mediation, { receivedOn: registeredOn })),
      ...takenBackAtDesk(mediation, consents, { reason, on, unit }),
    ];
    await this.mediations.change(subject, decide, tx);
  }

  /** Admitted, and then not; what was never admitted was never opened here. */
  @On(DisputeRefused)
  refused({ subject }: DisputeRefused, tx: Transaction) {
    return this.mediations.change(subject, dropNotAdmitted, tx);
  }

  @On(DisputeVoided)
  voided({ subject, data }: DisputeVoided, tx: Transaction) {
    return this.mediations.change(subject, (mediation) => voidWith(mediation, data.reason), tx);
  }

  /** A party who left at the front desk need not say so again at ours. */
  @On(DisputeWithdrawn)
  withdrawn({ subject, data }: DisputeWithdrawn, tx: Transaction) {
    return this.mediations.change(subject, (mediation) => leave(mediation, data.reason), tx);
  }
}
