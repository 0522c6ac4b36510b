import type { Day } from '#calendar';
import { Refused, RefusedAt, levelOf } from '#kernel';
import type { Actor } from '#kernel';
import type { z } from 'zod';

/**
 * A rule of the county's that is data. A version of it holds from its day on, and nothing of a version is ever changed. What was
 * promised under one stands where it was said.
 */
export type Policy<V = unknown> = Readonly<{
  name: string;
  /** What sort of rule it is, for whoever shows it. */
  kind: string;
  /** All that a version may say, with its bounds. */
  shape: z.ZodType<V>;
  /** Its versions are read so, where some may be older than the bounds or were written by hand. */
  read?: z.ZodType<V>;
  /** A version may also say that from its day on there is none. */
  optional?: true;
  /** What holds where no version that can be read does. */
  unsaid?: V;
  /** What its shape cannot say. Throws `RefusedAt`, with a field such as `value/needs`. */
  mustHold?(version: NewVersion<V>, today: Day): void;
}>;

/** A version to be; null where from its day on there is none. `why` is the county's paper, or its reason. */
export type NewVersion<V = unknown> = Readonly<{ value: V | null; effectiveOn: Day; why: string }>;

/** As it was sent: either what is to hold, or that nothing is to. */
export type Draft = Readonly<{ value?: unknown; none?: true | undefined; effectiveOn: Day; why: string }>;

/** Entered by the county for a day that is not over; what is wrong is refused at the first field that is. */
export function enactPolicy<V>(policy: Policy<V>, draft: Draft, { unit }: Pick<Actor, 'unit'>, today: Day): NewVersion<V> {
  const { value, none, effectiveOn, why } = draft;
  if (levelOf(unit) !== 'county') throw new Refused('policy.by-county');
  if (effectiveOn < today) throw new RefusedAt('effectiveOn', 'policy.day-past', { day: effectiveOn, today });
  if (none && value !== undefined) throw new RefusedAt('none', 'policy.value-or-none');
  if (none && !policy.optional) throw new RefusedAt('none', 'policy.cannot-be-none');
  const read = none ? undefined : policy.shape.safeParse(value);
  if (read && !read.success) throw wrongIn(read.error, value);
  const version = { value: read ? read.data : null, effectiveOn, why };
  policy.mustHold?.(version, today);
  return version;
}

/** The first that is wrong, at its field. A name that no rule knows may be any text, and is not said again. */
function wrongIn({ issues }: z.ZodError, sent: unknown): RefusedAt {
  const [issue] = issues;
  const path = issue?.path ?? [];
  const field = ['value', ...path].join('/');
  const isText = typeof at(sent, path) === 'string';
  switch (issue?.code) {
    case 'too_small':
      return new RefusedAt(field, isText ? 'policy.too-short' : 'policy.too-small', { least: Number(issue.minimum) });
    case 'too_big':
      return new RefusedAt(field, isText ? 'policy.too-long' : 'policy.too-large', { most: Number(issue.maximum) });
    case 'unrecognized_keys':
      return new RefusedAt(field, 'policy.unknown-field');
    default:
      return new RefusedAt(field, at(sent, path) === undefined ? 'policy.missing' : 'policy.not-offered');
  }
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
