import { setTimeout as pause } from 'node:timers/promises';

/** Somebody rests until it rings. What rings while nobody rests is not forgotten: the next rest is none. */
export class Alarm {
  private rung = false;
  private rouse: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.rouse?.();
  }

  async rest(ms: number): Promise<void> {
    if (!this.rung) {
      const roused = new AbortController();
      this.rouse = () => roused.abort();
      await pause(ms, undefined, { signal: roused.signal }).catch(() => undefined);
      this.rouse = undefined;
    }
  }

  /** Before a look at what there is: what rings from now on may not be seen by it. */
  reset(): void {
    this.rung = false;
  }
}
