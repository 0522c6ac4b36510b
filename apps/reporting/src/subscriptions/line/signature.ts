import { createHash, createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** As Standard Webhooks has them, 32 bytes. */
export const newSecret = (): string => PREFIX + randomBytes(32).toString('base64');

/** Standard Webhooks 1.0: the id, the moment and the body under every secret that is valid. */
export function signed(id: string, at: Date, body: string, secrets: readonly string[]): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signatures.join(' ') };
}

/** Of several events together: the same whenever the same are sent again. */
export const idOf = (events: readonly string[]): string => {
  const [only = ''] = events;
  return events.length === 1 ? only : `batch_${createHash('sha256').update(events.join(' ')).digest('hex').slice(0, 32)}`;
};
