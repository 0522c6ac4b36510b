import fastify from 'fastify';
import { Gauge, Registry } from 'prom-client';

const PATIENCE_MS = 3_000;

/** 200 once every service is ready, 503 until then. Which one is not is nobody's business here: see `ops`. */
export async function health(edge, { probes }) {
  edge.get('/healthz', async (_request, reply) => {
    const { ready } = await look(probes);
    return reply
      .code(ready ? 200 : 503)
      .header('Cache-Control', 'no-store')
      .send(said(ready));
  });
}

/** The state of each service and of the edge itself, on a port of its own for those who run them. */
export function ops({ probes, untold }) {
  const registry = new Registry();
  new Gauge({
    name: 'junan_edge_untold_sign_outs',
    help: 'Sessions that were ended here and of which the issuer has not heard',
    registers: [registry],
    async collect() {
      this.set((await untold()).length);
    },
  });

  const inside = fastify({ forceCloseConnections: true });
  inside.get('/health/live', () => ({ status: 'ok' }));
  inside.get('/health/ready', async (_request, reply) => {
    const { ready, states } = await look(probes);
    return reply.code(ready ? 200 : 503).send({ ...said(ready), services: states });
  });
  inside.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
  return inside;
}

const said = (ready) => ({ status: ready ? 'ready' : 'not-ready' });

async function look(probes) {
  const states = await Promise.all(Object.entries(probes).map(async ([name, url]) => [name, await stateOf(url)]));
  return { ready: states.every(([, state]) => state === 'ready'), states: Object.fromEntries(states) };
}

async function stateOf(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    await answer.body?.cancel();
    return answer.ok ? 'ready' : 'not-ready';
  } catch (error) {
    return error.name === 'TimeoutError' ? 'silent' : 'down';
  }
}
