import { z } from 'zod';
import type { Contract } from '../src/contract.js';
import { schemaUri } from '../src/envelope.js';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * What an event's data looks like. Who writes it writes nothing else (`closed`, the outbox parses by it);
 * who reads it ignores what it does not know, so that a field may be added without a new version.
 */
export const schemaOf = (
  { schema }: Pick<Contract, 'schema'>,
  side: 'writer' | 'reader',
  target: 'draft-2020-12' | 'draft-07' = 'draft-2020-12',
) => z.toJSONSchema(schema, { io: side === 'writer' ? 'output' : 'input', target, reused: 'inline' }) as JsonSchema;

/** The schema as it is published, for readers. */
export const published = (event: Contract): JsonSchema => ({ $id: schemaUri(event.type), ...schemaOf(event, 'reader') });
