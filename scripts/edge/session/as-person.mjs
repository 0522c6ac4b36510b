import { problem } from '../problem.mjs';
import { isFromOwnPage } from './own-page.mjs';

const READS = ['GET', 'HEAD', 'OPTIONS'];
/** How far the cookie's idea of when a person last did something may lag behind. */
const LAG_S = 30;

/**
 * The hooks that put the session's token in the place of its cookie. Whoever brings a token is who it says; a cookie beside
 * it counts for nothing.
 */
export function asPerson({ origin, jars: { session: jar }, sessions }) {
  const carried = new WeakMap();
  return {
    async onRequest(request, reply) {
      if (request.headers.authorization !== undefined || !jar.isIn(request)) return;
      const writes = !READS.includes(request.method);
      if (writes && !isFromOwnPage(request, origin)) return foreign(request, reply);

      const kept = await jar.read(request);
      const session = await sessions.current(kept);
      if (!session) {
        jar.clear(reply);
        return over(request, reply);
      }
      carried.set(request, { kept, session: writes ? sessions.seen(session) : session });
      request.headers.authorization = `Bearer ${session.access}`;
      if (request.headers.accept?.includes('text/event-stream')) sessions.listens(session, reply.raw);
    },

    /** With the answer goes the newest cookie there is by then: a slow one must not bring back an older one, nor one that was ended. */
    async onSend(request, reply) {
      const { kept, session } = carried.get(request) ?? {};
      const last = session && (await sessions.since(session));
      if (last && (sessions.isNewer(last, kept) || last.seen - kept.seen > LAG_S)) await jar.write(reply, last);
    },
  };
}

export const foreign = (request, reply) =>
  problem(request, reply, 403, {
    type: 'foreign-page',
    zh: '这个请求不是从本平台的页面发出的，没有办理。请回到平台页面操作。',
    en: 'This request did not come from a page of ours and was not carried out. Do it on our own pages.',
  });

const over = (request, reply) =>
  problem(request, reply, 401, {
    type: 'session-ended',
    zh: '登录已结束，没有办理。请重新登录后再试一次。',
    en: 'The session has ended and this was not carried out. Sign in again, then try once more.',
  });

export function away(request, reply, { message }) {
  console.error(`edge: the issuer did not answer as it should: ${message}`);
  return problem(request, reply.header('Retry-After', '2'), 503, {
    type: 'issuer-away',
    zh: '登录服务暂时联系不上，没有办理。请稍后再试。',
    en: 'The sign-in service is out of reach and this was not carried out. Try again shortly.',
  });
}
