import path from 'node:path';
import { hearing } from '#contracts';
import { intake } from '../apps/intake/src/intake.module.js';
import { mediation } from '../apps/mediation/src/mediation.module.js';
import { reporting } from '../apps/reporting/src/reporting.module.js';
import { screening } from '../apps/screening/src/screening.module.js';

export const definitions = { intake, mediation, screening, reporting };
export type Name = keyof typeof definitions;
export const names = Object.keys(definitions) as Name[];

/** As `npm run faults` has bundled it. */
export const programOf = (name: Name, entry: string): string => path.join(process.env['JUNAN_PROGRAMS'] ?? '', name, `${entry}.js`);

/** Who has a stream. Reporting says nothing yet. */
export const owners = ['intake', 'mediation', 'screening'] as const;
export type Owner = (typeof owners)[number];

const heardBy = (name: Name) => (hearing[name] ?? []).filter((owner) => owner !== name) as Owner[];

/** Whose facts take effect where. A service that hears its other desks does not hear itself. */
export const hears: Readonly<Record<Name, readonly Owner[]>> = {
  intake: heardBy('intake'),
  mediation: heardBy('mediation'),
  screening: heardBy('screening'),
  reporting: heardBy('reporting'),
};

export const each = async <T>(work: (name: Name) => Promise<T>): Promise<Record<Name, T>> =>
  Object.fromEntries(await Promise.all(names.map(async (name) => [name, await work(name)] as const))) as Record<Name, T>;
