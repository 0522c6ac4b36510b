import proxy from '@fastify/http-proxy';
import { problem } from './problem.mjs';

/** Passes a path on to its service as it stands. A service that is down is said so at once; nothing is tried twice here. */
export async function passOn(edge, { name, path, upstream }) {
  await edge.register(proxy, {
    prefix: path,
    rewritePrefix: path,
    upstream,
    disableRequestLogging: true,
    retryMethods: [],
    undici: { connect: { timeout: 3_000 }, headersTimeout: 60_000, connections: 256, pipelining: 1 },
    replyOptions: {
      retryDelay: () => null,
      rewriteRequestHeaders: ({ headers: { host }, ip }, headers) => ({
        ...headers,
        'x-forwarded-for': ip,
        'x-forwarded-host': host,
        'x-forwarded-proto': 'http',
      }),
      onError: (reply, { error }) => {
        if (error.cause?.code === 'UND_ERR_HEADERS_TIMEOUT' || error.statusCode === 504) return late(reply, name);
        return down(reply, name);
      },
    },
  });
}

const down = (reply, name) =>
  problem(reply.request, reply.header('Retry-After', '2'), 503, {
    type: 'service-down',
    zh: `${name} 服务暂时不可用，请稍后再试。`,
    en: `The ${name} service is not available at the moment: try again shortly.`,
  });

const late = (reply, name) =>
  problem(reply.request, reply, 504, {
    type: 'service-late',
    zh: `${name} 服务没有及时答复，请稍后再试。`,
    en: `The ${name} service did not answer in time: try again shortly.`,
  });
