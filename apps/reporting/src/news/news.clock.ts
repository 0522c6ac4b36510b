import { Injectable } from '@nestjs/common';
import { Tick } from '#chassis';
import { NewsRoom } from './news.store.js';

/** News gets old by itself. */
@Injectable()
export class NewsClock {
  constructor(private readonly room: NewsRoom) {}

  @Tick(60_000)
  tick(): Promise<void> {
    return this.room.forget();
  }
}
