import autocannon from 'autocannon';

export type Target = Readonly<{ url: string; token: string; body: string }>;

/** More at once only lengthens the queue: the service keeps its core busy with these. */
export const CLIENTS = 16;

/**
 * Answers a second. The client takes 20 µs of the shared cores for each, a client of bare sockets 15: next to the 200 µs
 * and more of the server that is no part of any ratio.
 */
export async function fire({ url, token, body }: Target, path: string, seconds: number): Promise<number> {
  const { requests, non2xx, errors, duration } = await autocannon({
    url: url + path,
    method: 'POST',
    connections: CLIENTS,
    duration: seconds,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
  });
  if (non2xx + errors > 0) throw new Error(`${path}: ${non2xx} answers other than 2xx, ${errors} errors`);
  return requests.total / duration;
}
