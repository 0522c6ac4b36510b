import { daysBetween, today } from '#calendar';
import { Refused, levelOf } from '#kernel';
import { restsOn, stands } from '../agreement/stands.js';
import type { Line } from '../filing/filing.js';
import type { Mediation } from '../mediation/mediation.js';
import { evidence, grades } from './subsidy-rule.js';
import type { Evidence, Grade, Payer, SubsidyRule } from './subsidy-rule.js';

/** What a case came to that is settled, as it is paid for. `minutes`: from its entry to that of its agreement, both of one day. */
export type Outcome = Readonly<{ on: string; written: boolean; payer: Payer; units: readonly string[]; minutes: number | null }>;

type Case = Pick<Mediation, 'status' | 'attempts' | 'agreements' | 'round'> & Readonly<{ id: string }>;

/** @throws Refused of what goes on, or ended without an agreement that stands */
export function outcomeOf(mediation: Case): Outcome {
  const { id, status, agreements } = mediation;
  const agreement = status === 'settled' ? agreements.findLast(stands) : undefined;
  const session = agreement && (restsOn(mediation, agreement.on) ?? mediation.attempts.at(-1));
  if (!agreement || !session) throw new Refused('subsidy.not-settled');
  const [host] = session.bodies;
  return {
    on: agreement.effectiveOn ?? agreement.on,
    written: agreement.paper !== null,
    payer: host !== undefined && levelOf(host) === 'village' ? 'village' : 'township',
    units: [...new Set(mediation.attempts.flatMap(({ bodies }) => bodies))],
    minutes: minutesBetween(id, agreement.id),
  };
}

/** Settled by word of mouth, it is no more than that; of what is on paper whoever claims says which it was, and two look at it. */
export const gradesOf = ({ written }: Pick<Outcome, 'written'>): readonly Grade[] =>
  grades.filter((grade) => (grade === 'oral') !== written);

/** What the file does not show yet of what the rule asks for, in the order of the file. */
export function lackingFor(grade: Grade, { needs }: SubsidyRule, file: Readonly<{ lines: readonly Line[]; filed: boolean }>): Evidence[] {
  const there = new Set<Evidence>([
    ...file.lines.flatMap(({ piece, there }) => (there ? [piece] : [])),
    ...(file.filed ? (['filed'] as const) : []),
  ]);
  return evidence.filter((piece) => needs[grade].includes(piece) && !there.has(piece));
}

/** @throws Refused once the days are over in which it may be claimed */
export function mustBeInTime({ on }: Pick<Outcome, 'on'>, { daysBack }: SubsidyRule, day: string): void {
  if (daysBetween(on, day) > daysBack) throw new Refused('subsidy.too-late', { on, days: daysBack });
}

/** Ids are made when something is entered, and say when. What came in on an earlier day was not settled within minutes. */
function minutesBetween(from: string, until: string): number | null {
  const [began, ended] = [madeAt(from), madeAt(until)];
  if (began === undefined || ended === undefined || today(began) !== today(ended)) return null;
  return Math.max(0, Math.floor((ended.getTime() - began.getTime()) / 60_000));
}

/** @returns nothing of an id that was not made by time (RFC 9562, version 7) */
function madeAt(id: string): Date | undefined {
  return id[14] === '7' ? new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)) : undefined;
}
