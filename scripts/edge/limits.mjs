import { Transform } from 'node:stream';
import ipaddr from 'ipaddr.js';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from './problem.mjs';

const MINUTE = 60;
/** Nothing that people send is larger; files come another way. */
const LARGEST_BODY = 1024 * 1024;

/**
 * So many requests a minute from one address, whoever asks: what an office of hundreds behind one address never comes to.
 * Who is signed in is counted by the services. `/healthz` is exempt; 0 is no limit.
 */
export function limitAddresses(edge, perMinute) {
  const counters = perMinute > 0 && new RateLimiterMemory({ points: perMinute, duration: MINUTE });
  edge.addHook('onRequest', async (request, reply) => {
    if (!counters || request.url === '/healthz') return;
    const spent = await counters.consume(networkOf(request.ip)).then(() => undefined, refused);
    if (spent) return tooMany(request, reply, Math.max(1, Math.ceil(spent.msBeforeNext / 1000)));
  });
  edge.addHook('onRequest', async (request, reply) => {
    if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return tooLarge(request, reply);
  });
}

/** A body that does not say how long it is, is counted as it goes through; what is too much of it goes no further. */
export function limitBodies(edge) {
  edge.addHook('preParsing', async (request, _reply, body) => {
    let length = 0;
    const counted = new Transform({
      transform(chunk, _encoding, done) {
        length += chunk.length;
        if (length <= LARGEST_BODY) return done(null, chunk);
        excessive.add(request);
        done(new Error('too large'));
      },
    });
    body.once('error', (error) => counted.destroy(error));
    return body.pipe(counted);
  });
}

const excessive = new WeakSet();
export const isTooLarge = (request) => excessive.has(request);

/** Who is counted as one: an IPv4 address, and of IPv6 the 64 bits of which one line has every address. */
function networkOf(ip) {
  if (!ipaddr.isValid(ip)) return ip;
  const address = ipaddr.process(ip);
  return address.kind() === 'ipv4' ? address.toString() : address.parts.slice(0, 4).join(':');
}

function refused(reason) {
  if (reason instanceof RateLimiterRes) return reason;
  throw reason;
}

const tooMany = (request, reply, seconds) =>
  problem(request, reply.header('Retry-After', String(seconds)), 429, {
    type: 'too-many-requests',
    zh: `从这个地址来的请求过于频繁，请 ${seconds} 秒后再试。`,
    en: `Too many requests from this address: try again in ${seconds} s.`,
  });

/** What is left of the body is not waited for. */
export const tooLarge = (request, reply) =>
  problem(request, reply.header('Connection', 'close'), 413, {
    type: 'too-large',
    zh: '提交的内容过大，请精简后再试。',
    en: 'What was sent is too large: shorten it and try again.',
  });
