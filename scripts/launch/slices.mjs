import { existsSync } from 'node:fs';
import path from 'node:path';
import { compare, NEW_ENOUGH } from './broker-choice.mjs';
import { DESK, services } from './names.mjs';
import { anyPort, isFree } from './ports.mjs';
import { Trouble } from './say.mjs';
import { keep, keepText, read } from './state.mjs';

/** What every department runs that has a slice: it mediates what it leads. */
const MEDIATES = ['mediation'];

/** And what it may run beside. */
export const servicesWith = (screening) => (screening ? [...MEDIATES, 'screening'] : MEDIATES);

const fileIn = (folder) => path.join(folder, 'slices.json');

/**
 * The departments that run services on machines of their own, by their desk, as `npm run slice` noted them in the county's folder.
 * `serving`: what they lead goes to them; else they still hold what they had. `screening`: they screen at their own desk as well.
 */
export const notedIn = (folder) => (existsSync(fileIn(folder)) ? read(fileIn(folder)) : {});

/** Which desk of a department's runs which services. */
export const slicesIn = (folder) =>
  Object.entries(notedIn(folder)).map(([desk, { screening }]) => ({ desk, services: servicesWith(screening) }));

export const note = (folder, slices) => keep(fileIn(folder), slices);

/** The list of departments, each with the desk that mediates what it leads, and the one at which it screens. */
export function departmentsWith(folder, file, readCsv) {
  const slices = notedIn(folder);
  if (Object.keys(slices).length === 0) return file;
  const rows = readCsv(file);
  const serving = ({ slug }) => (slices[slug]?.serving ? slug : '');
  const screening = ({ slug }) => (slices[slug]?.serving && slices[slug].screening ? slug : '');
  const lines = rows.map((row) => [...Object.values(row), serving(row), screening(row)]);
  const columns = [...Object.keys(rows[0]), 'desk', 'screening'];
  const copy = path.join(folder, 'departments.csv');
  keepText(copy, `${[columns, ...lines].map((cells) => cells.map(quoted).join(',')).join('\n')}\n`);
  return copy;
}

const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** On both sides: 2.9 holds whoever comes over the line to no permissions (tried on 2.9.10). */
export const takesSlices = (version) => compare(version, NEW_ENOUGH) >= 0;

export function mustTakeSlices(version) {
  if (!takesSlices(version))
    throw new Trouble(
      `nats-server ${version} does not bound what passes between brokers: a slice takes ${NEW_ENOUGH} or newer, see npm run brokers`,
    );
}

/** Every desk that is known here: the county's own of each service, and those of the departments. */
export const desksWith = (slices) => [
  ...services.map((service) => ({ service, desk: DESK })),
  ...slices.flatMap(({ desk, services: theirs }) => theirs.map((service) => ({ service, desk }))),
];

/** Where departments' brokers come in: told to them once, hence the same at every start. */
export async function linePort(folder) {
  const file = path.join(folder, 'line.json');
  const kept = existsSync(file) ? read(file).port : undefined;
  if (kept !== undefined && (await isFree(kept))) return kept;
  const port = await anyPort();
  keep(file, { port });
  return port;
}

/**
 * Which streams a broker holds as their owners', and which as copies of another broker's.
 * @param hears whom each service hears, as the contracts say
 */
export function streamsOf({ county, slice, slices, beside = [], services: ours }, hears) {
  const at = (desk) => (service) => ({ county: county.code, service, desk });
  if (slice === undefined) {
    const copies = slices.flatMap(({ desk, services: theirs }) =>
      theirs.map((service) => ({ of: at(desk)(service), from: desk, to: DESK })),
    );
    return { own: ours.map(at(DESK)), copies };
  }
  const heard = new Set(ours.flatMap((service) => hears[service] ?? []));
  // What others beside us say comes from the county's copy of it: no line leads from one department to another.
  const others = beside.flatMap((desk) => MEDIATES.map(at(desk)));
  const copies = [...[...heard].map(at(DESK)), ...others].map((of) => ({ of, from: DESK, to: slice }));
  return { own: ours.map(at(slice)), copies };
}
