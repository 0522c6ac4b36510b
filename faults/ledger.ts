import type { Person } from '#testing';
import { eventually } from '#testing';
import type { Owner } from './names.js';

/** What is asked of a service, and how many facts of which types it adds to its aggregate when it is accepted. */
export type Request = Readonly<{
  owner: Owner;
  path: string;
  person: Person;
  body: object;
  says: Readonly<Record<string, number>>;
  /** Findings of a return: aggregates of their own. */
  findings?: number;
}>;

export type Receipt = Readonly<{ id: string; sequence: number }>;

export type Entry = Readonly<{ key: string; request: Request }> & { outcome: 'unknown' | 'accepted' | 'refused'; receipt?: Receipt };

/** Every write that was asked for, and what became of it as far as its caller was told. */
export class Ledger {
  readonly entries: Entry[] = [];

  open(request: Request): Entry {
    const entry: Entry = { key: crypto.randomUUID(), request, outcome: 'unknown' };
    this.entries.push(entry);
    return entry;
  }

  get accepted(): readonly Entry[] {
    return this.entries.filter(({ outcome }) => outcome === 'accepted');
  }

  get unknown(): readonly Entry[] {
    return this.entries.filter(({ outcome }) => outcome === 'unknown');
  }

  /** Until so many more were accepted than now. */
  grows(by: number, timeoutMs: number): Promise<void> {
    const target = this.accepted.length + by;
    return eventually(
      () => {
        const { length } = this.accepted;
        if (length < target)
          throw new Error(`${target - length} of ${by} writes are still to be accepted; ${this.unknown.length} are unknown`);
      },
      { timeoutMs, everyMs: 50 },
    );
  }
}
