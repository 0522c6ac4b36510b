// Writes the documents that follow from the code; with --check it only says which of them are out of date.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { build } from './build.mjs';
import { readmeWithDoors } from './doors.mjs';

const root = path.dirname(import.meta.dirname);
const at = (file) => path.join(root, file);
const check = process.argv.includes('--check');

await build(root);
const { documents } = await import('../dist/libs/contracts/generate/documents.js');
const { brokerUsersPage } = await import('../dist/libs/messaging/generate/broker-users-page.js');
const { brokerManifests } = await import('./deploy/broker-manifests.mjs');
const { composeManifests } = await import('./deploy/compose-manifests.mjs');
const wanted = new Map([
  ...documents(root),
  ['docs/broker-users.md', brokerUsersPage()],
  ...brokerManifests(root),
  ...composeManifests(root),
  ...(await apis()),
]);
const orphans = ['deploy/compose/streams', 'deploy/compose/departments/streams', 'docs/schemas', 'docs/openapi', 'console/src/api/openapi']
  .flatMap(filesIn)
  .filter((file) => !wanted.has(file));
const isOld = ([file, text]) => !existsSync(at(file)) || readFileSync(at(file), 'utf8') !== text;
const changed = [...wanted].filter(isOld);

if (check) {
  const old = [...changed.map(([name]) => name), ...orphans];
  for (const file of old) console.log(`${file} is out of date: npm run generate`);
  process.exitCode = old.length === 0 ? 0 : 1;
} else {
  for (const file of orphans) rmSync(at(file));
  changed.forEach(write);
  // Made of the documents as they are now; a spec holds it (scripts/test/doors.spec.ts).
  doors().filter(isOld).forEach(write);
}

function doors() {
  return [['console/README.md', readmeWithDoors(root)]];
}

function write([file, text]) {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
  console.log(`wrote ${file}`);
}

/** Each service's OpenAPI document, and the console's types made from it. */
async function apis() {
  const { describeService } = await import('../dist/libs/chassis/src/index.js');
  const services = readdirSync(at('apps')).filter((name) => existsSync(at(`apps/${name}/src/${name}.module.ts`)));
  const pages = services.map(async (name) => {
    const { [name]: definition } = await import(`../dist/apps/${name}/src/${name}.module.js`);
    const document = JSON.parse(JSON.stringify(await describeService(definition)));
    return [
      [`docs/openapi/${name}.json`, `${JSON.stringify(document, null, 2)}\n`],
      [
        `console/src/api/openapi/${name}.d.ts`,
        `// Written by \`npm run generate\`; do not edit.\n${astToString(await openapiTS(document))}`,
      ],
    ];
  });
  return (await Promise.all(pages)).flat();
}

function filesIn(folder) {
  return existsSync(at(folder)) ? readdirSync(at(folder)).map((file) => `${folder}/${file}`) : [];
}
