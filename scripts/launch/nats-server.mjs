import { accessSync, constants, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { run, succeeds } from './run.mjs';
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
  if (!(await succeeds('apt-get', ['--version'])) || !(await succeeds('dpkg', ['--version']))) {
    stop('nats-server is missing: install it (2.9 or newer, https://nats.io/download), or name it in JUNAN_NATS_SERVER');
  }
  say('nats-server is not installed: unpacking the Debian package into .cache/');
  await unpackDebian(['nats-server'], cache);
  return unpacked;
}

/** Downloads packages and unpacks them under `<folder>/root`: own lists and cache, the system's sources and keys. */
export async function unpackDebian(packages, folder) {
  mkdirSync(path.join(folder, 'apt/lists/partial'), { recursive: true });
  mkdirSync(path.join(folder, 'apt/cache/archives/partial'), { recursive: true });
  const own = ['-o', `Dir::State::lists=${folder}/apt/lists`, '-o', `Dir::Cache=${folder}/apt/cache`, '-o', 'APT::Sandbox::User='];
  if (!(await succeeds('apt-get', ['download', ...packages], { cwd: folder }))) {
    await run('apt-get update', 'apt-get', ['update', '-qq', ...own]);
    await run('apt-get download', 'apt-get', ['download', '-qq', ...own, ...packages], { cwd: folder });
  }
  for (const archive of readdirSync(folder).filter((file) => file.endsWith('.deb'))) {
    await run('dpkg', 'dpkg', ['-x', path.join(folder, archive), path.join(folder, 'root')]);
  }
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function stop(reason) {
  throw new Trouble(reason);
}
