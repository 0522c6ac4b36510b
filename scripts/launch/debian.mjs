import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { output, run, succeeds } from './run.mjs';

/**
 * Unpacks Debian packages under `<folder>/root` without being root: the system's sources and keys, but lists and
 * a cache of our own. With dependencies, it takes those along that an installation would add to this machine;
 * what was asked for it takes in any case, for one tree must hold it all.
 */
export async function unpackDebian(packages, folder, { withDependencies = false } = {}) {
  for (const own of ['apt/lists/partial', 'apt/cache/archives/partial']) mkdirSync(path.join(folder, own), { recursive: true });
  const cache = ['-o', `Dir::Cache=${folder}/apt/cache`, '-o', 'APT::Sandbox::User='];
  const lists = ['-o', `Dir::State::lists=${folder}/apt/lists`];
  const download = async (apt) => {
    const names = withDependencies ? new Set([...packages, ...(await added(packages, apt))]) : packages;
    await run('apt-get download', 'apt-get', ['download', '-qq', ...apt, ...names], { cwd: folder, quiet: true });
  };

  await download(cache).catch(async () => {
    await run('apt-get update', 'apt-get', ['update', '-qq', ...cache, ...lists], { quiet: true });
    await download([...cache, ...lists]);
  });
  const archives = readdirSync(folder).filter((file) => file.endsWith('.deb'));
  for (const archive of archives) {
    await run('dpkg', 'dpkg', ['-x', path.join(folder, archive), path.join(folder, 'root')], { quiet: true });
    rmSync(path.join(folder, archive));
  }
}

/** The packages an installation would fetch; apt names the files as `'address' name_version_arch.deb size digest`. */
async function added(packages, apt) {
  const plan = await output('apt-get', ['install', '--print-uris', '-qq', '--no-install-recommends', ...apt, ...packages]);
  return plan.split('\n').flatMap((line) => line.match(/' ([^_ ]+)_/)?.[1] ?? []);
}

export const hasDebianTools = async () => (await succeeds('apt-get', ['--version'])) && (await succeeds('dpkg', ['--version']));
