import { z } from 'zod';
import { PartyKind, Side } from './codes.js';
import { patterns } from './patterns.js';
import { question } from './question.js';

export const PartyField = z.enum(['role', 'kind', 'name', 'phone', 'idNumber', 'address']);
export type PartyField = z.infer<typeof PartyField>;

const CanonicalId = z.string().regex(new RegExp(patterns.canonicalId));
const words = (most: number) => z.string().min(1).max(most);

/**
 * The parties of a dispute as intake has them, for who mediates it. `purpose` goes into intake's audit with who asked; only the
 * `fields` that were named are given out.
 */
export const PartiesOf = question(
  'intake.parties',
  z.strictObject({
    dispute: CanonicalId,
    purpose: words(200),
    fields: z.array(PartyField).min(1).max(PartyField.options.length),
  }),
  z.strictObject({
    parties: z
      .array(
        z.strictObject({
          id: CanonicalId,
          role: Side.optional(),
          kind: PartyKind.optional(),
          name: words(400).optional(),
          phone: words(100).optional(),
          idNumber: words(100).optional(),
          address: words(800).optional(),
        }),
      )
      .max(500),
  }),
);
