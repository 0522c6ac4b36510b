import { person, toldAt } from './told';

/** How the services answer on this page: as they once told, with nothing to tell, never, or with a refusal. */
export const manners = ['told', 'empty', 'waiting', 'refused'] as const;
export type Manner = (typeof manners)[number];

let manner: Manner = 'told';
export const answer = (how: Manner): void => void (manner = how);

/** What was sent to them, for whoever tries a part. */
export const sent: { door: string; body: unknown; key: string | null; match: string | null }[] = [];

/** What was asked of a door that told nothing: its part shows an error that is nobody's. */
export const unanswered: string[] = [];

/** No service runs behind this page. The reference data comes in whatever manner, since no part can be named without it. */
export function startServices(): void {
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (pathname === '/session' || pathname === '/session/stay')
      return json({ person, until: new Date(Date.now() + 3_600_000).toISOString() });
    if (pathname === '/session/draft-keys') return json({ keys: [btoa('k'.repeat(32))] });
    if (request.method !== 'GET') return taken(request, pathname);
    return STANDING.test(pathname) ? told('GET', pathname) : inManner(pathname);
  };
}

const STANDING = /\/(units|categories|dictionary|policies|versions)$/;

async function taken(request: Request, path: string): Promise<Response> {
  const body: unknown = await request.json().catch(() => null);
  const [key, match] = ['idempotency-key', 'if-match'].map((name) => request.headers.get(name));
  sent.push({ door: `${request.method} ${path}`, body, key: key ?? null, match: match ?? null });
  if (manner === 'refused') return json(refusal, 409);
  return toldAt(request.method, path) === undefined ? json({}) : told(request.method, path);
}

function told(method: string, path: string): Response {
  const answer = toldAt(method, path);
  if (answer !== undefined) return json(answer);
  unanswered.push(`${method} ${path}`);
  return json(refusal, 404);
}

function inManner(path: string): Response | Promise<Response> {
  if (manner === 'waiting') return new Promise(() => undefined);
  if (manner === 'refused') return json(refusal, 409);
  const answer = toldAt('GET', path);
  return manner === 'empty' && isList(answer) ? json({ ...answer, items: [], next: null, total: 0, counts: [] }) : told('GET', path);
}

const isList = (answer: unknown): answer is Readonly<{ items: unknown[] }> =>
  typeof answer === 'object' && answer !== null && 'items' in answer;

export const refusal = {
  type: 'urn:junan:problem:dispute.not-open',
  code: 'dispute.not-open',
  title: '按规定不能这样办理',
  detail: '该纠纷已结案，不能这样办理；如情况有变，请重新登记或由调解一方申请重启。',
  status: 409,
};

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
  });
