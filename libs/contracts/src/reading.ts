import { z } from 'zod';
import { catalogue } from './catalogue.js';
import { Code, County, Township } from './codes.js';
import { fromCloudEvent } from './envelope.js';
import type { CloudEvent } from './envelope.js';
import type { Event } from './contract.js';
import { patterns } from './patterns.js';

/** An id as every service writes it: canonical, so that two spellings of one id are never two events or two aggregates. */
const CanonicalId = z.string().regex(new RegExp(patterns.canonicalId));
const Year = /^(19|20|21)\d\d-/;

/** All that a consumer relies on in an envelope, whoever wrote it. What is beside it is left where it is. */
const Envelope = z.object({
  specversion: z.literal('1.0'),
  id: CanonicalId,
  source: z.string().regex(/^[\x21-\x7e]{1,200}$/),
  type: z.string().regex(/^cn\.junan\.[a-z]+\.[a-z0-9-]+\.v\d+$/),
  /** A UUID, or the code or slug of a unit. */
  subject: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  time: z.iso.datetime({ offset: true }).regex(Year),
  sequence: z.int().min(1).max(2_147_483_647),
  county: County,
  township: Township.optional(),
  department: Code.optional(),
  traceparent: z
    .string()
    .regex(/^[0-9a-f-]{55}$/)
    .optional()
    .catch(undefined),
  data: z.record(z.string(), z.unknown()),
});

/** A message that no retry can mend: it breaks its contract. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** Reads an envelope as it came over the wire; `readData` reads what is in it. */
export function readEnvelope(bytes: Uint8Array): Event {
  const parsed = Envelope.safeParse(json(bytes));
  if (!parsed.success) throw new Unreadable(`no event of ours: ${faultsOf(parsed.error)}`);
  return fromCloudEvent(parsed.data as CloudEvent);
}

/** The event with its data as the contract knows them: what the contract does not name is gone. */
export function readData(event: Event): Event {
  const contract = catalogue.get(event.type);
  if (!contract) throw new Unreadable(`${event.type} is in no contract`);
  const parsed = contract.schema.safeParse(event.data);
  if (!parsed.success) throw new Unreadable(`${event.type} breaks its contract: ${faultsOf(parsed.error)}`);
  return { ...event, data: parsed.data };
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Unreadable('not JSON in UTF-8');
  }
}

/** Where and what kind, never what was given. */
const faultsOf = ({ issues }: z.ZodError): string =>
  [
    ...new Set(
      issues.map(({ path, code }) =>
        `${path
          .filter((step) => typeof step === 'string')
          .slice(0, 3)
          .join('.')} ${code}`.trim(),
      ),
    ),
  ]
    .slice(0, 5)
    .join(', ');
