import type { Length, Term } from '#calendar';
import { z } from 'zod';
import type { Policy } from './policy.js';

type Unit = Length['unit'];
type Range = readonly [least: number, most: number];

/** What a county may say of one deadline; whatever is not named here it may not. */
export type TermBounds = Readonly<{
  /** The units it may be counted in, with the least and the most of each. */
  lengths: Readonly<Partial<Record<Unit, Range>>>;
  /** Unless said at any hour of its last day. `by-law`: with that day, which rolls where it is free. */
  ends?: 'with-the-day' | 'by-law';
  /** By how much it may be put off, once. */
  extension?: Readonly<Partial<Record<Unit, Range>>>;
  /** Whoever looks can be warned, so many hours before. */
  warns?: true;
  /** What may stop it for a while. */
  pausedBy?: readonly [string, ...string[]];
  optional?: true;
}>;

const MOST_HOURS = 8_760;
const MOST_DAYS = 3_650;
const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;
const basis = z.string().min(1).max(200);

const counted = <U extends Unit>(unit: U, [least, most]: Range) =>
  z.strictObject({ unit: z.literal(unit), count: z.int().min(least).max(most) });
const at = z.string().regex(HOUR).optional();
const rolls = z.boolean().optional();
/** Working days end on one anyhow. */
const dayLength = (unit: 'days' | 'working-days', range: Range, ends?: TermBounds['ends']) => {
  const length = counted(unit, range);
  if (unit === 'working-days') return ends ? length : length.extend({ at });
  return ends === 'by-law' ? length.extend({ rolls: z.literal(true) }) : length.extend(ends ? { rolls } : { at, rolls });
};

/** All that the engine can count: how terms are read, those too that were written by hand. */
const anyLength = z.discriminatedUnion('unit', [
  counted('hours', [1, MOST_HOURS]),
  counted('days', [0, MOST_DAYS]).extend({ at, rolls }),
  counted('working-days', [0, MOST_DAYS]).extend({ at, rolls }),
]);
export const anyTerm: z.ZodType<Term> = z.strictObject({
  basis,
  length: anyLength,
  warnHours: z.int().min(1).max(MOST_HOURS).optional(),
  extension: anyLength.optional(),
  pausedBy: z.array(z.string()).optional(),
});

/** The policy of a deadline of this name. */
export function termPolicy(name: string, { lengths, ends, extension, warns, pausedBy, optional }: TermBounds): Policy<Term> {
  const shape = z.strictObject({
    basis,
    length: lengthIn(lengths, ends),
    ...(extension && { extension: lengthIn(extension, ends).optional() }),
    ...(warns && { warnHours: z.int().min(1).max(MOST_HOURS).optional() }),
    ...(pausedBy && { pausedBy: z.array(z.enum(pausedBy)).max(pausedBy.length).optional() }),
  });
  return { name, kind: 'term', shape: shape as unknown as z.ZodType<Term>, read: anyTerm, ...(optional && { optional }) };
}

function lengthIn({ hours, ...days }: TermBounds['lengths'], ends: TermBounds['ends']) {
  const options = [
    ...(hours ? [counted('hours', hours)] : []),
    ...(['days', 'working-days'] as const).flatMap((unit) => (days[unit] ? [dayLength(unit, days[unit], ends)] : [])),
  ];
  const [first, ...more] = options;
  if (!first) throw new Error('a term that can be counted in no unit');
  return z.discriminatedUnion('unit', [first, ...more]);
}
