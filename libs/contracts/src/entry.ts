import { z } from 'zod';
import { Code, Department, PartyKind, Side } from './codes.js';
import { PartyField } from './parties.js';
import { patterns } from './patterns.js';
import { question } from './question.js';

const CanonicalId = z.string().regex(new RegExp(patterns.canonicalId));
const words = (most: number) => z.string().min(1).max(most);

/**
 * What a paper of a mediation bears of the register: the parties, of each the `fields` that the paper has, and with `matter` what the
 * dispute is about, as it was entered. `purpose` goes into intake's audit with who asked; nothing of it is kept by who asks.
 */
export const EntryOf = question(
  'intake.entry',
  z.strictObject({
    dispute: CanonicalId,
    purpose: words(200),
    fields: z.array(PartyField).min(1).max(PartyField.options.length),
    matter: z.boolean(),
  }),
  z.strictObject({
    parties: z
      .array(
        z.strictObject({
          id: CanonicalId,
          /** Its number on the register, by which it stays known whatever is corrected of it. */
          party: z.int().min(1).optional(),
          role: Side.optional(),
          kind: PartyKind.optional(),
          name: words(400).optional(),
          phone: words(100).optional(),
          idNumber: words(100).optional(),
          address: words(800).optional(),
        }),
      )
      .max(500),
    /** 案号, as the county writes it. */
    number: words(60).optional(),
    /** As the county calls it in Chinese, which papers are written in. */
    category: words(100).optional(),
    /** 案件来源, and which court sent it, by its code. */
    channel: Code.optional(),
    court: Department.optional(),
    summaries: z.array(words(20_000)).max(100),
  }),
);
