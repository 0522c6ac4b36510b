import { Logger } from '@nestjs/common';
import type { Unreadable } from '#kernel';
import type { Metrics } from '#observability';

/** Further ones are counted only: whoever altered so many has left other traces. */
const MOST_LOGGED = 1_000;

/** What of the sealed records did not open when it was needed: counted each time, and logged once, by its id alone. */
export class Unread {
  private readonly log = new Logger('sealed');
  private readonly logged = new Set<string>();
  /** Since the start of this instance. */
  times = 0;

  constructor(metrics: Metrics) {
    metrics.watch({
      name: 'junan_unreadable_records',
      help: 'How often since the start a sealed record did not open when it was needed; any is a sign of tampering or of a lost key',
      read: () => Promise.resolve(this.times),
    });
  }

  readonly met = ({ message }: Unreadable): void => {
    this.times += 1;
    if (this.logged.has(message) || this.logged.size >= MOST_LOGGED) return;
    this.logged.add(message);
    this.log.error(message);
  };
}
