import { Inject, Injectable } from '@nestjs/common';
import { today } from '#calendar';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { Inbox, Outbox, REMEMBERED_DAYS } from '#messaging';
import { SealedRecords } from '#sealed';
import { Tick } from './tick.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What every service clears away by itself: records past their keeping, archived events, the memory of what was handled. */
@Injectable()
export class Housekeeping {
  constructor(
    private readonly records: SealedRecords,
    private readonly inbox: Inbox,
    private readonly outbox: Outbox,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Tick(HOUR_MS)
  async tidy(): Promise<void> {
    const now = this.now();
    await this.outbox.turnPartitions(now);
    await this.inbox.forget(new Date(now.getTime() - REMEMBERED_DAYS * DAY_MS));
    await this.records.eraseDue(today(now));
  }
}
