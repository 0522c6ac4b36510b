import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import './launch/closed-pipe.mjs';
import { isMain } from './launch/main.mjs';
import { keep } from './launch/state.mjs';

const SOURCES = ['apps', 'libs', 'bench', 'faults'];
const MANIFEST = 'dist/.build.json';

/**
 * Turns `apps`, `libs`, `bench` and `faults` into `dist`, file by file and with the same paths; types are checked elsewhere.
 * What did not change since the last time is left alone, what lost its source is removed.
 * @returns how many files were written, and a fingerprint of the whole that changes with any of them.
 */
export async function build(root) {
  const { transform, version } = await import('@swc/core');
  const compiler = digest(version, await readFile(path.join(root, '.swcrc'), 'utf8'));
  const { outputs: before, at } = manifest(root);
  const now = {};
  let written = 0;

  await Promise.all(
    sources(root).map(async (source) => {
      const text = await readFile(path.join(root, source), 'utf8');
      const output = outputOf(source);
      now[output] = digest(compiler, text);
      if (before[output] === now[output] && writtenAt(path.join(root, output)) <= at) return;
      await emit(root, output, await transform(text, { cwd: root, filename: path.join(root, source), sourceFileName: fromOutput(source) }));
      written++;
    }),
  );

  await Promise.all(
    Object.keys(before)
      .filter((output) => !(output in now))
      .map((output) => remove(root, output)),
  );
  await mkdir(path.join(root, 'dist'), { recursive: true });
  const outputs = Object.entries(now).sort();
  // In one order, however the files came: of the same sources it says the same.
  keep(path.join(root, MANIFEST), Object.fromEntries(outputs), path.join(root, `${MANIFEST}.${process.pid}`));
  return { written, files: outputs.length, fingerprint: digest(...outputs.flat()) };
}

/** Every TypeScript file that runs in a service or a command: no specs, no test fixtures, no declarations. */
function sources(root) {
  return SOURCES.filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true }).map((file) => path.join(folder, file)))
    .filter((file) => file.endsWith('.ts') && !/\.(d|spec)\.ts$/.test(file) && !/(^|\/)(test|node_modules)\//.test(file));
}

const outputOf = (source) => path.join('dist', source.replace(/\.ts$/, '.js'));
const fromOutput = (source) => path.relative(path.dirname(outputOf(source)), source);
const digest = (...parts) => createHash('sha256').update(parts.join('\0')).digest('hex');

/**
 * What the last build wrote; where that is not known, nothing. An output newer than that is somebody else's (`nest build`
 * writes the same paths).
 */
function manifest(root) {
  const file = path.join(root, MANIFEST);
  try {
    return { outputs: JSON.parse(readFileSync(file, 'utf8')), at: writtenAt(file) };
  } catch {
    return { outputs: {}, at: 0 };
  }
}

const writtenAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;

async function emit(root, output, { code, map }) {
  const file = path.join(root, output);
  await mkdir(path.dirname(file), { recursive: true });
  await put(file, `${code}\n//# sourceMappingURL=${path.basename(file)}.map\n`);
  await put(`${file}.map`, map ?? '{}');
}

/** Whole: another start from this checkout may build or bundle at the same time. */
async function put(file, text) {
  const draft = `${file}.new.${process.pid}`;
  await writeFile(draft, text);
  await rename(draft, file);
}

const remove = (root, output) => Promise.all([output, `${output}.map`].map((file) => rm(path.join(root, file), { force: true })));

if (isMain(import.meta)) {
  const started = performance.now();
  const { written, files } = await build(path.dirname(import.meta.dirname));
  console.log(`built ${written} of ${files} files in ${(performance.now() - started).toFixed()} ms`);
}
