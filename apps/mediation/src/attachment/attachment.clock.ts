import { Injectable } from '@nestjs/common';
import { Tick } from '#chassis';
import { Attachments } from './attachment.store.js';

const HOUR_MS = 3_600_000;

/** Takes off the shelf what nobody can open any more. */
@Injectable()
export class AttachmentClock {
  constructor(private readonly attachments: Attachments) {}

  @Tick(HOUR_MS)
  async tick(): Promise<void> {
    await this.attachments.clear();
  }
}
