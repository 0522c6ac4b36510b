import { Injectable } from '@nestjs/common';
import { Tick } from '#chassis';
import { Presences } from './present.store.js';
import { UsedUp } from './used-up.store.js';

const QUARTER_MS = 900_000;

/** What online rooms leave behind goes by itself. */
@Injectable()
export class TalkClock {
  constructor(
    private readonly usedUp: UsedUp,
    private readonly presences: Presences,
  ) {}

  @Tick(QUARTER_MS)
  async tick(): Promise<void> {
    await this.usedUp.clear();
    await this.presences.clear();
  }
}
