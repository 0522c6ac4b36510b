import { spawn } from 'node:child_process';
import { accessSync, closeSync, constants, openSync, readFileSync, statSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { Trouble } from './say.mjs';

/** Runs a command to its end. With `log` its output goes there, and its last words into the Trouble if it fails. */
export async function run(what, command, args, { log, quiet = false, ...options } = {}) {
  const output = log ? openSync(log, 'w', 0o600) : quiet ? 'ignore' : 'inherit';
  const child = spawn(command, args, { stdio: ['ignore', output, output], ...options });
  const [code, signal] = await ended(child);
  if (log) closeSync(output);
  if (code !== 0) throw new Trouble(`${what} failed (${signal ?? code})${log ? `: ${lastWords(log)} (all of it: ${log})` : ''}`);
}

/** How a command ended, and what it said beside what it printed. */
export async function complaints(command, args, options = {}) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'inherit', 'pipe'] });
  const end = ended(child);
  const said = await text(child.stderr);
  const [code, signal] = await end;
  return { how: signal ?? code, said };
}

/** Whether a command that may well fail did not. */
export async function succeeds(command, args, options = {}) {
  const [code] = await ended(spawn(command, args, { stdio: 'ignore', ...options }));
  return code === 0;
}

export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** What a command prints. */
export async function output(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], ...options });
  const end = ended(child);
  const printed = await text(child.stdout);
  const [code, signal] = await end;
  if (code !== 0) throw new Trouble(`${command} failed (${signal ?? code})`);
  return printed;
}

const running = new Set();

/** Ends the commands that are still at it, when the launcher itself is told to end. */
export const abandon = () => running.forEach((child) => child.kill());

const ended = (child) =>
  new Promise((resolve) => {
    running.add(child);
    child.on('error', (error) => resolve([error.code === 'ENOENT' ? 'no such command' : error.message]));
    child.on('exit', (code, signal) => resolve([code, signal]));
  }).finally(() => running.delete(child));

/** The line of a log that most likely says why its process ended: what stands above a stack, else the last that names a failure. */
export function lastWords(log) {
  const lines = readFileSync(log, 'utf8')
    .split('\n')
    .slice(-80)
    .map((line) => message(line.replace(COLOURS, '')).trim())
    .filter((line) => line && !/^(Node\.js v|[{}\][,^~]+$)/.test(line));
  const inStack = (line) => /^at /.test(line);
  const aboveStack = lines.findLast((line, i) => !inStack(line) && inStack(lines[i + 1] ?? ''));
  const failure = lines.findLast((line) => /error|fatal|panic|refus|invalid|missing|in use|cannot/i.test(line));
  return (aboveStack ?? failure ?? lines.at(-1) ?? 'it said nothing').slice(0, 300);
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

function message(line) {
  try {
    const { message: text, msg = text } = JSON.parse(line);
    return typeof msg === 'string' ? msg.split('\n')[0] : line;
  } catch {
    return line;
  }
}
