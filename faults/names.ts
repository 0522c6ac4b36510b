import { hearing } from '#contracts';
import { intake } from '../apps/intake/src/intake.module.js';
import { mediation } from '../apps/mediation/src/mediation.module.js';
import { reporting } from '../apps/reporting/src/reporting.module.js';
import { screening } from '../apps/screening/src/screening.module.js';

export const definitions = { intake, mediation, screening, reporting };
export type Name = keyof typeof definitions;
export const names = Object.keys(definitions) as Name[];

/** Who has a stream. Reporting says nothing yet. */
export const owners = ['intake', 'mediation', 'screening'] as const;
export type Owner = (typeof owners)[number];

/** Whose facts take effect where. */
export const hears = Object.fromEntries(
  names.map((name) => [name, (hearing[name] ?? []).filter((owner) => owner !== name) as Owner[]]),
) as Readonly<Record<Name, readonly Owner[]>>;

export const each = async <T>(work: (name: Name) => Promise<T>): Promise<Record<Name, T>> =>
  Object.fromEntries(await Promise.all(names.map(async (name) => [name, await work(name)] as const))) as Record<Name, T>;
