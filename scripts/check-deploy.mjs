import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import './launch/closed-pipe.mjs';
import { agencyDoorFaultsOf } from './deploy/agency-doors.mjs';
import { crdFaultsOf } from './deploy/crds.mjs';
import { deskFaultsOf } from './deploy/desks.mjs';
import { buildImages } from './deploy/image.mjs';
import { kustomize, render } from './deploy/kustomize.mjs';
import { faultsOf, sizeFaultsOf, strangeFieldsOf } from './deploy/validate.mjs';
import { services } from './launch/names.mjs';
import { explain, Trouble } from './launch/say.mjs';

/**
 * Renders every overlay and what watches them, and holds it against the schemas of Kubernetes and of the operators; no cluster, no network. With `--image` it also
 * builds what the images hold, and starts everything in them as far as a start goes that is told nothing; with `--crds PLACE` it holds all
 * against the kinds of a cluster of yours, `kubectl get crd -o yaml > PLACE`; with `--tests` it runs what tests of it there are.
 */
const root = path.dirname(import.meta.dirname);
const args = process.argv.slice(2);
const crds = args.includes('--crds') ? args[args.indexOf('--crds') + 1] : undefined;
const folders = ['overlays/county', 'overlays/department', 'overlays/department-screening', 'overlays/province', 'watching'];

try {
  console.log(`rendered by ${(await kustomize(root)).join(' ')}`);
  const rendered = await Promise.all(folders.map((name) => render(root, `deploy/kubernetes/${name}`)));
  const faults = [
    ...(await faultsOf(rendered.flat())),
    ...(await strangeFieldsOf(root, rendered.flat())),
    ...sizeFaultsOf(rendered.flat()),
    ...deskFaultsOf(rendered.flat()),
    ...agencyDoorFaultsOf(rendered.flat()),
    ...(crds === undefined ? [] : crdFaultsOf(rendered.flat(), crds)),
  ];
  folders.forEach((name, i) => console.log(`${name}: ${rendered[i].length} objects`));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
  if (args.includes('--image')) checkImages();
  if (args.includes('--tests') && process.exitCode === 0) runTests();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

function runTests() {
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/test.mjs'), 'scripts/test/deploy'], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

/** Every program of an image loads all that it needs, and then asks for its first setting: that is as far as it comes without one. */
function checkImages() {
  const folder = mkdtempSync(path.join(tmpdir(), 'junan-image-'));
  try {
    const stages = buildImages(root, folder);
    const commands = services.flatMap((name) => [
      [`dist/apps/${name}/src/main.js`, 'PORT: missing'],
      [`dist/apps/${name}/src/migrate.js`, 'SERVING_LOGIN: missing'],
      ...['keys', 'letters', 'audit'].map((entry) => [`dist/apps/${name}/src/${entry}.js`, 'DATABASE_URL: missing']),
    ]);
    const imports = ['intake', 'mediation'].map((name) => [`dist/apps/${name}/src/import.js`, 'usage']);
    const programs = [
      ...[...commands, ...imports].map((program) => ['services', ...program]),
      ['services', 'dist/libs/messaging/streams.js', 'NATS_URL: missing'],
      ['console', 'scripts/edge.mjs', 'PORT: missing'],
    ];
    for (const [image, program, asks] of programs) {
      const { stdout, stderr } = spawnSync(process.execPath, [program], { cwd: stages.get(image).folder, env: {}, encoding: 'utf8' });
      if (!`${stdout}${stderr}`.includes(asks)) throw new Trouble(`${image}: ${program} does not start: ${stderr || stdout}`);
    }
    console.log(`images: ${programs.length} programs load all that they need, on Node ${process.versions.node}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
