import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { configOf, countyUsers } from './broker-users.js';
import { eventually } from './eventually.js';
import { freePort } from './free-port.js';

const binary = () => process.env['JUNAN_NATS_SERVER'] ?? 'nats-server';

/** Of the line 2.9 that is 9. */
export const brokerLine = (): number => Number(/v2\.(\d+)\./.exec(execFileSync(binary(), ['--version'], { encoding: 'utf8' }))?.[1]);

/**
 * A nats-server process of one's own, to be stopped, killed and brought back; its store outlives it until `drop`. It knows
 * its users as in production: who comes as nobody is not let in.
 */
export class TestBroker {
  private process: ChildProcess | undefined;
  private guardian: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    readonly store: string,
    private readonly settings: string,
  ) {}

  /** `settings` as its configuration file takes them, in place of the users of the county's own desks; `store` one that another left. */
  static async start(settings?: string, store?: string): Promise<TestBroker> {
    const broker = await TestBroker.away(settings, store);
    await broker.start();
    return broker;
  }

  /** Has an address and is not there until `start`. */
  static async away(settings = configOf(countyUsers), store?: string): Promise<TestBroker> {
    return new TestBroker(await freePort(), store ?? (await mkdtemp(path.join(tmpdir(), 'junan-nats-'))), settings);
  }

  /** `asService` and `asOperator` say as whom. */
  get url(): string {
    return `nats://127.0.0.1:${this.port}`;
  }

  private get config(): string {
    return `${this.store}.conf`;
  }

  /** On the port and the store it had before. */
  async start(): Promise<void> {
    await writeFile(this.config, this.settings, { mode: 0o600 });
    const args = ['-a', '127.0.0.1', '-p', String(this.port), '-js', '-sd', this.store, '-c', this.config];
    const child = spawn(binary(), args, { stdio: 'ignore' });
    let failure: Error | undefined;
    child.once('error', (error) => (failure = error));
    child.once('exit', (code) => (failure ??= new Error(`nats-server ended with ${code}`)));
    this.process = child;
    this.guardian = guard(child, this.store);
    await eventually(() => (failure ? undefined : reach(this.port)), { timeoutMs: 10_000 });
    if (failure) throw failure;
  }

  /** As an operator has it read other settings while it runs. */
  async reread(settings: string): Promise<void> {
    await writeFile(this.config, settings, { mode: 0o600 });
    this.process?.kill('SIGHUP');
  }

  /** As an operator stops it. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** As a power switch does. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** All streams are gone at the next start. */
  async wipe(): Promise<void> {
    if (this.process) throw new Error('stop the broker before its store is wiped');
    await rm(this.store, { recursive: true, force: true });
  }

  /** Ends it and takes its store away. */
  async drop(): Promise<void> {
    await this.kill();
    await this.wipe();
    await rm(this.config, { force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.process;
    this.process = undefined;
    this.guardian?.kill('SIGKILL');
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}

/** A test that is killed cannot stop what it started. Its end closes this pipe, and that ends the broker and its store. */
function guard({ pid }: ChildProcess, store: string): ChildProcess {
  const script = 'cat >/dev/null; kill -9 "$1" && rm -rf "$2" "$2.conf"';
  return spawn('sh', ['-c', script, 'guardian', String(pid), store], { stdio: ['pipe', 'ignore', 'ignore'] });
}

function reach(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });
}
