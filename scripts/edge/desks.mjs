import { createHash } from 'node:crypto';

/** Of a dispute's own path: other ids in a path are bodies', and of no desk. */
const OF_DISPUTE = /^\/api\/\w+\/(?:disputes|mediations)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/i;

/** Of the address of a calendar, which nobody signs in for: its desk stands in it. */
const OF_FEED = /^\/api\/mediation\/feeds\/([a-z][a-z0-9-]{1,39})\//;

/** What a page asks in one go is asked about once; a case that changes desk is found at its new one a moment later. */
const FRESH_MS = 1_000;
/** Whom intake tells nothing of a dispute asks about it no oftener. */
const UNTOLD_MS = 2_000;
/** An intake that does not answer is not waited for by every request. */
const AWAY_MS = 5_000;
const PATIENCE_MS = 2_000;
const MOST_KNOWN = 10_000;

/** Desks that departments run themselves, by service: of `mediation@hrss` where it is. */
export function desksIn(told) {
  const desks = {};
  for (const [name, url] of Object.entries(told)) {
    const [service, desk] = name.split('@');
    (desks[service] ??= {})[desk] = url;
  }
  return desks;
}

/**
 * Where a request for a service with several desks goes: to that of the dispute that it names, as intake tells whoever asks, else to that
 * of the asker's own department, else to the county's. It opens nothing to anybody: each desk looks at the token for itself.
 */
export function deskFinder({ intake, county, desks }) {
  const known = boundedMap();
  const untold = boundedMap();
  const asking = new Map();
  /** How often something was done to a dispute: what was asked before that is out of date when it is answered. */
  const turns = boundedMap();

  return {
    async find({ url, headers: { authorization } }) {
      const id = disputeIn(url);
      const desk = id === undefined ? unitIn(authorization) : await deskOf(id, authorization);
      return Object.hasOwn(desks, desk ?? '') ? { upstream: desks[desk], desk } : { upstream: county };
    },

    /** Something was done to a dispute at intake: it may have another desk now. */
    forget(url) {
      const id = disputeIn(url);
      if (id === undefined) return;
      turns.set(id, turnOf(id) + 1);
      const at = known.get(id);
      if (at) at.until = 0;
    },
  };

  async function deskOf(id, authorization) {
    const at = known.get(id);
    if (authorization === undefined || isNow(at)) return at?.desk;
    const asker = createHash('sha256').update(`${id} ${authorization}`).digest('base64');
    if (isNow(untold.get(asker))) return at?.desk;
    const turn = turnOf(id);
    const question = `${asker} ${turn}`;
    if (!asking.has(question))
      asking.set(
        question,
        ask(id, asker, authorization).finally(() => asking.delete(question)),
      );
    await asking.get(question);
    return turnOf(id) === turn ? known.get(id)?.desk : deskOf(id, authorization);
  }

  /** Where intake does not tell it to this person, or is away, what was known goes on. */
  async function ask(id, asker, authorization) {
    const turn = turnOf(id);
    const { desk, away } = await asked(`${intake}/api/intake/disputes/${id}`, authorization);
    if (desk === undefined) untold.set(asker, { until: performance.now() + (away ? AWAY_MS : UNTOLD_MS) });
    else if (turnOf(id) === turn) known.set(id, { desk, until: performance.now() + FRESH_MS });
  }

  function turnOf(id) {
    return turns.get(id) ?? 0;
  }
}

/** Where the desk is that an address names, or the county's. */
export const deskInAddress =
  ({ county, desks = {} }) =>
  async ({ url }) => {
    const [, desk = ''] = OF_FEED.exec(url) ?? [];
    return Object.hasOwn(desks, desk) ? { upstream: desks[desk], desk } : { upstream: county };
  };

const disputeIn = (url) => OF_DISPUTE.exec(new URL(url, 'http://edge').pathname)?.[1].toLowerCase();
const isNow = (kept) => kept !== undefined && performance.now() < kept.until;

async function asked(url, authorization) {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const ask = () => fetch(url, { headers: { authorization }, signal });
  // The line of an instance that ends may break just as it is asked.
  const answer = await ask()
    .catch(ask)
    .catch(() => undefined);
  if (!answer?.ok) {
    await answer?.body?.cancel();
    return { away: answer === undefined || answer.status >= 500 };
  }
  const { desk } = await answer.json().catch(() => ({}));
  return { desk: typeof desk === 'string' ? desk : undefined };
}

/** So many at most; whoever came first goes first. */
function boundedMap() {
  const kept = new Map();
  return {
    get: (key) => kept.get(key),
    set(key, value) {
      kept.delete(key);
      kept.set(key, value);
      if (kept.size > MOST_KNOWN) kept.delete(kept.keys().next().value);
    },
  };
}

/** Whose unit the token says, unproved: it is only where to ask. */
function unitIn(authorization = '') {
  try {
    return JSON.parse(Buffer.from(authorization.split('.')[1], 'base64url')).unit;
  } catch {
    return undefined;
  }
}
