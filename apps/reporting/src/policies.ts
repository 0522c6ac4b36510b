import type { Policy } from '#chassis';
import { z } from 'zod';
import { unsaid } from './subscriptions/keeping.js';
import type { Keeping } from './subscriptions/keeping.js';

/** How long what agencies are told is kept, and how long one is tried that does not answer. No law says; of logs 184 days (网络安全法第二十三条). */
export const keeping: Policy<Keeping> = {
  name: 'webhooks',
  kind: 'webhooks',
  shape: z.strictObject({
    eventDays: z.int().min(7).max(400),
    deliveryDays: z.int().min(184).max(1_100),
    pauseAfterHours: z.int().min(1).max(240),
    pauseAfterFailures: z.int().min(3).max(100),
    bothSecretsHours: z.int().min(1).max(720),
  }),
  unsaid,
};

export const policies: readonly Policy[] = [keeping];
