import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { drawable, drawnBy } from './glyphs.js';
import { page } from './page.js';
import type { Outcome, Typeset, Work } from './work.js';

/*
 * The process in which papers are set: it takes more memory than a service has, and may be ended at any moment. It sees no files but its
 * fonts, and what it is told by whoever started it.
 */

const FONTS = '@expo-google-fonts/noto-serif-sc';
const WORKSPACE = '/nowhere';

const { resolve } = createRequire(import.meta.url);
const fonts = [`${FONTS}/400Regular/NotoSerifSC_400Regular.ttf`, `${FONTS}/700Bold/NotoSerifSC_700Bold.ttf`].map((font) =>
  readFileSync(resolve(font)),
);
const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: fonts }] });
const draws = drawnBy(fonts[0] ?? Buffer.alloc(0));

function typeset({ files = [], ...work }: Work): Typeset {
  const missing = new Set<string>();
  compiler.resetShadow();
  for (const { path, bytes } of files) compiler.mapShadow(`${WORKSPACE}${path}`, Buffer.from(bytes));
  const { manifest, text, ...words } = work;
  const data = JSON.stringify({
    ...drawable(words, draws, missing),
    ...(manifest !== undefined && { manifest }),
    ...(text !== undefined && { text }),
  });
  const compiled = compiler.compile({ mainFileContent: page, inputs: { data } });
  const document = compiled.result;
  if (!document) throw new Error(whyNot(compiled.takeError()));
  const pdf = compiler.pdf(document);
  compiler.evictCache(0);
  return { pdf, pages: document.numOfPages, missing: [...missing] };
}

type Fault = Parameters<NodeCompiler['fetchDiagnostics']>[0];

function whyNot(fault: Fault | null): string {
  const told = fault ? (compiler.fetchDiagnostics(fault) as readonly Readonly<{ message?: string }>[]) : [];
  return told.map(({ message = '' }) => message).join('; ');
}

process.on('message', (work: Work) => {
  let outcome: Outcome;
  try {
    outcome = { done: typeset(work) };
  } catch (error) {
    outcome = { failed: error instanceof Error ? error.message : String(error) };
  }
  // Whoever asked may be no more.
  process.send?.(outcome, undefined, undefined, () => undefined);
});
process.on('disconnect', () => process.exit());
