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
import type { MediationFact } from '#contracts';
import { NOW } from '#kernel';
import type { Now, Transaction } from '#kernel';
import { SealedRecords } from '#sealed';
import { dated } from './dated.js';
import { follow } from './hand-over.js';
import { Spots } from '../spot/spot.store.js';
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
    private readonly spots: Spots,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async take(event: RegisterNews, tx: Transaction): Promise<void> {
    const { type, subject } = event;
    if (type === DisputeAssigned.type) await this.assigned(event, tx);
    else if (type === DisputeDataErased.type) await this.erased(event, tx);
    else if (type === DisputeNumbered.type) await this.mediations.call(subject, event.data.number, tx);
    else await this.mediations.change(subject, (mediation) => decided(mediation, event), tx);
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
    if (goesOnBy === undefined) return this.spots.recordWaiting(subject, tx);
    const own = await this.mediations.clock(await this.ladders.of(goesOnBy, tx), tx);
    await this.mediations.change(subject, (mediation) => dated(mediation, readmit(mediation), own), tx);
  }

  /** Of a party alone nothing goes here: minutes and terms are the other party's as well, and the file's. */
  private async erased({ subject, type, data }: DisputeDataErased, tx: Transaction) {
    if (!data.whole || !(await this.mediations.find(subject, tx))) return;
    // First the lock: whoever was writing words about people has written them by then.
    await this.mediations.change(subject, (mediation) => eraseData(mediation, data.request), tx);
    await this.spots.forget(subject, tx);
    await this.records.erase(subject, { purpose: `request ${data.request}`, actor: type }, tx);
  }
}

type Decided = Exclude<RegisterNews, DisputeAssigned | DisputeDataErased | DisputeNumbered>;
type Data = { [News in Decided as News['type']]: News['data'] };

/** What comes to a decision about the case and to nothing else. */
const decisions: { [Type in keyof Data]: (mediation: Mediation, data: Data[Type]) => MediationFact[] } = {
  [DisputeClassified.type]: (mediation, { category }) => classify(mediation, category),
  /** What is told by no other event: no session can have been before the day on which it came in, nor rest on what nobody had said. */
  [DisputeCorrected.type]: (mediation, { registeredOn, consents = [], reason, on, unit }) => [
    ...(registeredOn === undefined ? [] : reassign(mediation, { receivedOn: registeredOn })),
    ...takenBackAtDesk(mediation, consents, { reason, on, unit }),
  ],
  [DisputeDataRestricted.type]: (mediation, { request }) => restrictData(mediation, request),
  /** Mostly what the units themselves have told already; what came late is told by this alone. */
  [DisputeHandedOver.type]: follow,
  [DisputeJoined.type]: (mediation, { joint }) => reassign(mediation, { joint: [...joint] }),
  [DisputePartiesRecorded.type]: (mediation, { parties, entered = [] }) => joined(mediation, parties, entered),
  /** Admitted, and then not; what was never admitted was never opened here. */
  [DisputeRefused.type]: dropNotAdmitted,
  [DisputeVoided.type]: (mediation, { reason }) => voidWith(mediation, reason),
  /** A party who left at the front desk need not say so again at ours. */
  [DisputeWithdrawn.type]: (mediation, { reason }) => leave(mediation, reason),
};

const decided = <Type extends keyof Data>(mediation: Mediation, { type, data }: Readonly<{ type: Type; data: Data[Type] }>) =>
  decisions[type](mediation, data);
