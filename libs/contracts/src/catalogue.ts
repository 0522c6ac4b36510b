import type { Contract } from './contract.js';
import * as intake from './intake.js';
import * as mediation from './mediation.js';
import * as screening from './screening.js';

const services = [intake, mediation, screening] as unknown as readonly Readonly<Record<string, Contract>>[];

/** Every event there is, by type. */
export const catalogue: ReadonlyMap<string, Contract> = new Map(
  services
    .flatMap((said) => Object.values(said))
    .sort((one, other) => (one.type < other.type ? -1 : 1))
    .map((event) => [event.type, event]),
);
