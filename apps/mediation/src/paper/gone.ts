import type { FastifyReply } from 'fastify';

/** Whoever closes the line no longer waits for it. */
export function goneFrom({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  return gone.signal;
}
