import type { Contract } from './contract.js';
import * as intake from './intake.js';
import * as mediation from './mediation.js';
import * as screening from './screening.js';

/** Every event there is, by type. */
export const catalogue: ReadonlyMap<string, Contract> = new Map(
  [intake, mediation, screening].flatMap((owner) => Object.values(owner)).map((event) => [event.type, event as unknown as Contract]),
);
