import { Inject, Injectable } from '@nestjs/common';
import { Tick } from '#chassis';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { lapse } from './acceptance.js';
import { lapseAdmission } from './admission.js';
import { Disputes } from './dispute.store.js';

/** Says of each seat, once, that it did not accept in time, and of what was left open that nobody decided. */
@Injectable()
export class DisputeClock {
  constructor(
    private readonly disputes: Disputes,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Tick(10_000, { byTime: true })
  tick(): Promise<void> {
    const at = this.now();
    return this.disputes.lapse(at, (dispute) => [...lapse(dispute, at), ...lapseAdmission(dispute, at)]);
  }
}
