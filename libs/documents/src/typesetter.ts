import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Outcome, Typeset, Work } from './typst/work.js';

const PATIENCE_MS = 60_000;
const IDLE_MS = 30_000;
const QUEUE = 8;

export class Crowded extends Error {
  override readonly name = 'Crowded';
}

/** What was to be set cannot be, or took too long; nothing of it is left. */
export class NotTypeset extends Error {
  override readonly name = 'NotTypeset';
}

/** @throws NotTypeset; or the signal's reason */
export type Setting = (work: Work) => Promise<Typeset>;

export type Patience = Readonly<{ patienceMs?: number; idleMs?: number }>;

/**
 * Sets papers as PDF, one at a time, in a process of its own (docs/decisions/0067): started by the first, ended when none came for a
 * while, and killed where one is called off or takes too long.
 */
export class Typesetter {
  private child: ChildProcess | undefined;
  private idle: NodeJS.Timeout | undefined;
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly limits: Patience = {}) {}

  /** @throws Crowded where too many wait already; NotTypeset; or the signal's reason */
  set(work: Work, signal?: AbortSignal): Promise<Typeset> {
    return this.inTurn((set) => set(work), signal);
  }

  /**
   * Keeps the place while all that is asked of `set` is set: what takes much room is fetched only once it is its turn. Whoever waits for
   * `Typesetter.set` in there waits for ever.
   * @throws Crowded where too many wait already; or the signal's reason
   */
  inTurn<T>(work: (set: Setting) => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.waiting >= QUEUE) return Promise.reject(new Crowded('too many papers wait to be set'));
    this.waiting++;
    const begun = async () => {
      signal?.throwIfAborted();
      return work((each) => this.once(each, signal));
    };
    const turn = this.last.then(begun).finally(() => this.waiting--);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Whatever it is at is given up. */
  end(): void {
    clearTimeout(this.idle);
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }

  /** With the service that it is of. */
  onModuleDestroy(): void {
    this.end();
  }

  private async once(work: Work, signal: AbortSignal | undefined): Promise<Typeset> {
    signal?.throwIfAborted();
    clearTimeout(this.idle);
    const child = (this.child ??= start());
    const { patienceMs = PATIENCE_MS, idleMs = IDLE_MS } = this.limits;
    const patience = AbortSignal.timeout(patienceMs);
    const stop = signal ? AbortSignal.any([signal, patience]) : patience;
    try {
      const outcome = await outcomeOf(child, work, stop);
      if ('failed' in outcome) throw new NotTypeset(outcome.failed);
      this.idle = setTimeout(() => this.end(), idleMs).unref();
      return outcome.done;
    } catch (error) {
      this.end();
      signal?.throwIfAborted();
      throw error instanceof NotTypeset ? error : new NotTypeset('the papers could not be set', { cause: error });
    }
  }
}

function start(): ChildProcess {
  const program = createRequire(import.meta.url).resolve('#documents/typesetting');
  // What a service knows of keys and databases is none of its business.
  const env = { PATH: process.env['PATH'] };
  const child = fork(program, [], { execArgv: [], env, serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.unref();
  child.channel?.unref();
  return child;
}

function outcomeOf(child: ChildProcess, work: Work, stop: AbortSignal): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const settle = (how: () => void) => {
      child.off('message', heard).off('exit', lost).off('error', lost);
      stop.removeEventListener('abort', called);
      child.channel?.unref();
      how();
    };
    const heard = (outcome: unknown) => settle(() => resolve(outcome as Outcome));
    const lost = (cause: unknown) => settle(() => reject(new Error('the typesetting process ended', { cause })));
    const called = () => settle(() => reject(stop.reason as Error));
    child.on('message', heard).once('exit', lost).once('error', lost);
    stop.addEventListener('abort', called);
    child.channel?.ref();
    child.send(work, (error) => error && lost(error));
  });
}
