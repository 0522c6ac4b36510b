import { z } from 'zod';
import { patterns } from './patterns.js';
import { question } from './question.js';

const CanonicalId = z.string().regex(new RegExp(patterns.canonicalId));

/**
 * What a desk of mediation wrote down of a case before it was handed over, for whoever goes on with it at another desk. `purpose` goes
 * into the audit of both; without `records` all is told. What is kept stays where it was written.
 */
export const MinutesOf = question(
  'mediation.minutes',
  z.strictObject({ dispute: CanonicalId, purpose: z.string().min(1).max(200), records: z.array(CanonicalId).min(1).max(50).optional() }),
  z.strictObject({
    records: z
      .array(
        z.strictObject({
          id: CanonicalId,
          kind: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
          content: z.record(z.string().max(60), z.unknown()),
        }),
      )
      .max(500),
  }),
);
