import { Injectable } from '@nestjs/common';
import { Tick } from '#chassis';
import { HandOvers } from './hand-over.store.js';

/** Looks after units that ended a moment ago: what was written for them meanwhile goes to their successors, too. */
@Injectable()
export class HandOverClock {
  constructor(private readonly handOvers: HandOvers) {}

  @Tick(10_000)
  tick(): Promise<void> {
    return this.handOvers.passOnLate();
  }
}
