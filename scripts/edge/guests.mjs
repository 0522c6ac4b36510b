import { foreign } from './session/as-person.mjs';
import { isFromOwnPage } from './session/own-page.mjs';

const READS = ['GET', 'HEAD', 'OPTIONS'];
const SESSION = /^([\w-]{43}); Max-Age=(\d{1,7})$/;
const SECRET = /^[\w-]{43}$/;
const DESK = /^[a-z][a-z0-9-]{1,39}$/;

/**
 * The hooks for who came by a link and has no account. What the service gives as the secret of their session goes into a cookie that no
 * script reads, with the desk that knows it, and comes back as `Authorization`. Of an account nothing goes along here.
 */
export function asGuest({ origin, jar }) {
  return {
    async onRequest(request, reply) {
      const { headers } = request;
      if (headers.authorization !== undefined) return;
      if (!READS.includes(request.method) && !isFromOwnPage(request, origin)) return foreign(request, reply);
      const { desk, secret } = jar.read(request);
      headers['junan-desk'] ??= desk;
      // The secret is told to no other desk than the one that gave it.
      if (secret !== undefined && headers['junan-desk'] === desk) headers.authorization = `Guest ${secret}`;
    },

    async onSend(request, reply) {
      const [, secret, seconds] = SESSION.exec(reply.getHeader('junan-guest') ?? '') ?? [];
      // Who is no page of ours keeps it as they please.
      if (secret === undefined || !isFromOwnPage(request, origin)) return;
      reply.removeHeader('junan-guest');
      jar.write(reply, { desk: request.headers['junan-desk'], secret }, Number(seconds));
    },
  };
}

/** Where the desk is that a link names, or the county's; of one that is nowhere the county's knows nothing. */
export const deskNamed =
  ({ county, desks = {} }) =>
  async ({ headers }) => {
    const desk = headers['junan-desk'];
    return Object.hasOwn(desks, desk ?? '') ? { upstream: desks[desk], desk } : { upstream: county };
  };

/** `hrss.…`, or the secret alone where it is the county's. */
export function guestJar({ name, attributes }) {
  const kept = { ...attributes, sameSite: 'strict' };
  return {
    read({ cookies }) {
      const [secret, desk] = (cookies[name] ?? '').split('.').reverse();
      return { ...(secret && SECRET.test(secret) && { secret }), ...(desk && DESK.test(desk) && { desk }) };
    },
    write: (reply, { desk, secret }, maxAge) => reply.setCookie(name, desk ? `${desk}.${secret}` : secret, { ...kept, maxAge }),
  };
}
