import { Injectable } from '@nestjs/common';
import { Chain } from '#sealed';
import { Tick } from './tick.js';

/** Chains what was done. It costs what was done since the last time, and nobody waits for it. */
@Injectable()
export class SealingClock {
  constructor(private readonly chain: Chain) {}

  @Tick(1_000)
  tick(): Promise<void> {
    return this.chain.grow();
  }
}
