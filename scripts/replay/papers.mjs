import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PURPOSE = '复核回放的公开案例';
const BEGINS = { pdf: '%PDF-', docx: 'PK' };

/**
 * Makes all papers that there can be of a case as Word files, and bound together as its case file, and keeps them in `folder`.
 * @returns how many were made, and what was wrong with them
 */
export async function papersOf(told, { door, place, dispute, run, folder }) {
  const as = `mediator@${place.county}`;
  const at = `mediation/mediations/${dispute}`;
  const { items } = await door.get(`${at}/papers`, as);
  const sheets = items.flatMap(({ paper, made }) => made.map(({ nth }) => ({ from: `papers/${paper}`, name: `${paper}-${nth}`, nth })));
  const wanted = [
    ...sheets.map(({ from, name, nth }) => ({ from, name: `${name}.docx`, body: { format: 'docx', nth } })),
    { from: 'file', name: 'case-file.pdf', body: { as: 'pdf' } },
  ];
  const into = path.join(folder, told.id);
  mkdirSync(into, { recursive: true });
  const problems = [];
  for (const { from, name, body } of wanted) {
    const bytes = await door.file(`${at}/${from}`, as, `${run}:${told.id}:${name}`, { ...body, purpose: PURPOSE });
    const [, kind] = name.split('.');
    if (!bytes.toString('latin1', 0, 8).startsWith(BEGINS[kind])) problems.push(`${name} is no ${kind}`);
    writeFileSync(path.join(into, name), bytes);
  }
  return { made: wanted.length, problems };
}
