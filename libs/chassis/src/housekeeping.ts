import { Injectable } from '@nestjs/common';
import { Inbox, Outbox } from '#messaging';
import { Expiry } from '#sealed';
import { Purges } from './operations/purges.store.js';
import { Tick } from './tick.js';

const HOUR_MS = 3_600_000;

/**
 * What every service clears away by itself: records past their keeping, archived events, the memory of what was handled.
 * What day it is the database says: it dated the rows, and a process whose clock is wrong must not empty it.
 */
@Injectable()
export class Housekeeping {
  constructor(
    private readonly expiry: Expiry,
    private readonly inbox: Inbox,
    private readonly outbox: Outbox,
    private readonly purges: Purges,
  ) {}

  @Tick(HOUR_MS)
  async tidy(): Promise<void> {
    await this.outbox.forget();
    await this.inbox.forget();
    await this.expiry.dateUndated();
    await this.purges.keep(await this.expiry.eraseDue());
  }
}
