import { setTimeout } from 'node:timers/promises';
import { today } from '#calendar';
import { ConfigError, createService, readConfig, readList } from '#chassis';
import { BodyImport } from './body/body-import.store.js';
import type { Imported } from './body/body-import.store.js';
import { BodyList } from './body/body-list.store.js';
import { bodiesFrom, optional, required } from './body/lists.js';
import type { BodyColumn } from './body/lists.js';
import { mediation } from './mediation.module.js';
import type { Unit } from './unit/unit.js';
import { Units } from './unit/unit.store.js';

const USAGE = 'usage: node dist/apps/mediation/src/import.js BODIES.csv';
/** Units are told of by intake; at a first start the news of all of them takes some seconds. */
const PATIENCE_S = 60;

/** Loads a list of mediation bodies, in the environment of the service. Loading it again changes nothing. */
try {
  const { added, changed, unchanged } = await load(process.argv[2]);
  process.stdout.write(`mediation: ${added} bodies added, ${changed} changed, ${unchanged} as they were\n`);
} catch (error) {
  const problems = error instanceof ConfigError ? error.problems : [error instanceof Error ? error.message : String(error)];
  for (const problem of problems) process.stderr.write(`mediation: ${problem}\n`);
  process.exitCode = 1;
}

async function load(file: string | undefined): Promise<Imported> {
  if (file === undefined) throw new Error(USAGE);
  const config = readConfig(process.env);
  const table = readList<BodyColumn>(file, required, optional);
  const app = await createService(mediation, config, { logger: false });
  try {
    const units = await heard(app.get(Units, { strict: false }), [...new Set(table.rows.map(({ unit }) => unit))]);
    const kinds = await app.get(BodyList, { strict: false }).kinds();
    const bodies = bodiesFrom(table, { units, kinds, county: config.county, today: today(new Date()) });
    return await app.get(BodyImport, { strict: false }).take(bodies);
  } finally {
    await app.close();
  }
}

async function heard(units: Units, codes: readonly string[]): Promise<Unit[]> {
  for (let waited = 0; ; waited++) {
    const known = await units.known(codes);
    if (known.length === codes.length || waited >= PATIENCE_S) return known;
    await setTimeout(1_000);
  }
}
