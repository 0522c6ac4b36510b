import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { keepActs } from '#sealed';
import type { Act } from '#sealed';

const WRITE_MS = 250;
const AGAIN_MS = 2_000;
/** Of more different lines at once only how many there were is kept. */
const MOST = 1_000;

type Line = { act: Act; times: number };

/**
 * What the doors see and no transaction writes: refusals, and tokens seen for the first time. Written a moment later and
 * together; the same line within that moment is one, with how often. While the database is away the lines wait, and a
 * stop waits for them; only a process that is killed loses its last moment's.
 */
@Injectable()
export class DoorBook {
  private readonly logger = new Logger('DoorBook');
  private lines = new Map<string, Line>();
  private writing: Promise<void> | undefined;
  private readonly closing = new AbortController();

  constructor(@Inject(DATABASE) private readonly database: Database) {}

  note(act: Act): void {
    this.add(keyOf(act), { act, times: 1 });
    this.writing ??= this.write();
  }

  /** Writes what is left; nothing may be noted after. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.writing;
  }

  private async write(): Promise<void> {
    for (let pause = WRITE_MS; this.lines.size > 0;) {
      await wait(pause, undefined, { signal: this.closing.signal }).catch(() => undefined);
      const lines = this.lines;
      this.lines = new Map();
      try {
        await keepActs(this.database, [...lines.values()].map(actOf));
        pause = WRITE_MS;
      } catch (error) {
        this.logger.warn(`${lines.size} refusals and sign-ins are not kept yet: ${(error as Error).message}`);
        if (this.closing.signal.aborted) break;
        for (const [key, line] of lines) this.add(key, line);
        pause = AGAIN_MS;
      }
    }
    this.writing = undefined;
  }

  private add(key: string, line: Line): void {
    const known = this.lines.get(key);
    if (known) known.times += line.times;
    else if (this.lines.size < MOST) this.lines.set(key, line);
    else this.addToRest(line);
  }

  private addToRest({ act: { kind }, times }: Line): void {
    const rest: Act = { kind, what: 'more', account: null, unit: null, roles: null, door: 'any', request: null };
    const known = this.lines.get(kind);
    if (known) known.times += times;
    else this.lines.set(kind, { act: rest, times });
  }
}

/** Whoever knocks a hundred times at the same door for the same thing is told of once. */
const keyOf = ({ request: _, ...act }: Act): string => JSON.stringify(act);

const actOf = ({ act, times }: Line): Act => (times === 1 ? act : { ...act, detail: { ...act.detail, times } });
