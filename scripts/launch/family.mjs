import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import path from 'node:path';
import { lastWords } from './run.mjs';
import { say } from './say.mjs';

/** In which order the members end: those that ask first, those that are asked last. */
export const rank = { service: 0, edge: 1, broker: 2, database: 3 };

/**
 * Ends the members in reverse order when the launcher itself dies by SIGKILL, which it cannot catch:
 * it reads their pids from a pipe, and the pipe closes with the launcher.
 */
const WARDEN = `
  trap '' INT TERM HUP
  all=''
  while read -r pid signal; do [ "$pid" = done ] && exit 0; all="$pid:$signal $all"; done
  for one in $all; do
    pid=\${one%:*}; kill -s \${one#*:} $pid 2>/dev/null; tries=0
    while kill -0 $pid 2>/dev/null && [ $tries -lt 60 ]; do sleep 0.1; tries=$((tries+1)); done
    kill -s KILL $pid 2>/dev/null
  done`;

/** The processes of one start. When one of them ends by itself, `onLoss` hears why. */
export class Family {
  #members = [];
  #stopping;
  #warden;

  constructor({ logs, verbose = false, onLoss }) {
    Object.assign(this, { logs, verbose, onLoss });
    this.#warden = spawn('sh', ['-c', WARDEN], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    this.#warden.stdin.on('error', () => {});
  }

  /** A member leads a process group of its own: Ctrl-C in the terminal reaches the launcher alone, which ends all in order. */
  start(name, command, args, { env, rank: order, signal = 'SIGTERM', ...options }) {
    if (this.#stopping) throw new Error(`too late to start ${name}`);
    const log = path.join(this.logs, `${name}.log`);
    const output = this.verbose ? 'inherit' : openSync(log, 'w', 0o600);
    const child = spawn(command, args, { detached: true, stdio: ['ignore', output, output], env, ...options });
    const member = { name, order, signal, child, log };
    member.ended = new Promise((resolve) => {
      child.once('error', (error) => this.#lost(member, error.message, resolve));
      child.once('exit', (code, by) => this.#lost(member, by ? `killed by ${by}` : `exit code ${code}`, resolve));
    });
    this.#members.push(member);
    if (child.pid) this.#warden.stdin.write(`${child.pid} ${signal.slice(3)}\n`);
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
    const words = this.verbose ? '' : `: ${lastWords(member.log)} (its log: ${member.log})`;
    this.onLoss(`${member.name} ended by itself, ${how}${words}`);
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
