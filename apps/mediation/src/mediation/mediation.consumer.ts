import { Controller } from '@nestjs/common';
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
  HandedOver,
} from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { Desk } from './desk.store.js';
import type { RegisterNews } from './turn.js';

@Controller()
export class MediationConsumer {
  constructor(private readonly desk: Desk) {}

  /** Every dispute that names our desk goes up the ladder; what the register says of it is done by whoever has it. */
  @On(
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
  )
  heard(event: RegisterNews, tx: Transaction) {
    return this.desk.hear(event, tx);
  }

  /** What another desk had comes here and goes on where it stood. */
  @On(HandedOver)
  handedOver(event: HandedOver, tx: Transaction) {
    return this.desk.takeOver(event, tx);
  }
}
