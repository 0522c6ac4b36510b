import { z } from 'zod';
import type { Problem } from '#access';
import { patterns } from '#contracts';
import { SealingKey } from './for-one.js';

/*
 * What goes to and fro when one service asks another. Greeting: the owner makes a key for one ask. Ask: sealed with it, with a key for
 * the answer inside. Answer: sealed with that one, so that only who could read the ask can have written it.
 */

const CanonicalId = z.string().regex(new RegExp(patterns.canonicalId));

/** In the open: which instance made the key, and what it is known by. */
export const Greeting = z.object({ instance: CanonicalId, id: CanonicalId, key: SealingKey });
export type Greeting = z.infer<typeof Greeting>;

/** `token` is that of the person in whose name it is asked. */
export const Ask = z.object({ token: z.string().min(1).max(8_192), ask: z.unknown(), key: SealingKey });
export type Ask = z.infer<typeof Ask>;

const Value = z.union([z.string().max(200), z.number(), z.boolean(), z.null()]);
const Why = z.object({
  // What a person may be told of their asking; whatever else is wrong is the services' own affair.
  status: z.union([401, 403, 404, 409, 429, 503].map((status) => z.literal(status))),
  code: z.string().regex(/^[a-z][a-z0-9.-]{1,60}$/),
  params: z.record(z.string().max(40), z.union([Value, z.array(z.union([z.string().max(200), z.number()])).max(20)])),
});

/** `id` is that of the ask. */
export const Answer = z.union([
  z.object({ id: CanonicalId, answer: z.unknown().refine((answer) => answer !== undefined) }),
  z.object({ id: CanonicalId, problem: Why }),
]);

/** Why not, where it is the owner who has too much to do. */
export const BUSY = 'busy';

/** What an owner says to an ask: what was asked for, or why not. */
export type Said = Readonly<{ answer: unknown }> | Readonly<{ problem: Pick<Problem, 'status' | 'code' | 'params'> }>;
