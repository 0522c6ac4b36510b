import type { Contract, FactOf } from './contract.js';
import * as intake from './intake.js';
import * as mediation from './mediation.js';
import * as screening from './screening.js';

/** What is said of what: a contract is of these facts, and in these lists, by its name and as soon as it stands in its module. */
export type UnitFact = FactOf<typeof intake.UnitChanged>;

export const ofDispute = about(intake, 'intake.dispute-');
export type DisputeFact = FactOf<(typeof ofDispute)[number]>;

export const ofRequest = about(intake, 'intake.request-');
export type RequestFact = FactOf<(typeof ofRequest)[number]>;

export const ofMediation = about(mediation, 'mediation.');
export type MediationFact = FactOf<(typeof ofMediation)[number]>;

export const ofRound = [...about(screening, 'screening.round-'), ...about(screening, 'screening.return-')];
export type RoundFact = FactOf<(typeof ofRound)[number]>;

export const ofFinding = about(screening, 'screening.finding-');
export type FindingFact = FactOf<(typeof ofFinding)[number]>;

type About<Module, Prefix extends string> = Extract<Module[keyof Module], { readonly type: `${Prefix}${string}` }>;

function about<Module extends object, const Prefix extends string>(module: Module, prefix: Prefix): About<Module, Prefix>[] {
  const said = Object.values(module) as Contract[];
  return said.filter(({ type }) => type.startsWith(prefix)) as unknown as About<Module, Prefix>[];
}
