import fastify from 'fastify';
import { serveConsole } from './edge/console.mjs';
import { health } from './edge/health.mjs';
import { limitAddresses } from './edge/limits.mjs';
import { passOn } from './edge/pass-on.mjs';
import { patience } from './edge/patience.mjs';
import { problem } from './edge/problem.mjs';

/** The one port of the embedded default: the console, `/api/<service>`, `/identity` and `/healthz`. */
const { PORT, HOST, ORIGIN, UPSTREAMS, CONSOLE } = process.env;
const { REQUEST_SECONDS = '60', REQUESTS_PER_ADDRESS = '12000', TRUSTED_PROXIES = 'loopback' } = process.env;
const { identity, ...services } = JSON.parse(UPSTREAMS);

const edge = fastify({
  ...patience(Number(REQUEST_SECONDS)),
  forceCloseConnections: true,
  // Whose X-Forwarded-For is believed: a proxy of the county's that ends TLS before us.
  trustProxy: TRUSTED_PROXIES.split(',').map((each) => each.trim()),
});
edge.server.maxConnections = 10_000;

edge.addHook('onSend', async (_request, reply) => {
  reply.header('X-Content-Type-Options', 'nosniff').header('Referrer-Policy', 'same-origin');
});
edge.setErrorHandler((error, request, reply) => {
  const status = error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500;
  if (status === 500) console.error(error);
  return problem(request, reply, status, { type: 'edge', zh: '请求无法转达。', en: 'The request could not be passed on.' });
});
limitAddresses(edge, Number(REQUESTS_PER_ADDRESS));
await edge.register(health, { services, identity });
for (const [name, upstream] of Object.entries(services)) await edge.register(passOn, { name, path: `/api/${name}`, upstream });
await edge.register(passOn, { name: 'identity', path: '/identity', upstream: identity });
await edge.register(serveConsole, { folder: CONSOLE, origin: ORIGIN });

await edge.listen({ port: Number(PORT), host: HOST });
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void edge.close().then(() => process.exit(0)));
