import path from 'node:path';
import { caughtUp } from './catching-up.js';
import { compare } from './compare.js';
import { County } from './county.js';
import type { Ground } from './county.js';
import type { Deviation, Kind } from './deviation.js';
import { gather } from './evidence.js';
import type { Fault } from './fault.js';
import { Load } from './load.js';
import type { Seed } from './seed.js';
import { Outsider } from './streams.js';

/** One line of the table. */
export type Row = Readonly<{
  fault: Fault;
  accepted: number;
  refused: number;
  seconds: number;
  /** What took too long, or could not be done at all. */
  troubles: readonly string[];
  deviations: readonly Deviation[];
}>;

export type Extent = Readonly<{
  storiesPerSecond: number;
  /** Writes accepted before the fault, and once more after everything has recovered. */
  writes: number;
  /** How long a line stays cut or frozen. */
  outageSeconds: number;
  awaySeconds: number;
}>;

/** Writes that are to be accepted after the fault's end before everything counts as recovered. */
const AFTERWARDS = 20;
const PATIENCE_MS = 90_000;

/** Load, the fault in the midst of it, load again until all have recovered, and rest; then everything is compared. */
export async function run(fault: Fault, seed: Seed, ground: Ground, extent: Extent): Promise<Row> {
  const { instances = 1, diskMegabytes = 0 } = fault;
  const county = await County.open(ground, await seed.grow(), { instances, diskMegabytes, label: fault.name });
  const deviations: Deviation[] = [];
  const troubles: string[] = [];
  const missed = (error: unknown) => void troubles.push(error instanceof Error ? error.message : String(error));
  try {
    const load = await Load.on(county, extent.storiesPerSecond);
    const { ledger } = load;
    const scene = { county, ledger, extent, outsider: new Outsider(county.broker) };
    await ledger.grows(extent.writes, PATIENCE_MS);
    await fault.happen(scene).catch(missed);
    const over = performance.now();
    const patience = fault.withinSeconds === undefined ? PATIENCE_MS : 2_000 * fault.withinSeconds;
    await ledger
      .grows(AFTERWARDS, patience)
      .then(() => caughtUp(county, patience))
      .catch(missed);
    const seconds = (performance.now() - over) / 1_000;
    if (seconds > (fault.withinSeconds ?? Infinity)) troubles.push(`not taken over within ${fault.withinSeconds} s`);
    await fault.afterwards?.(scene);
    await ledger.grows(extent.writes, PATIENCE_MS).catch(missed);
    await load.finish(PATIENCE_MS);
    for (const what of await load.askAgain(50)) deviations.push({ kind: 'doubled', what });
    await caughtUp(county, PATIENCE_MS).catch(missed);
    deviations.push(...compare(ledger, await gather(county), scene.outsider));
    const refused = ledger.entries.filter(({ outcome }) => outcome === 'refused').length;
    return { fault, accepted: ledger.accepted.length, refused, seconds, troubles: [...troubles, ...county.lost], deviations };
  } finally {
    await county.close();
  }
}

export const count = ({ deviations }: Row, kind: Kind): number => deviations.filter((deviation) => deviation.kind === kind).length;

export const isSound = ({ deviations, troubles }: Row): boolean => deviations.length + troubles.length === 0;

export const logsOf = ({ folder }: Ground, { name }: Fault): string => path.join(folder, `${name}-*.log`);
