import { Inject, Injectable } from '@nestjs/common';
import { Terms, Tick } from '#chassis';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { lapse } from './deadlines.js';
import { Mediations } from './mediation.store.js';

/** Says once of each tier and each agreement that its time passed in silence, and lets go on what stood still long enough. */
@Injectable()
export class MediationClock {
  constructor(
    private readonly mediations: Mediations,
    private readonly terms: Terms,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Tick(10_000, { byTime: true })
  async tick(): Promise<void> {
    const at = this.now();
    const [counted, confirmation] = await Promise.all([this.mediations.counted(), this.terms.counting('confirmation')]);
    await this.mediations.lapse(at, (mediation) => lapse(mediation, at, { ...counted, confirmation }));
  }
}
