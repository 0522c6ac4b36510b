import { Inject, Injectable } from '@nestjs/common';
import { Tick } from '#chassis';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { lapse } from './deadlines.js';
import { Mediations } from './mediation.store.js';

/** Says once of each tier and each agreement that its time passed in silence. */
@Injectable()
export class MediationClock {
  constructor(
    private readonly mediations: Mediations,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Tick(10_000, { byTime: true })
  tick(): Promise<void> {
    const at = this.now();
    return this.mediations.lapse(at, (mediation) => lapse(mediation, at));
  }
}
