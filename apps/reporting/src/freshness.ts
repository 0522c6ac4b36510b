import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '#chassis';
import type { Config } from '#chassis';
import { Positions } from '#messaging';

/** Up to when a board knows all that its sources said, save what was set aside: that is counted as incomplete. */
@Injectable()
export class Freshness {
  constructor(
    private readonly positions: Positions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The oldest of them; null until each was read to its end once. */
  asOf(...owners: readonly string[]): Promise<string | null> {
    return this.positions.asOf(this.config.county, owners);
  }
}
