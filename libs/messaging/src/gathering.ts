import { Unavailable } from '#kernel';

const MOST = 64;

type Waiting<E, R> = Readonly<{ entry: E; resolve: (result: R) => void; reject: (error: unknown) => void }>;

/**
 * What arrives while earlier writes are under way goes together in the next one: one statement and one commit for
 * all of it, as PostgreSQL's own group commit does a level below. On an idle service nothing waits. One group goes
 * at a time: two beside each other are smaller, and were a tenth slower. Where an entry is at fault nothing of its group
 * was written, and each is tried alone, so that nobody pays for a neighbour's. Where nobody knows whether the group was
 * written it is told so as a whole: tried again, it would meet its own rows.
 */
export class Gathering<E, R> {
  private readonly waiting: Waiting<E, R>[] = [];
  private flying = false;

  /** `write` answers in the order it was given; `atFault` tells that an entry was, and that nothing was written. */
  constructor(
    private readonly write: (entries: readonly E[]) => Promise<readonly R[]>,
    private readonly atFault: (error: unknown) => boolean,
  ) {}

  add(entry: E): Promise<R> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ entry, resolve, reject });
      if (!this.flying) void this.fly();
    });
  }

  private async fly(): Promise<void> {
    this.flying = true;
    // The rest of this turn's requests may join.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.land(this.waiting.splice(0, MOST));
    this.flying = false;
  }

  private async land(group: readonly Waiting<E, R>[]): Promise<void> {
    try {
      const results = await this.write(group.map(({ entry }) => entry));
      group.forEach(({ resolve }, i) => resolve(results[i] as R));
    } catch (error) {
      if (group.length > 1 && this.atFault(error)) for (const one of group) await this.land([one]);
      // Who still waits would wait as long again, and be written after its caller has left.
      else for (const { reject } of error instanceof Unavailable ? [...group, ...this.waiting.splice(0)] : group) reject(error);
    }
  }
}
