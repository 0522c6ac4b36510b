import { randomUUID } from 'node:crypto';
import { eventually } from '#testing/plain';
import { altered, cookieOf, now, opened, sealed } from './cookies.js';
import type { Kept } from './cookies.js';
import { Doors } from './doors.js';
import { StrictIssuer } from './strict-issuer.js';

const own = { 'sec-fetch-site': 'same-origin' };
const person = { account: 'clerk@510722101', name: '登记员', unit: '510722101', roles: ['clerk'] };
const unsigned = (claims: object) =>
  [{ alg: 'RS256' }, claims, 'none'].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');

describe('a session that is renewed', () => {
  let doors: Doors;
  let issuer: StrictIssuer;
  let at: string;
  const edge = () => doors.edge({ OIDC_ISSUER: issuer.url, UPSTREAMS: JSON.stringify({ intake: doors.upstreams.intake }) });
  beforeAll(async () => {
    doors = await Doors.open();
  });
  beforeEach(async () => {
    issuer = await StrictIssuer.open();
    at = await edge();
  });
  afterEach(() => issuer.close());
  afterAll(() => doors.close());

  const session = (change: Partial<Kept> = {}) => {
    const [sid, refresh] = [randomUUID(), issuer.begin()];
    const kept = { sid, turn: 0, person, access: 'access', accessUntil: now() - 1, refresh, idToken: 'id', seen: now(), began: now() };
    return sealed({ ...kept, ...change }, doors.url);
  };
  const ask = (cookie: string, what = 'disputes', method = 'GET', edge = at) =>
    fetch(`${edge}/api/intake/${what}`, { method, headers: { cookie, ...own } });

  it('is not put back by an answer that was slow: the browser gets the newest there is by then', async () => {
    issuer.lasts = 20; // renewed with every request
    const first = await session();
    const letGo = doors.hold();
    const slow = ask(first, 'slow');
    await eventually(() => expect(doors.waiting).toBe(1));
    const second = cookieOf(await ask(first));
    const third = cookieOf(await ask(second));
    letGo();
    const last = await opened(cookieOf(await slow));
    expect(last.refresh).toBe((await opened(third)).refresh);
    expect(last.refresh).not.toBe((await opened(second)).refresh);
  });

  it('takes a cookie of a moment ago for what came of it, and asks the issuer for nothing twice', async () => {
    issuer.lasts = 20;
    const first = await session();
    const second = cookieOf(await ask(first));
    const third = await opened(cookieOf(await ask(second)));
    issuer.lasts = 300;
    const fourth = await opened(cookieOf(await ask(first)));
    expect(fourth.turn).toBe(third.turn + 1);
    expect(issuer.thefts).toBe(0);
  });

  it('is not made to look idle by an answer that was slow', async () => {
    const quiet = await session({ seen: now() - 1200 });
    const letGo = doors.hold();
    const slow = ask(quiet, 'slow');
    await eventually(() => expect(doors.waiting).toBe(1));
    await ask(quiet, 'disputes', 'POST');
    letGo();
    expect((await opened(cookieOf(await slow))).seen).toBeGreaterThan(now() - 10);
  });

  it('goes on with the token it has while that lasts, when the issuer refuses another', async () => {
    const refused = await session({ refresh: 'unknown', accessUntil: now() + 10 });
    const answer = await ask(refused);
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect((await ask(await altered(refused, doors.url, () => ({ accessUntil: now() - 1 })))).status).toBe(401);
  });

  it('goes on at another edge where its person is led to one at a time, though each renewal has a new token', async () => {
    const there = await edge();
    const first = cookieOf(await ask(await session()));
    const second = cookieOf(await ask(await altered(first, doors.url, () => ({ accessUntil: now() - 1 })), 'disputes', 'GET', there));
    expect((await ask(await altered(second, doors.url, () => ({ accessUntil: now() - 1 })))).status).toBe(200);
    expect(issuer.thefts).toBe(0);
  });

  it('is asked for anew within five minutes, however long a token lasts', async () => {
    issuer.lasts = 3600;
    const { accessUntil } = await opened(cookieOf(await ask(await session())));
    expect(accessUntil).toBeLessThanOrEqual(now() + 300);
  });

  it.each([
    ['GET', '/session'],
    ['POST', '/session/stay'],
  ])('is unknown while the issuer is away, and that is said in the asker’s language: %s %s', async (method, door) => {
    issuer.away = true;
    const cookie = await session();
    const chinese = await fetch(at + door, { method, headers: { cookie, ...own } });
    expect(chinese.status).toBe(503);
    expect(chinese.headers.get('retry-after')).toBe('2');
    expect(chinese.headers.get('content-type')).toMatch('application/problem+json');
    expect(chinese.headers.getSetCookie()).toEqual([]);
    expect(await chinese.json()).toMatchObject({ code: 'issuer-away', title: expect.stringContaining('暂时联系不上') as string });
    const english = await fetch(at + door, { method, headers: { cookie, ...own, 'accept-language': 'en' } });
    expect(await english.json()).toMatchObject({ title: expect.stringContaining('out of reach') as string });
  });

  it('leaves nothing of a token in the log when the issuer tells nonsense', async () => {
    issuer.idToken = unsigned({ iss: issuer.url, sub: 'ouyang', name: '欧阳建国', aud: 'another', iat: now(), exp: now() + 60 });
    for (const door of ['/session', '/api/intake/disputes']) {
      const answer = await fetch(at + door, { headers: { cookie: await session() } });
      expect(answer.status).toBe(503);
    }
    await eventually(() => expect(doors.said(at)).toMatch(/edge: the issuer did not answer as it should: unexpected JWT claim/));
    expect(doors.said(at)).not.toMatch(/欧阳建国|ouyang|refresh-|access-/);
  });
});
