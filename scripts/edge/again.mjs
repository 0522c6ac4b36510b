import { isTooLarge, tooLarge } from './limits.mjs';

/** So long after each try that met nobody or a line that broke. */
const WAITS_MS = [25, 100, 250];
const BROKEN = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * When to ask again, where nothing was answered yet: as an instance of a service ends, its line may break just as something is asked
 * over it. Asked twice is only what changes nothing, or has a key under which it is done once.
 */
export function again({ err, req: { method, headers, body }, attempt }) {
  const told = typeof body?.pipe === 'function';
  const may = !told && (SAFE.has(method) || headers['idempotency-key'] !== undefined);
  return err && may && BROKEN.has(err.code) ? WAITS_MS[attempt] : null;
}

/** Passes on what may have to be asked twice as a whole, all else as it comes in. */
export async function passOnWhole(request, reply, to, options) {
  const { body, headers } = request;
  if (headers['idempotency-key'] === undefined || typeof body?.pipe !== 'function') return reply.from(to, options);
  const whole = await read(body).catch((error) => (isTooLarge(request) ? undefined : cutShort(error)));
  if (whole === undefined) return tooLarge(request, reply);
  if (whole.length === 0) return reply.from(to, { ...options, body: null });
  return reply.from(to, { ...options, body: whole, contentType: headers['content-type'] ?? 'application/octet-stream' });
}

async function read(body) {
  const chunks = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function cutShort(error) {
  throw Object.assign(error, { statusCode: 400 });
}
