import { Injectable } from '@nestjs/common';
import { Tick } from '#chassis';
import { Links } from './link.store.js';

const QUARTER_MS = 900_000;

/** Takes away the names that were sealed for links which are over. */
@Injectable()
export class LinkClock {
  constructor(private readonly links: Links) {}

  @Tick(QUARTER_MS)
  async tick(): Promise<void> {
    await this.links.clear();
  }
}
