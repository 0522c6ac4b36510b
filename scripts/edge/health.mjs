const PATIENCE_MS = 3_000;

/** 200 once every service is ready, 503 until then, with the state of each in both cases. */
export async function health(edge, { services, identity }) {
  const probes = {
    ...Object.fromEntries(Object.entries(services).map(([name, url]) => [name, `${url}/health/ready`])),
    identity: `${identity}/identity/.well-known/openid-configuration`,
  };

  edge.get('/healthz', async (_request, reply) => {
    const states = await Promise.all(Object.entries(probes).map(async ([name, url]) => [name, await stateOf(url)]));
    const ready = states.every(([, state]) => state === 'ready');
    reply.code(ready ? 200 : 503).header('Cache-Control', 'no-store');
    return { status: ready ? 'ready' : 'not-ready', services: Object.fromEntries(states) };
  });
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
