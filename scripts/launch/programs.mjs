import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from './lock.mjs';

const ENTRIES = ['main', 'migrate', 'import', 'keys', 'audit', 'letters'];
/** Who runs what was made of an earlier build may still load some of it. */
const KEPT = 3;

/**
 * Every service and its commands once more, each with all that it loads in a few files: so they begin in a third of the time, which
 * else goes into finding and opening three thousand.
 * @returns where `<service>/<entry>.js` lies
 */
export async function programs(root) {
  const folder = folderOf(root);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  await bundle(root, draft);
  putInPlace(draft, folder);
  takeAwayOld(path.dirname(folder));
  return folder;
}

/** Unless another start did so first. */
function putInPlace(draft, folder) {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true });
  }
}

/** The file of a service or of one of its commands: the bundled one, if it was made of what is built. */
export function programOf(root, name, entry) {
  const bundled = path.join(folderOf(root), name, `${entry}.js`);
  return existsSync(bundled) ? bundled : path.join(root, `dist/apps/${name}/src/${entry}.js`);
}

function folderOf(root) {
  const hash = createHash('sha256');
  for (const file of ['dist/.build.json', 'package-lock.json', 'scripts/launch/programs.mjs'].map((each) => path.join(root, each)))
    hash.update(existsSync(file) ? readFileSync(file) : '');
  return path.join(root, '.cache/programs', hash.digest('hex').slice(0, 16));
}

async function bundle(root, dir) {
  const { rolldown } = await import('rolldown');
  const work = await rolldown({
    cwd: root,
    platform: 'node',
    input: inputs(root),
    // The driver stays a package of its own: tracing changes it when it is required.
    external: [/^pg(-|$)/],
    resolve: { conditionNames: ['node', 'import', 'default'] },
    plugins: [ours(root)],
    // Of what Nest could also do most is not installed, which is all that there is to say.
    logLevel: 'silent',
  });
  await work.write({
    dir,
    format: 'esm',
    keepNames: true,
    // What files share may else run before what it needs, as the sources never do.
    strictExecutionOrder: true,
    sourcemap: true,
    chunkFileNames: 'shared/[name]-[hash].js',
    codeSplitting: {
      groups: [{ name: 'libs', test: `${path.join(root, 'dist/libs')}${path.sep}`, includeDependenciesRecursively: false }],
    },
  });
  await work.close();
}

function inputs(root) {
  const apps = path.join(root, 'dist/apps');
  const all = readdirSync(apps).flatMap((service) =>
    ENTRIES.map((entry) => [`${service}/${entry}`, path.join(apps, service, 'src', `${entry}.js`)]),
  );
  return Object.fromEntries(all.filter(([, file]) => existsSync(file)));
}

/** A log tells places in our sources; for packages there are no maps, which would be as large as they are. */
function ours(root) {
  const dist = path.join(root, 'dist') + path.sep;
  return {
    name: 'ours',
    load(id) {
      if (!id.startsWith(dist) || !existsSync(`${id}.map`)) return null;
      return { code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') };
    },
    generateBundle(_, files) {
      for (const [name, { moduleIds }] of Object.entries(files))
        if (moduleIds && !moduleIds.some((id) => id.startsWith(dist))) delete files[`${name}.map`];
    },
  };
}

function takeAwayOld(folder) {
  const all = readdirSync(folder).map((name) => path.join(folder, name));
  const whole = all.filter((file) => makerOf(file) === undefined);
  const cutShort = all.filter((file) => makerOf(file) !== undefined && !isAlive(makerOf(file)));
  const old = whole.sort((one, other) => writtenAt(other) - writtenAt(one)).slice(KEPT);
  for (const each of [...old, ...cutShort]) rmSync(each, { recursive: true, force: true });
}

/** Who makes it, or made half of it. */
const makerOf = (file) => {
  const maker = path.extname(file).slice(1);
  return maker === '' ? undefined : Number(maker);
};

/** Nothing of what another start took away just now. */
const writtenAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
