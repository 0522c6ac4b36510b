import { Inject, Injectable } from '@nestjs/common';
import { Tick } from '#chassis';
import { NOW } from '#kernel';
import type { Now } from '#kernel';
import { lapse } from './due.js';
import { Requests } from './request.store.js';

/** Says of each person's request, once, that it was not answered by its day. */
@Injectable()
export class RequestClock {
  constructor(
    private readonly requests: Requests,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Tick(10_000, { byTime: true })
  tick(): Promise<void> {
    const at = this.now();
    return this.requests.lapse(at, (request) => lapse(request, at));
  }
}
