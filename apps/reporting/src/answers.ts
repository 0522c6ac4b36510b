import { Inject, Injectable } from '@nestjs/common';
import { NOW } from '#kernel';
import type { Actor, Now } from '#kernel';
import { Positions } from '#messaging';

/** A board of the county is some 25 KB. */
const MOST = 200;
/** Days, and what is due by a moment, begin with a minute. */
const MINUTE_MS = 60_000;

/** What was counted holds until more is known, a minute at most: of all who look at the same board it is counted for one. */
@Injectable()
export class Answers {
  private given = new Map<string, Promise<unknown>>();
  private knowledge = '';

  constructor(
    private readonly positions: Positions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** `question` is all that the answer goes by, beside whose it is and what is known here. */
  async to<T>(question: readonly unknown[], { unit, oversees }: Actor, count: () => Promise<T>): Promise<T> {
    // Asked each time, and of the database: another instance may have handled what this one has not.
    const minute = Math.floor(this.now().getTime() / MINUTE_MS);
    this.know(`${minute} ${await this.positions.knowledge()}`);
    const { given } = this;
    const key = JSON.stringify([...question, unit, oversees]);
    const before = given.get(key) as Promise<T> | undefined;
    if (before) return before;

    const answer = count();
    given.set(key, answer);
    answer.catch(() => given.delete(key));
    return answer;
  }

  private know(knowledge: string): void {
    if (knowledge === this.knowledge && this.given.size < MOST) return;
    this.given = new Map();
    this.knowledge = knowledge;
  }
}
