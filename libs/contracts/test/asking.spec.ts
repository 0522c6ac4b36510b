import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as contracts from '../src/index.js';

const apps = path.resolve(import.meta.dirname, '../../../apps');

/** The names in `@Answers(PartiesOf)` or in `.ask(PartiesOf, …`, by service. */
function said(pattern: RegExp): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const file of readdirSync(apps, { recursive: true, encoding: 'utf8' })) {
    if (!/\/src\/.*\.ts$/.test(file) || file.includes('node_modules') || file.endsWith('.spec.ts')) continue;
    const service = file.slice(0, file.indexOf(path.sep));
    for (const [, name = ''] of readFileSync(path.join(apps, file), 'utf8').matchAll(pattern)) {
      const { name: question } = contracts[name as 'PartiesOf'];
      // What is asked at two places is one question.
      found[service] = [...new Set([...(found[service] ?? []), question])];
    }
  }
  return sorted(found);
}

const sorted = (by: Record<string, string[]>) => Object.fromEntries(Object.entries(by).map(([name, all]) => [name, all.sort()]));

it('each service asks just what it is declared to ask', () => {
  const declared = Object.entries(contracts.asking).map(([service, questions]) => [service, questions.map(({ name }) => name)]);
  expect(said(/\.ask\((\w+),/g)).toEqual(sorted(Object.fromEntries(declared) as Record<string, string[]>));
});

it('what is asked is answered by its owner, which the asker hears', () => {
  expect(said(/@Answers\((\w+)\)/g)).toEqual({ intake: ['intake.entry', 'intake.parties'], mediation: ['mediation.minutes'] });
  for (const [service, questions] of Object.entries(contracts.asking))
    for (const { owner } of questions) expect(contracts.hearing[service]).toContain(owner);
});
