import { z } from 'zod';
import { Code, County, Id, Moment, Township, Unit } from '../src/codes.js';

/** The attributes every event travels with: CloudEvents 1.0 and our extensions. */
export const Envelope = z
  .object({
    specversion: z.literal('1.0'),
    id: Id.meta({ description: 'UUIDv7, unique for ever; who has seen it once drops it the second time' }),
    source: z
      .string()
      .regex(/^\/junan\/\d{6}\/[a-z]{2,20}\/[a-z][a-z0-9-]{1,39}$/)
      .meta({ description: '/junan/<county>/<service>/<desk>' }),
    type: z.string().regex(/^cn\.junan\.[a-z]{2,20}\.[a-z-]{2,40}\.v\d$/),
    subject: z.union([Id, Unit]).meta({ description: "the aggregate's id: a dispute's, a round's, or a unit's code" }),
    time: Moment.meta({ description: 'UTC' }),
    dataschema: z.string().regex(/^urn:junan:schema:[a-z]{2,20}\.[a-z-]{2,40}\.v\d$/),
    datacontenttype: z.literal('application/json'),
    sequence: z.int().min(1).max(2_147_483_647).meta({ description: 'gapless per subject, from 1' }),
    county: County,
    township: Township.optional().meta({ description: 'the township it concerns' }),
    department: Code.optional().meta({ description: 'the lead department it concerns' }),
    traceparent: z
      .string()
      .regex(/^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/)
      .optional()
      .meta({ description: 'W3C trace context' }),
  })
  .meta({ title: 'CloudEvents 1.0 envelope' });
