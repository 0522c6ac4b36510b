import path from 'node:path';
import { hasDebianTools, unpackDebian } from './debian.mjs';
import { isProgram } from './run.mjs';
import { say, Trouble } from './say.mjs';

/** Debian keeps servers in sbin, which ordinary users do not have in their PATH; Homebrew is not in a login-less one. */
const FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/** Finds nats-server, or unpacks Debian's package into `.cache/`, which takes no root. */
export async function natsServer(root) {
  const given = process.env.JUNAN_NATS_SERVER;
  if (given) return isProgram(given) ? given : stop(`JUNAN_NATS_SERVER is ${given}, which is not a program`);

  const cache = path.join(root, '.cache/nats');
  const unpacked = path.join(cache, 'root/usr/sbin/nats-server');
  const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), ...FOLDERS];
  const found = [...folders.map((folder) => path.join(folder, 'nats-server')), unpacked].find(isProgram);
  if (found) return found;

  if (process.platform === 'darwin') stop('nats-server is missing: brew install nats-server');
  if (!(await hasDebianTools())) {
    stop('nats-server is missing: install it (2.9 or newer, https://nats.io/download), or name it in JUNAN_NATS_SERVER');
  }
  say('nats-server is not installed: unpacking the Debian package into .cache/');
  await unpackDebian(['nats-server'], cache);
  return unpacked;
}

function stop(reason) {
  throw new Trouble(reason);
}
