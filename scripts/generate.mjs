// Writes the documents that follow from the code; with --check it only says which of them are out of date.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';

const root = path.dirname(import.meta.dirname);
const check = process.argv.includes('--check');

await build(root);
const { documents } = await import('../dist/libs/contracts/generate/documents.js');
const wanted = new Map([...documents(root)]);

const kept = ['docs/schemas']
  .filter((dir) => existsSync(path.join(root, dir)))
  .flatMap((dir) => readdirSync(path.join(root, dir)).map((file) => `${dir}/${file}`));
const orphans = kept.filter((file) => !wanted.has(file));
const changed = [...wanted].filter(
  ([file, text]) => !existsSync(path.join(root, file)) || readFileSync(path.join(root, file), 'utf8') !== text,
);

if (check) {
  for (const file of [...changed.map(([name]) => name), ...orphans]) console.log(`${file} is out of date: npm run generate`);
  process.exitCode = changed.length + orphans.length === 0 ? 0 : 1;
} else {
  for (const file of orphans) rmSync(path.join(root, file));
  for (const [file, text] of changed) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    console.log(`wrote ${file}`);
  }
}
