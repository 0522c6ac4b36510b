import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import pg from 'pg';
import { createDatabase } from '#chassis';
import type { Logins } from '#chassis';
import { PASSWORD, eventually, loginsOf } from '#testing';

/** How the launcher says that the cluster it made is to be started. */
type Server = Readonly<{ command: string; args: string[]; options: { cwd: string; uid?: number; gid?: number }; url: string }>;

/** A PostgreSQL of our own that may be killed. It writes to the disk when it says so: a commit that does not is no promise. */
export class Postgres {
  private process: ChildProcess | undefined;

  constructor(private readonly server: Server) {}

  /** Without a login as the superuser. */
  urlOf(database: string, login?: string): string {
    const url = new URL(this.server.url);
    url.pathname = `/${database}`;
    if (login !== undefined) [url.username, url.password] = [login, PASSWORD];
    return url.href;
  }

  /** Until it answers; what a killed one left in memory may refuse the first tries. */
  start(): Promise<void> {
    const { command, args, options } = this.server;
    return eventually(
      async () => {
        if (!isRunning(this.process)) this.process = spawn(command, args, { ...options, stdio: 'ignore' });
        await this.administer((admin) => admin.query('select 1'));
      },
      { timeoutMs: 60_000, everyMs: 100 },
    );
  }

  /** As a power switch does: it and all that serve its connections. */
  async kill(): Promise<void> {
    const { process: server } = this;
    if (!server?.pid || !isRunning(server)) return;
    const exited = once(server, 'exit');
    const children = childrenOf(server.pid);
    server.kill('SIGKILL');
    for (const child of children) end(child);
    await exited;
  }

  /** A service's database with its two logins: empty, or as the template is. */
  create(name: string, service: string, template?: string): Promise<Logins> {
    return this.administer(async (admin) => {
      const logins = await loginsOf(service, admin);
      await createDatabase(admin, name, logins, template);
      return logins;
    });
  }

  /**
   * Before a copied database is used, and killed: a sequence is written to the log only now and then ahead of its use, and a copy
   * takes that for done which the log never heard of, so that after a crash the same numbers would be given out again. The first
   * use after a checkpoint is always logged.
   */
  async settle(): Promise<void> {
    await this.administer((admin) => admin.query('checkpoint'));
  }

  async drop(name: string): Promise<void> {
    await this.administer((admin) => admin.query(`drop database if exists ${name} with (force)`));
  }

  private async administer<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
    const admin = new pg.Client({ connectionString: this.server.url });
    admin.on('error', () => undefined);
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.end();
    }
  }
}

const isRunning = (process: ChildProcess | undefined): boolean =>
  process !== undefined && process.exitCode === null && process.signalCode === null;

/** Where the system does not tell, they notice by themselves that their parent is gone. */
function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  } catch {
    return [];
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it was quicker
  }
}
