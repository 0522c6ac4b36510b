import { problem } from '../problem.mjs';
import { IssuerAway } from './issuer.mjs';
import { isFromOwnPage } from './own-page.mjs';

const READS = ['GET', 'HEAD', 'OPTIONS'];
/** How far the cookie's idea of when a person last did something may lag behind. */
const LAG_S = 30;

/** Puts the session's token in the place of its cookie. Whoever brings a token is who it says; a cookie beside it counts for nothing. */
export const asPerson = ({ origin, jars: { session: jar }, sessions }) =>
  async function asPerson(request, reply) {
    if (request.headers.authorization !== undefined || !jar.isIn(request)) return;
    const writes = !READS.includes(request.method);
    if (writes && !isFromOwnPage(request, origin)) return foreign(request, reply);

    const kept = await jar.read(request);
    const session = await sessions.current(kept).catch((error) => (error instanceof IssuerAway ? error : Promise.reject(error)));
    if (session instanceof IssuerAway) return away(request, reply);
    if (!session) {
      jar.clear(reply);
      return over(request, reply);
    }
    const last = writes ? sessions.seen(session) : session;
    if (session !== kept || last.seen - kept.seen > LAG_S) await jar.write(reply, last);
    request.headers.authorization = `Bearer ${session.access}`;
  };

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

const away = (request, reply) =>
  problem(request, reply.header('Retry-After', '2'), 503, {
    type: 'issuer-away',
    zh: '登录服务暂时联系不上，没有办理。请稍后再试。',
    en: 'The sign-in service is out of reach and this was not carried out. Try again shortly.',
  });
