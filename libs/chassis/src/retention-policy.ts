import { readFileSync } from 'node:fs';
import { Retention } from '#sealed';
import type { RetentionPolicy } from '#sealed';
import { z } from 'zod';
import type { ServiceDefinition } from './definition.js';

/** As the service declares it, and as its county decided otherwise. */
export const retentionOf = ({ kinds = { version: 'none', kinds: {} } }: ServiceDefinition, policy?: RetentionPolicy): Retention =>
  new Retention(kinds, policy);

const SHAPE = 'must name a file like {"version": "county-2027-1", "kinds": {"party": {"keep": "15 years", "basis": "…"}}}';

const policy = z.strictObject({
  version: z.string().regex(/^[\p{L}\p{N}._-]{1,60}$/u),
  kinds: z.record(
    z.string(),
    z.strictObject({ keep: z.string().regex(/^([1-9]\d? years|[1-9]\d{0,4} days)$/), basis: z.string().min(1).max(200) }),
  ),
});

/** The county's file, read once at the start. That its kinds are the service's is checked where those are known. */
export const retentionPolicy = z.string().transform((file, context): RetentionPolicy => {
  try {
    const read = policy.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (/^default-|^none$/.test(read.version)) throw new Error('a version of ours');
    return read as RetentionPolicy;
  } catch {
    context.addIssue(SHAPE);
    return z.NEVER;
  }
});
