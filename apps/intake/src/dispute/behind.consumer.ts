import { Controller } from '@nestjs/common';
import { AgreementMade, AttemptRecorded } from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { Behinds } from './behind.store.js';

@Controller()
export class BehindConsumer {
  constructor(private readonly behinds: Behinds) {}

  /** Whoever voids a dispute, or takes its admission back, is asked what it has behind it. */
  @On(AttemptRecorded, AgreementMade)
  mediated(event: AttemptRecorded | AgreementMade, tx: Transaction) {
    return this.behinds.note(event.subject, event, tx);
  }
}
