import proxy from '@fastify/http-proxy';
import { again, passOnWhole } from './again.mjs';
import { forwarded } from './forwarded.mjs';
import { isTooLarge, limitBodies, tooLarge } from './limits.mjs';
import { problem } from './problem.mjs';

const noCookies = () => undefined;
/** Shorter than a service that ends still serves who is connected: what is not used is gone by then. */
const IDLE_MS = 4_000;

/**
 * Passes a path on to its service as it stands. A service that is down is said so at once, after a moment for what may be asked again.
 * Where it stands at several places, `find` tells which is meant. Of the cookies only those go along that `cookies` lets through, and whoever comes and what goes back is seen by `hooks`.
 */
export async function passOn(edge, { name, path, upstream, find, hooks = {}, cookies = noCookies, connections = 256 }) {
  limitBodies(edge);
  for (const [when, hook] of Object.entries(hooks)) edge.addHook(when, hook);
  const found = new WeakMap();
  if (find) edge.addHook('preHandler', async (request) => void found.set(request, await find(request)));
  await edge.register(proxy, {
    prefix: path,
    rewritePrefix: path,
    upstream: find ? '' : upstream,
    disableRequestLogging: true,
    retryMethods: [],
    handler: passOnWhole,
    undici: {
      connect: { timeout: 3_000 },
      // Told nothing of TLS it believes every certificate.
      tls: { rejectUnauthorized: true },
      headersTimeout: 60_000,
      keepAliveMaxTimeout: IDLE_MS,
      connections,
      pipelining: 1,
    },
    replyOptions: {
      ...(find && { getUpstream: (request) => found.get(request).upstream }),
      retryDelay: again,
      rewriteRequestHeaders: (request, headers) => forwarded(request, headers, cookies(headers.cookie)),
      onError: (reply, { error }) => {
        if (isTooLarge(reply.request)) return tooLarge(reply.request, reply);
        if (error.cause?.code === 'UND_ERR_HEADERS_TIMEOUT' || error.statusCode === 504) return late(reply, name);
        console.error(`edge: ${name} could not be asked: ${error.cause?.code ?? error.code}`);
        return down(reply, name, found.get(reply.request)?.desk);
      },
    },
  });
}

const down = (reply, name, desk) =>
  problem(reply.request, reply.header('Retry-After', '2'), 503, {
    type: 'service-down',
    ...(desk === undefined
      ? { zh: `${name} 服务暂时不可用，请稍后再试。`, en: `The ${name} service is not available at the moment: try again shortly.` }
      : {
          zh: `这里由部门（${desk}）在自己的系统上办理，该系统暂时联系不上，请稍后再试。`,
          en: `A department (${desk}) handles this on a system of its own, which is out of reach at the moment: try again shortly.`,
        }),
  });

const late = (reply, name) =>
  problem(reply.request, reply, 504, {
    type: 'service-late',
    zh: `${name} 服务没有及时答复，请稍后再试。`,
    en: `The ${name} service did not answer in time: try again shortly.`,
  });
