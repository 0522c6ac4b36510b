import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { lastWords } from './run.mjs';
import { say } from './say.mjs';

/** In which order the members end: those that ask first, those that are asked last. */
export const rank = { service: 0, edge: 1, broker: 2, database: 3 };

const WARDEN = path.join(import.meta.dirname, 'warden.sh');

/**
 * The processes of one start. When one of them ends by itself, `onLoss` hears why, and what ports it had for itself.
 * Should the launcher be killed, the warden ends them: it sits at the other end of a pipe.
 */
export class Family {
  #members = [];
  #stopping;
  #warden;

  constructor({ logs, verbose = false, onLoss }) {
    Object.assign(this, { logs, verbose, onLoss });
    this.#warden = spawn('sh', [WARDEN], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    this.#warden.stdin.on('error', () => {});
  }

  /** A member leads a process group of its own: Ctrl-C in the terminal reaches the launcher alone, which ends all in order. */
  start(name, command, args, { env, rank: order, signal = 'SIGTERM', ports = [], ...options }) {
    if (this.#stopping) throw new Error(`too late to start ${name}`);
    const log = path.join(this.logs, `${name}.log`);
    const output = this.verbose ? 'inherit' : openSync(log, 'w', 0o600);
    const child = spawn(command, args, { detached: true, stdio: ['ignore', output, output], env, ...options });
    if (output !== 'inherit') closeSync(output);
    const member = { name, order, signal, ports, child };
    member.ended = new Promise((resolve) => {
      child.once('error', (error) => this.#lost(member, error.message, resolve));
      child.once('exit', (code, by) => this.#lost(member, by ? `killed by ${by}` : `exit code ${code}${this.#reason(log)}`, resolve));
    });
    this.#members.push(member);
    if (child.pid) this.#warden.stdin.write(`${order} ${child.pid} ${signal.slice(3)}\n`);
    return member;
  }

  pids() {
    return Object.fromEntries(this.#members.map(({ name, child }) => [name, child.pid]));
  }

  /** Rank after rank, the members of one rank together. Who does not end in time is killed. */
  stop() {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  async #stopAll() {
    for (const order of Object.values(rank)) {
      await Promise.all(this.#members.filter((member) => member.order === order).map(end));
    }
    this.#warden.stdin.end('done\n');
  }

  killAll() {
    for (const { child } of this.#members) child.kill('SIGKILL');
  }

  #lost(member, how, resolve) {
    member.gone = true;
    resolve();
    if (this.#stopping) return;
    this.onLoss(`${member.name} ended by itself, ${how}`, member.ports);
  }

  #reason(log) {
    return this.verbose || this.#stopping ? '' : `: ${lastWords(log)} (its log: ${log})`;
  }
}

async function end(member) {
  if (member.gone) return;
  member.child.kill(member.signal);
  const impatience = setTimeout(() => {
    say(`${member.name} does not end: killing it`);
    member.child.kill('SIGKILL');
  }, 15_000);
  await member.ended;
  clearTimeout(impatience);
}
