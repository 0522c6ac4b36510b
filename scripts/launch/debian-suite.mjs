import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { archivesIn } from './apt-sources.mjs';
import { run } from './run.mjs';
import { Trouble } from './say.mjs';

/** A mirror that is not there must not keep a start waiting; one that is may take its time. */
const BRIEFLY = ['Acquire::Retries=0', 'Acquire::http::Timeout=10', 'Acquire::https::Timeout=10', 'APT::Update::Error-Mode=any'];

/** The mirror cannot be reached: other suites need not be asked for. */
export class Unreachable extends Trouble {}

/**
 * Unpacks one package of one suite into a folder: from the machine's own mirrors, signatures checked against the keys
 * the machine has for them, and nothing of the machine's own lists, packages or preferences touched or heeded.
 */
export async function unpackFrom(suite, name, folder) {
  const archives = archivesOf('/etc/apt');
  if (archives.length === 0) throw new Trouble("this machine's package sources name no Debian archive");
  const apt = path.join(folder, 'apt');
  for (const own of ['lists/partial', 'cache/archives/partial']) mkdirSync(path.join(apt, own), { recursive: true });
  const sources = path.join(apt, 'suite.sources');
  writeFileSync(sources, archives.map((archive) => stanza(archive, suite)).join('\n'));
  const settings = [
    `Dir::Cache=${apt}/cache`,
    `Dir::State::lists=${apt}/lists`,
    `Dir::Etc::sourcelist=${sources}`,
    ...['Dir::Etc::sourceparts', 'Dir::Etc::preferences', 'Dir::Etc::preferencesparts', 'Dir::State::status'].map(
      (own) => `${own}=/dev/null`,
    ),
    'APT::Sandbox::User=',
    'Acquire::Languages=none',
    ...BRIEFLY,
  ].flatMap((setting) => ['-o', setting]);
  const get = (verb, ...args) => aptGet(path.join(folder, `${verb}.log`), [verb, '-qq', ...settings, ...args], folder);

  // Of several mirrors one may lack the suite; what matters is whether the package comes.
  const trouble = await get('update').catch((error) => error);
  await get('download', name).catch((error) => {
    throw trouble ?? error;
  });
  const archive = readdirSync(folder).find((file) => file.endsWith('.deb'));
  await run('dpkg-deb', 'dpkg-deb', ['-x', path.join(folder, archive), path.join(folder, 'root')], { quiet: true });
  for (const done of ['apt', archive]) rmSync(path.join(folder, done), { recursive: true });
}

function archivesOf(etc) {
  const parts = path.join(etc, 'sources.list.d');
  const files = [path.join(etc, 'sources.list'), ...(existsSync(parts) ? readdirSync(parts).map((file) => path.join(parts, file)) : [])];
  return files
    .filter((file) => /\.(list|sources)$/.test(file) && existsSync(file))
    .flatMap((file) => archivesIn(readFileSync(file, 'utf8'), file.endsWith('.sources')));
}

const stanza = ({ uris, signedBy }, suite) =>
  ['Types: deb', `URIs: ${uris}`, `Suites: ${suite}`, 'Components: main', ...(signedBy ? [`Signed-By: ${signedBy}`] : []), ''].join('\n');

async function aptGet(log, args, cwd) {
  try {
    await run(`apt-get ${args[0]}`, 'apt-get', args, { log, cwd, env: { ...process.env, LC_ALL: 'C' } });
  } catch (error) {
    const said = existsSync(log) ? readFileSync(log, 'utf8') : '';
    const reason = said.match(/^E: (.*)/m)?.[1] ?? error.message;
    if (/could not (connect|resolve)|connection failed|temporary failure|unreachable|timed out/i.test(said)) throw new Unreachable(reason);
    throw new Trouble(reason);
  }
}
