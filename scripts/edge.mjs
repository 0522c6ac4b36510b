import fastify from 'fastify';
import { serveConsole } from './edge/console.mjs';
import { health } from './edge/health.mjs';
import { passOn } from './edge/pass-on.mjs';
import { problem } from './edge/problem.mjs';

/** The one port of the embedded default: the console, `/api/<service>`, `/identity` and `/healthz`. */
const { PORT, HOST, ORIGIN, UPSTREAMS, CONSOLE } = process.env;
const { identity, ...services } = JSON.parse(UPSTREAMS);

const edge = fastify({ bodyLimit: 32 * 1024 * 1024, forceCloseConnections: true });

edge.addHook('onSend', async (_request, reply) => {
  reply.header('X-Content-Type-Options', 'nosniff').header('Referrer-Policy', 'same-origin');
});
edge.setErrorHandler((error, request, reply) => {
  const status = error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500;
  if (status === 500) console.error(error);
  return problem(request, reply, status, { type: 'edge', zh: '请求无法转达。', en: 'The request could not be passed on.' });
});
await edge.register(health, { services, identity });
for (const [name, upstream] of Object.entries(services)) await edge.register(passOn, { name, path: `/api/${name}`, upstream });
await edge.register(passOn, { name: 'identity', path: '/identity', upstream: identity });
await edge.register(serveConsole, { folder: CONSOLE, origin: ORIGIN });

await edge.listen({ port: Number(PORT), host: HOST });
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void edge.close().then(() => process.exit(0)));
