import { hkdfSync } from 'node:crypto';
import { decodeJwt } from 'jose';
import { freePort } from '#testing/plain';
import { Browser } from './browser.js';
import { altered, nameAt, now, opened } from './cookies.js';
import { CLIENT_SECRET, Doors, PASSWORD, SESSION_KEYS, keyOf } from './doors.js';
import type { Asked } from './doors.js';

type Told = Readonly<{ person: Readonly<{ account: string; name: string; unit: string; roles: string[] }> | null; until?: string }>;
const CLERK = 'clerk@510722101';
const own = { 'sec-fetch-site': 'same-origin' };

describe('the session', () => {
  let doors: Doors;
  let url: string;
  beforeAll(async () => {
    doors = await Doors.open();
    url = doors.url;
  });
  afterAll(() => doors.close());

  const visitor = (at = url, issuer = `${url}/identity`) => {
    const browser = new Browser(url, issuer, (next) => next.startsWith(`${issuer}/`) || next.startsWith(`${at}/session/`));
    const signIn = async (account = CLERK, to = '/') => {
      const page = await browser.open(`${at}/session/sign-in?${new URLSearchParams({ to })}`);
      expect(page.text).toMatch('name="password"');
      return browser.send(page.url, { account, password: PASSWORD }, { origin: at });
    };
    return { browser, signIn };
  };
  const signedIn = async (account = CLERK) => {
    const { browser, signIn } = visitor();
    await signIn(account);
    return browser;
  };
  const ask = (cookie: string, headers: Readonly<Record<string, string>> = {}, method = 'GET', at = url) =>
    fetch(`${at}/api/intake/disputes`, { method, headers: { cookie, ...headers } });
  const asked = async (answer: Response) => (await answer.json()) as Asked;
  const who = async (cookie: string, at = url) => (await (await fetch(`${at}/session`, { headers: { cookie } })).json()) as Told;
  const minutesLeft = ({ until = '' }: Told) => (Date.parse(until) - Date.now()) / 60_000;

  const spent = (cookie: string) => altered(cookie, url, () => ({ accessUntil: now() - 1 }));

  describe('of somebody who signs in', () => {
    it('begins with the issuer’s word for who it is and leads to where they wanted to go', async () => {
      const { browser, signIn } = visitor();
      expect((await signIn(CLERK, '/board?by=lead')).url).toBe(`${url}/board?by=lead`);
      const told = await who(browser.cookie);
      expect(told.person).toEqual({ account: CLERK, name: '潼川镇 登记员', unit: '510722101', roles: ['clerk'] });
      expect(minutesLeft(told)).toBeGreaterThan(29);
      expect(minutesLeft(told)).toBeLessThanOrEqual(30);
    });

    it('stands in a cookie that no script reads, no other site sends and nobody can open', async () => {
      const page = await fetch(`${url}/session/sign-in`, { redirect: 'manual' });
      expect(page.headers.getSetCookie()).toEqual([expect.stringMatching(/^junan-\d+-in\..*; HttpOnly; SameSite=Lax$/)]);
      const { cookie } = await signedIn();
      const { access, refresh } = await opened(cookie);
      expect(cookie).not.toContain(access);
      expect(cookie).not.toContain(refresh);
    });

    it('is another for each port, so that whoever is in at a county’s and a department’s of one machine stays in at both', async () => {
      const beside = await doors.edge({ ORIGIN: 'http://127.0.0.1:8600', OIDC_ISSUER: `${url}/identity` });
      const page = await fetch(`${beside}/session/sign-in`, { redirect: 'manual' });
      expect(page.headers.getSetCookie()).toEqual([expect.stringMatching(/^junan-8600-in\./)]);
      expect((await signedIn()).cookie).toMatch(nameAt(url));
    });

    it('is bound to this host alone where there is TLS', async () => {
      const edge = await doors.edge({ ORIGIN: 'https://junan.example.cn', OIDC_ISSUER: `${url}/identity` });
      const page = await fetch(`${edge}/session/sign-in`, { redirect: 'manual' });
      expect(page.headers.getSetCookie()).toEqual([
        expect.stringMatching(/^__Host-junan-in\..*; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
      ]);
    });

    it('asks the issuer for the password again when that was given longer ago than one may be idle', async () => {
      const page = await fetch(`${url}/session/sign-in`, { redirect: 'manual' });
      const query = new URL(page.headers.get('location') ?? '').searchParams;
      expect(query.get('max_age')).toBe('1800');
      expect(query.get('code_challenge_method')).toBe('S256');
      expect(query.get('nonce')).toMatch(/.{20}/);
    });

    it.each([
      ['//elsewhere.example/', '/'],
      ['https://elsewhere.example/', '/'],
      ['/\\elsewhere.example', '/'],
      ['/api/intake/disputes', '/'],
      ['/session/sign-out', '/'],
      ['/disputes?q=张三&phone=13800001234&township=510722101', '/disputes?township=510722101'],
    ])('leads to pages of ours alone, with nothing of a person in the address: %s', async (to, where) => {
      expect((await visitor().signIn(CLERK, to)).url).toBe(url + where);
    });

    it('does not begin for whoever did not ask for it here', async () => {
      const { browser, signIn } = visitor();
      const forged = await browser.open(`${url}/session/signed-in?code=x&state=y`);
      expect(forged.url).toBe(`${url}/sign-in?why=failed&to=%2F`);
      await signIn();
      expect((await who('')).person).toBeNull();
    });

    it('works with an issuer elsewhere', async () => {
      const [port, home] = [await freePort(), await freePort()];
      const at = `http://127.0.0.1:${port}`;
      const edge = `http://127.0.0.1:${home}`;
      const OIDC_ISSUER = await doors.issuer(port, edge, at);
      await doors.edge({ PORT: String(home), ORIGIN: edge, OIDC_ISSUER, UPSTREAMS: '{}' });
      const { browser, signIn } = visitor(edge, OIDC_ISSUER);
      expect((await signIn('leader@510722')).url).toBe(`${edge}/`);
      expect((await who(browser.cookie, edge)).person).toMatchObject({ account: 'leader@510722', roles: ['leader'] });
    });

    it('says that the issuer is away', async () => {
      const edge = await doors.edge({ UPSTREAMS: '{"identity":"http://127.0.0.1:9"}' });
      const page = await fetch(`${edge}/session/sign-in?to=/board`, { redirect: 'manual' });
      expect(page.headers.get('location')).toBe('/sign-in?why=away&to=%2Fboard');
    });
  });

  describe('lets a service hear', () => {
    it('the person’s token and no cookie', async () => {
      const { cookie } = await signedIn();
      const { headers } = await asked(await ask(cookie));
      expect(decodeJwt((headers['authorization'] ?? '').replace('Bearer ', ''))).toMatchObject({ sub: CLERK, unit: '510722101' });
      expect(headers).not.toHaveProperty('cookie');
    });

    it('whoever brings a token of their own; a cookie beside it counts for nothing, and no page is asked for', async () => {
      const { cookie } = await signedIn();
      const { headers } = await asked(await ask(cookie, { authorization: 'Bearer mine' }, 'POST'));
      expect(headers).toMatchObject({ authorization: 'Bearer mine' });
      expect(headers).not.toHaveProperty('cookie');
    });

    it.each([
      ['another site', { 'sec-fetch-site': 'cross-site' }],
      ['a neighbour on the same host', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:1' }],
      ['another origin', { origin: 'https://elsewhere.example' }],
      ['nobody knows where', {}],
    ])('no change that comes from %s', async (_from, headers) => {
      const { cookie } = await signedIn();
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const answer = await ask(cookie, headers, method);
        expect(answer.status).toBe(403);
        expect(await answer.json()).toMatchObject({ code: 'foreign-page' });
      }
    });

    it.each([[own], ['origin']])('changes made on our own pages: %p', async (how) => {
      const { cookie } = await signedIn();
      const answer = await ask(cookie, how === 'origin' ? { origin: url } : (how as typeof own), 'POST');
      expect(await asked(answer)).toMatchObject({
        method: 'POST',
        headers: { authorization: expect.stringMatching(/^Bearer /) as string },
      });
    });

    it.each([
      ['made up', () => `${nameAt(url)}=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`],
      ['changed by a letter', (cookie: string) => cookie.replace(/(?<=junan-\d+=[^;]{200})./, (letter) => (letter === '_' ? '-' : '_'))],
      ['sealed for something else', (cookie: string) => cookie.replace(/.*/, '')],
    ])('nothing of a cookie that was %s', async (how, change) => {
      const { cookie } = await signedIn();
      const page = await fetch(`${url}/session/sign-in`, { redirect: 'manual' });
      const signingIn = page.headers.getSetCookie()[0]?.split(';')[0]?.split('=')[1];
      const answer = await ask(how.startsWith('sealed') ? `${nameAt(url)}=${signingIn}` : change(cookie));
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ code: 'session-ended' });
      expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^junan-\d+=;/)]);
    });
  });

  describe('goes on', () => {
    it('with a new token before the old one ends, one for all who ask at once', async () => {
      const { cookie } = await signedIn();
      const old = await spent(cookie);
      const answers = await Promise.all(Array.from({ length: 8 }, () => ask(old)));
      const tokens = await Promise.all(answers.map(async (answer) => (await asked(answer)).headers['authorization']));
      expect(new Set(tokens).size).toBe(1);
      expect(tokens[0]).not.toBe(`Bearer ${(await opened(cookie)).access}`);
      const [next = ''] = answers[0]?.headers.getSetCookie() ?? [];
      expect((await opened(next.split(';')[0] ?? '')).accessUntil).toBeGreaterThan(now() + 200);
    });

    it('while the issuer is away, as long as its token lasts; then it is the issuer that is missing', async () => {
      const edge = await doors.edge({ UPSTREAMS: JSON.stringify({ intake: url, identity: 'http://127.0.0.1:9' }) });
      const { cookie } = await signedIn();
      const soon = await altered(cookie, url, () => ({ accessUntil: now() + 10 }));
      expect((await ask(soon, {}, 'GET', edge)).status).toBe(200);
      const answer = await ask(await spent(cookie), {}, 'GET', edge);
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ code: 'issuer-away' });
      expect(answer.headers.getSetCookie()).toEqual([]);
    });

    it('by what the person does, not by what the page asks for by itself', async () => {
      const { cookie } = await signedIn();
      const quiet = await altered(cookie, url, () => ({ seen: now() - 1200 }));
      expect((await ask(quiet)).headers.getSetCookie()).toEqual([]);
      expect(minutesLeft(await who(quiet))).toBeLessThanOrEqual(10);

      const stayed = await fetch(`${url}/session/stay`, { method: 'POST', headers: { cookie: quiet, ...own } });
      expect(minutesLeft((await stayed.json()) as Told)).toBeGreaterThan(29);
      const wrote = await ask(quiet, own, 'POST');
      expect((await opened(wrote.headers.getSetCookie()[0]?.split(';')[0] ?? '')).seen).toBeGreaterThan(now() - 10);
    });

    it('through a restart and at another edge, also while its key is being replaced', async () => {
      const edge = await doors.edge({ SESSION_KEYS: `${keyOf('k2')},${SESSION_KEYS}` });
      const { cookie } = await signedIn();
      expect((await ask(cookie, {}, 'GET', edge)).status).toBe(200);
      const stayed = await fetch(`${edge}/session/stay`, { method: 'POST', headers: { cookie, ...own } });
      const sealed = stayed.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      expect(JSON.parse(Buffer.from(sealed.split('=')[1]?.split('.')[0] ?? '', 'base64url').toString())).toMatchObject({ kid: 'k2' });
      const without = await doors.edge({ SESSION_KEYS: keyOf('k2') });
      expect((await who(sealed, without)).person).toMatchObject({ account: CLERK });
      expect((await who(cookie, without)).person).toBeNull();
    });
  });

  describe('gives a page keys to seal its drafts with', () => {
    const keys = async (cookie: string, headers: Readonly<Record<string, string>> = own, at = url) => {
      const answer = await fetch(`${at}/session/draft-keys`, { method: 'POST', headers: { cookie, ...headers } });
      return { status: answer.status, keys: ((await answer.json()) as { keys?: string[] }).keys };
    };

    const draftKey = (account: string, day: number) =>
      Buffer.from(hkdfSync('sha256', Buffer.alloc(32, 'k1'), '', JSON.stringify(['draft', account, day]), 32)).toString('base64');

    it('that are of an account and a day, whichever its session and edge, and of nobody else', async () => {
      const [first, again, other] = [await signedIn(), await signedIn(), await signedIn('clerk@510722')];
      const { keys: mine } = await keys(first.cookie);
      const [today, yesterday] = [0, 1].map((ago) => draftKey(CLERK, Math.floor(Date.now() / 86_400_000) - ago));
      expect(mine).toEqual([today, yesterday]);
      expect((await keys(again.cookie)).keys).toEqual(mine);
      const edge = await doors.edge({ ORIGIN: url, OIDC_ISSUER: `${url}/identity`, SESSION_KEYS: `${keyOf('k2')},${SESSION_KEYS}` });
      expect((await keys(first.cookie, own, edge)).keys).toEqual([expect.any(String), mine?.[0], expect.any(String), mine?.[1]]);
      expect((await keys(other.cookie)).keys?.filter((key) => mine?.includes(key))).toEqual([]);
    });

    it('and none to who is not signed in, or to another page', async () => {
      const { cookie } = await signedIn();
      expect(await keys('')).toEqual({ status: 200, keys: [] });
      expect(await keys(cookie, { 'sec-fetch-site': 'cross-site' })).toEqual({ status: 403, keys: undefined });
      await fetch(`${url}/session/sign-out`, { method: 'POST', headers: { cookie, ...own } });
      expect((await keys(cookie)).keys).toEqual([]);
    });
  });

  describe('ends', () => {
    it.each([
      ['30 minutes after the person last did something', () => ({ seen: now() - 1801 })],
      ['12 hours after it began, whatever they do', () => ({ began: now() - 12 * 3600 - 1 })],
    ])('%s', async (_when, change) => {
      const { cookie } = await signedIn();
      const old = await altered(cookie, url, change);
      expect((await ask(old)).status).toBe(401);
      expect((await who(old)).person).toBeNull();
    });

    it('not because another page says so', async () => {
      const browser = await signedIn();
      const { cookie } = browser;
      const from = { origin: 'https://elsewhere.example' };
      expect((await fetch(`${url}/session/sign-out`, { method: 'POST', headers: { cookie, ...from } })).status).toBe(403);
      expect((await ask(cookie)).status).toBe(200);
    });

    it('when the person signs out: here at once, at the issuer too, elsewhere with its token at the latest', async () => {
      const elsewhere = await doors.edge();
      const browser = await signedIn();
      const { cookie } = browser;
      const { refresh, idToken } = await opened(cookie);

      const page = await browser.send(`${url}/session/sign-out`, {}, own);
      expect(page.text).toMatch(`action="${url}/identity/session/end"`);
      expect(page.url).not.toContain(idToken);
      expect(browser.cookie).not.toMatch(nameAt(url));

      expect((await ask(cookie)).status).toBe(401);
      expect((await who(cookie)).person).toBeNull();
      expect((await ask(cookie, {}, 'GET', elsewhere)).status).toBe(200);
      expect((await ask(await spent(cookie), {}, 'GET', elsewhere)).status).toBe(401);
      const renewal = await fetch(`${url}/identity/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`console:${CLIENT_SECRET}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refresh }),
      });
      expect(await renewal.json()).toMatchObject({ error: 'invalid_grant' });
    });

    it('with the issuer’s session, so that nobody goes on without the password', async () => {
      const { browser, signIn } = visitor();
      await signIn();
      const again = await browser.open(`${url}/session/sign-in`);
      expect(again.url).toBe(`${url}/`);

      const farewell = await browser.send(`${url}/session/sign-out`, {}, own);
      const fields = [...farewell.text.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
      const page = await browser.send(`${url}/identity/session/end`, Object.fromEntries(fields) as Record<string, string>);
      const xsrf = /name="xsrf" value="(\w+)"/.exec(page.text)?.[1] ?? '';
      expect(page.text).toMatch(/click\(\)/);
      const confirm = /action="([^"]+)"/.exec(page.text)?.[1] ?? '';
      const out = await browser.send(confirm, { xsrf, logout: 'yes' });
      expect(out.url).toBe(`${url}/signed-out`);
      expect((await browser.open(`${url}/session/sign-in`)).text).toMatch('name="password"');
    });
  });
});
