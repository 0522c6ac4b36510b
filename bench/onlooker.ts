import { setTimeout as pause } from 'node:timers/promises';

/** What the page of a month's board asks for. */
const ASKED = ['board?by=township&period=month', 'board/trend?period=month'];
const LISTS_EVERY_MS = 10_000;
const SCATTER_MS = 1_000;
const AGAIN_MS = 1_000;

/**
 * Somebody before an open board, who behaves as the console does (console/src/news.ts): hears what moved, asks for the board again
 * within a second and then every ten at most, and every half minute by itself.
 */
export class Onlooker {
  asked = 0;
  heard = 0;
  /** The first time it listens. */
  readonly opened: Promise<void>;
  private readonly leaving = new AbortController();
  private readonly ended: Promise<unknown>;
  private due: Promise<void> | undefined;
  private askedAt = 0;

  constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly everyMs: number,
  ) {
    let opened: () => void = () => undefined;
    this.opened = new Promise((resolve) => (opened = resolve));
    this.ended = Promise.all([this.listen(() => opened()), this.net()]);
  }

  async close(): Promise<void> {
    this.leaving.abort();
    await this.ended;
    await this.due;
  }

  /** A stream ends after some minutes, and the browser comes again by itself. */
  private async listen(opened: () => void): Promise<void> {
    await this.whileHere(async () => {
      const stream = await this.get('news', 'text/event-stream');
      opened();
      for await (const chunk of stream.body ?? []) if (Buffer.from(chunk).includes('event: changed')) this.hear();
      await this.wait(AGAIN_MS);
    });
  }

  private async net(): Promise<void> {
    let share = Math.random();
    await this.whileHere(async () => {
      await this.wait(share * this.everyMs);
      share = 1;
      await this.ask();
    });
  }

  private hear(): void {
    this.heard++;
    this.due ??= this.wait(Math.max(Math.random() * SCATTER_MS, this.askedAt + LISTS_EVERY_MS - Date.now()))
      .then(() => {
        this.due = undefined;
        this.askedAt = Date.now();
        return this.ask();
      })
      .catch((error: unknown) => this.unlessLeaving(error));
  }

  private async ask(): Promise<void> {
    await Promise.all(ASKED.map(async (question) => (await this.get(question)).arrayBuffer()));
    this.asked += ASKED.length;
  }

  private async get(question: string, accept = 'application/json'): Promise<Response> {
    const { signal } = this.leaving;
    const response = await fetch(`${this.url}/${question}`, { headers: { authorization: `Bearer ${this.token}`, accept }, signal });
    if (!response.ok) throw new Error(`${question} was answered ${response.status}: ${await response.text()}`);
    return response;
  }

  private wait = (ms: number): Promise<void> => pause(ms, undefined, { signal: this.leaving.signal });

  private async whileHere(act: () => Promise<void>): Promise<void> {
    while (!this.leaving.signal.aborted) await act().catch((error: unknown) => this.unlessLeaving(error));
  }

  private unlessLeaving(error: unknown): void {
    if (!this.leaving.signal.aborted) throw error;
  }
}
