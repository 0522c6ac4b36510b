import { HandedOver, TakenOver } from '#contracts';
import type { MediationFact } from '#contracts';
import { deadlinesOf } from './deadlines.js';
import type { Mediation } from './mediation.js';

/** By which ladder it goes, in the words of the desk whose ladder that is. */
export type LadderTold = HandedOver['data']['ladder'];

/** Whether it is ours: at every moment one desk alone has it, whatever it has come to. */
export const isHere = ({ status }: Pick<Mediation, 'status'>): boolean => status !== 'unopened' && status !== 'handed-over';

export type Leaving = Readonly<{ to: string; asOf: number; ladder: LadderTold }>;

/** 移交承办台: the register named another desk, which goes on where it stands. Nothing more is done in it here. */
export function handOn(mediation: Mediation, { to, asOf, ladder }: Leaving): MediationFact[] {
  const { status } = mediation;
  if (status === 'unopened' || status === 'handed-over') return [];
  return [HandedOver({ to, asOf, ladder, ...carriedBy(mediation, status) })];
}

export type Arriving = Readonly<{ from: string; desk: string; policy: number; allowed: number | undefined }>;

/** What comes is newer than what went from here; told twice, it came once. */
export function takeOver(mediation: Mediation, told: HandedOver['data'], { from, desk, policy, allowed }: Arriving): MediationFact[] {
  if (isHere(mediation) || told.asOf <= mediation.asOf) return [];
  const { to: _, ladder: __, ...carried } = told;
  return [TakenOver({ ...carried, from, desk, policy, ...(allowed !== undefined && { allowed }) })];
}

type Carried = Omit<Parameters<typeof HandedOver>[0], 'to' | 'asOf' | 'ladder'>;

function carriedBy(mediation: Mediation, status: Carried['status']): Carried {
  const { policy: _, desk: __, handedTo: ___, asOf: ____, nextDueAt: _____, deadlines, ...rest } = mediation;
  return { ...(rest as Writable<typeof rest>), status, deadlines: deadlinesOf(deadlines) };
}

/** A fact is shaped of arrays that its schema might write to; nobody does. */
type Writable<T> = T extends readonly (infer Each)[]
  ? Writable<Each>[]
  : T extends object
    ? { -readonly [K in keyof T]: Writable<T[K]> }
    : T;
