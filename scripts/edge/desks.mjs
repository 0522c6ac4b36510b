const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const KNOWN_MS = 30_000;
const MOST_KNOWN = 10_000;
const PATIENCE_MS = 2_000;

/** `mediation@hrss` beside `mediation`: the same service at a desk of a department’s own. By service, then by desk. */
export function desksIn(upstreams) {
  const desks = {};
  for (const [name, url] of Object.entries(upstreams)) {
    const [service, desk] = name.split('@');
    if (desk !== undefined) (desks[service] ??= {})[desk] = url;
  }
  return desks;
}

export const servicesIn = (upstreams) => Object.fromEntries(Object.entries(upstreams).filter(([name]) => !name.includes('@')));

/**
 * Where a request for a service with several desks goes: to that of the dispute that it names, as intake tells whoever asks, else to that
 * of the asker's own department, else to the county's. It opens nothing to anybody: each desk looks at the token for itself.
 */
export function deskFinder({ intake, county, desks }) {
  const known = new Map();

  return async ({ url, headers: { authorization } }) => {
    const id = UUID.exec(new URL(url, 'http://edge').pathname)?.[0].toLowerCase();
    const desk = id === undefined ? unitIn(authorization) : await deskOf(id, authorization);
    return desks[desk] ?? county;
  };

  async function deskOf(id, authorization) {
    const at = known.get(id);
    if (at && performance.now() < at.until) return at.desk;
    const desk = await asked(`${intake}/api/intake/disputes/${id}`, authorization);
    if (desk === undefined) return at?.desk;
    known.delete(id);
    known.set(id, { desk, until: performance.now() + KNOWN_MS });
    if (known.size > MOST_KNOWN) known.delete(known.keys().next().value);
    return desk;
  }
}

/** Nothing where intake does not tell it to this person, or is away: what was known goes on, else the county's desk is asked. */
async function asked(url, authorization) {
  if (authorization === undefined) return undefined;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const ask = () => fetch(url, { headers: { authorization }, signal });
  // The line of an instance that ends may break just as it is asked.
  const answer = await ask()
    .catch(ask)
    .catch(() => undefined);
  if (!answer?.ok) return void (await answer?.body?.cancel());
  const { desk } = await answer.json().catch(() => ({}));
  return typeof desk === 'string' ? desk : undefined;
}

/** Whose unit the token says, unproved: it is only where to ask. */
function unitIn(authorization = '') {
  try {
    return JSON.parse(Buffer.from(authorization.split('.')[1], 'base64url')).unit;
  } catch {
    return undefined;
  }
}
