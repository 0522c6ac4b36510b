import { Controller } from '@nestjs/common';
import { AgreementEffective, AttemptRecorded } from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { Behinds } from './behind.store.js';

@Controller()
export class BehindConsumer {
  constructor(private readonly behinds: Behinds) {}

  /** Whoever voids a dispute is asked what it has behind it. */
  @On(AttemptRecorded, AgreementEffective)
  mediated(event: AttemptRecorded | AgreementEffective, tx: Transaction) {
    return this.behinds.note(event.subject, event, tx);
  }
}
