import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { ofTheData } from '#messaging';
import { keepActs } from '#sealed';
import type { Act } from '#sealed';
import { reasonOf } from './database.js';
import { DoorPage, actOf, countedOnly } from './door-page.js';
import type { Line } from './door-page.js';

const WRITE_MS = 250;
const AGAIN_MS = 2_000;
/** How long a stop tries on while the database is away. */
const STOP_MS = 5_000;

/**
 * What the doors see and no transaction writes: refusals, and tokens seen for the first time. Written a moment later and
 * together; the same line within that moment is one, with how often. While the database is away a page of lines waits as it is,
 * and a second fills up behind it; neither is written twice. A stop tries on for some seconds and then says in the log how many
 * are lost; a process that is killed loses what it had not written, and says nothing.
 */
@Injectable()
export class DoorBook {
  private readonly logger = new Logger('DoorBook');
  private page = new DoorPage();
  private writing: Promise<void> | undefined;
  private readonly closing = new AbortController();
  private triesUntil = Infinity;

  constructor(@Inject(DATABASE) private readonly database: Database) {}

  note(act: Act): void {
    this.page.note(act, new Date());
    this.writing ??= this.write();
  }

  /** Writes what is left; nothing may be noted after. */
  async close(): Promise<void> {
    this.triesUntil = Date.now() + STOP_MS;
    this.closing.abort();
    await this.writing;
  }

  private async write(): Promise<void> {
    while (this.page.lines.length > 0) {
      await this.pause(WRITE_MS);
      const { lines } = this.page;
      this.page = new DoorPage();
      await this.keep(lines);
    }
    this.writing = undefined;
  }

  private async keep(lines: readonly Line[]): Promise<void> {
    const many = lines.reduce((sum, { times }) => sum + times, 0);
    for (;;) {
      try {
        return await this.put(lines);
      } catch (error) {
        if (Date.now() > this.triesUntil) return this.logger.error(`${many} refusals and sign-ins are lost: ${reasonOf(error)}`);
        this.logger.warn(`${many} refusals and sign-ins are not kept yet: ${reasonOf(error)}`);
        await (this.closing.signal.aborted ? wait(WRITE_MS) : this.pause(AGAIN_MS));
      }
    }
  }

  /** A line that PostgreSQL does not take is counted only, and keeps back no other. */
  private async put(lines: readonly Line[]): Promise<void> {
    const now = new Date();
    try {
      await keepActs(
        this.database,
        lines.map((line) => actOf(line, now)),
      );
    } catch (error) {
      const [line] = lines;
      if (!line || !ofTheData(error)) throw error;
      if (lines.length > 1) for (const one of lines) await this.put([one]);
      else await keepActs(this.database, [actOf({ ...line, act: countedOnly(line.act) }, now)]);
    }
  }

  /** Cut short by a stop. */
  private pause(ms: number): Promise<void> {
    return wait(ms, undefined, { signal: this.closing.signal }).catch(() => undefined);
  }
}
