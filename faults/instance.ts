import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { asService } from '#testing';
import type { Line } from '#testing';
import { programOf } from './names.js';
import type { Name } from './names.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

type Site = Readonly<{
  port: number;
  opsPort: number;
  database: Line;
  bus: Line;
  environment: Readonly<Record<string, string>>;
  log: string;
}>;

/** One process of a service, as it runs in production, with a line of its own to its database and one to the broker. */
export class Instance {
  private process: ChildProcess | undefined;

  constructor(
    readonly name: Name,
    private readonly site: Site,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.site.port}/api/${this.name}`;
  }

  get opsUrl(): string {
    return `http://127.0.0.1:${this.site.opsPort}`;
  }

  get lines(): Readonly<Record<'database' | 'bus', Line>> {
    return { database: this.site.database, bus: this.site.bus };
  }

  get pid(): number | undefined {
    return this.process?.pid;
  }

  /** It ended by itself: whoever waits for it waits in vain. */
  get hasEnded(): boolean {
    return this.process !== undefined && (this.process.exitCode !== null || this.process.signalCode !== null);
  }

  /** `days`: by how much its clock is wrong. */
  start({ days = 0 } = {}): void {
    const { port, opsPort, database, bus, environment, log } = this.site;
    const output = openSync(log, 'a');
    const clock = days === 0 ? [] : ['--import', path.join(import.meta.dirname, 'shifted-clock.js')];
    this.process = spawn(process.execPath, [...clock, programOf(this.name, 'main')], {
      cwd: ROOT,
      stdio: ['ignore', output, output],
      env: {
        PATH: process.env['PATH'],
        ...environment,
        PORT: String(port),
        OPS_PORT: String(opsPort),
        DATABASE_URL: database.url,
        NATS_URL: asService(bus.url, this.name),
        SHIFT_DAYS: String(days),
      },
    });
    closeSync(output);
  }

  kill = (): Promise<void> => this.end('SIGKILL');
  stop = (): Promise<void> => this.end('SIGTERM');

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.process;
    this.process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}
