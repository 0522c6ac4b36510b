import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually, freePort } from '#testing/plain';
import { cookieOf, now, opened, sealed } from './cookies.js';
import type { Kept } from './cookies.js';
import { Doors } from './doors.js';
import { StrictIssuer } from './strict-issuer.js';

const own = { 'sec-fetch-site': 'same-origin' };
const person = { account: 'clerk@510722101', name: '登记员', unit: '510722101', roles: ['clerk'] };

describe('a session that was signed out', () => {
  let doors: Doors;
  let issuer: StrictIssuer;
  beforeAll(async () => {
    doors = await Doors.open();
  });
  beforeEach(async () => {
    issuer = await StrictIssuer.open();
  });
  afterEach(() => issuer.close());
  afterAll(() => doors.close());

  const folder = () => path.join(doors.folder, randomUUID());
  const edge = (ENDED_SESSIONS = folder(), OIDC_ISSUER = issuer.url, env: Readonly<Record<string, string>> = {}) =>
    doors.edge({ ENDED_SESSIONS, OIDC_ISSUER, UPSTREAMS: JSON.stringify({ intake: doors.upstreams.intake }), ...env });
  const session = (change: Partial<Kept> = {}) => {
    const [sid, refresh] = [randomUUID(), issuer.begin()];
    const kept = { sid, turn: 0, person, access: 'access', accessUntil: now() + 200, refresh, idToken: 'id', seen: now(), began: now() };
    return sealed({ ...kept, ...change }, doors.url);
  };
  const ask = (at: string, cookie: string, what = 'disputes') => fetch(`${at}/api/intake/${what}`, { headers: { cookie } });
  const signOut = (at: string, cookie: string) =>
    fetch(`${at}/session/sign-out`, { method: 'POST', headers: { cookie, ...own }, redirect: 'manual' });

  it('stays so when its edge starts again, though the issuer was away', async () => {
    const ended = folder();
    const at = await edge(ended);
    const cookie = await session();
    expect((await ask(at, cookie)).status).toBe(200);
    issuer.away = true;
    expect((await signOut(at, cookie)).headers.get('location')).toBe('/signed-out?here');
    await doors.stop(at);
    expect((await ask(await edge(ended), cookie)).status).toBe(401);
  });

  it('is so at once at every edge that has the same folder', async () => {
    const ended = folder();
    const [one, other] = [await edge(ended), await edge(ended)];
    const cookie = await session();
    expect((await ask(other, cookie)).status).toBe(200);
    await signOut(one, cookie);
    expect((await ask(other, cookie)).status).toBe(401);
  });

  it('listens no longer: its lines are cut, here and at the service, and those of nobody else', async () => {
    const at = await edge();
    const listen = async (cookie: string) => {
      const answer = await fetch(`${at}/api/intake/news`, { headers: { cookie, accept: 'text/event-stream' } });
      expect(answer.status).toBe(200);
      const reader = answer.body!.getReader();
      await reader.read();
      return reader;
    };
    const [theirs, other] = [await session(), await session()];
    const [one, another, stays] = [await listen(theirs), await listen(theirs), await listen(other)];
    await signOut(at, theirs);
    for (const each of [one, another]) await expect(each.read()).rejects.toThrow('terminated');
    await eventually(() => expect(doors.listening).toBe(1));
    await stays.cancel();
    await eventually(() => expect(doors.listening).toBe(0));
  });

  it('is told to an issuer that was away as soon as it is back, if need be by the next edge; then no edge goes on with it', async () => {
    const ended = folder();
    const at = await edge(ended);
    const cookie = await session({ accessUntil: now() - 1 });
    const { refresh } = await opened(cookie);
    issuer.away = true;
    await signOut(at, cookie);
    await doors.stop(at);
    issuer.away = false;
    await edge(ended);
    await eventually(() => expect(issuer.revoked).toContain(refresh));
    expect((await ask(await edge(), cookie)).status).toBe(401);
  });

  it('is told again by the edge that runs on', async () => {
    const at = await edge();
    const cookie = await session();
    issuer.away = true;
    await signOut(at, cookie);
    issuer.away = false;
    const { refresh } = await opened(cookie);
    await eventually(() => expect(issuer.revoked).toEqual([refresh]));
  });

  it('is told though the issuer fails at others, which is said once of each and counted', async () => {
    const OPS_PORT = String(await freePort());
    const at = await edge(folder(), issuer.url, { OPS_PORT });
    const untold = async () =>
      /^junan_edge_untold_sign_outs (\d+)$/m.exec(await (await fetch(`http://127.0.0.1:${OPS_PORT}/metrics`)).text())?.[1];
    const cookies = await Promise.all(Array.from({ length: 12 }, () => session()));
    const tokens = await Promise.all(cookies.map(async (cookie) => (await opened(cookie)).refresh ?? ''));
    issuer.away = true;
    await Promise.all(cookies.map((cookie) => signOut(at, cookie)));
    expect(await untold()).toBe('12');
    for (const token of tokens.slice(6)) issuer.failsAt.add(token);
    issuer.away = false;
    await eventually(() => expect([...issuer.revoked].sort()).toEqual(tokens.slice(0, 6).sort()), { timeoutMs: 15_000 });
    await eventually(async () => expect(await untold()).toBe('6'));
    await eventually(() => expect(doors.said(at).match(/answers 503 to the end of a session/g)).toHaveLength(6));

    issuer.failsAt.clear();
    await eventually(() => expect([...issuer.revoked].sort()).toEqual([...tokens].sort()), { timeoutMs: 25_000 });
    expect(doors.said(at).match(/answers 503 to the end of a session/g)).toHaveLength(6);
  }, 60_000);

  it('is not outlived by a renewal that was under way', async () => {
    const at = await edge();
    const cookie = await session({ accessUntil: now() - 1 });
    const letGo = issuer.hold();
    const answer = ask(at, cookie);
    await eventually(() => expect(issuer.renewals).toBe(1));
    expect((await signOut(at, cookie)).status).toBe(200);
    letGo();
    expect((await answer).status).toBe(401);
    expect(cookieOf(await answer)).toBe('');
    const { refresh } = await opened(cookie);
    expect(issuer.revoked).toEqual([refresh, expect.not.stringMatching(refresh)]);
  });

  it('is not brought back into the browser by an answer that was slow', async () => {
    const at = await edge();
    const cookie = await session({ accessUntil: now() - 1 });
    const letGo = doors.hold();
    const answer = ask(at, cookie, 'slow');
    await eventually(() => expect(doors.waiting).toBe(1));
    await signOut(at, cookie);
    letGo();
    expect((await answer).status).toBe(200);
    expect(cookieOf(await answer)).toBe('');
  });

  it('stays so at its edge when the folder takes no more, which is said', async () => {
    const ended = folder();
    const at = await edge(ended);
    const cookie = await session();
    await rm(ended, { recursive: true });
    expect((await signOut(at, cookie)).status).toBe(200);
    expect((await ask(at, cookie)).status).toBe(401);
    expect(doors.said(at)).toMatch(/^edge: that a session was ended is known until the next start alone: ENOENT/m);
  });

  it('is forgotten after a day, when no cookie of it is of use any more', async () => {
    const ended = folder();
    const [old, untold, recent] = ['', '.untold', ''].map((what) => path.join(ended, randomUUID() + what)) as [string, string, string];
    await mkdir(ended);
    for (const [file, hours] of [[old, 25] as const, [untold, 25] as const, [recent, 23] as const]) {
      await writeFile(file, '');
      await utimes(file, now(), now() - hours * 3600);
    }
    const at = await edge(ended);
    await eventually(async () => expect(await readdir(ended)).toEqual([path.basename(recent)]));
    expect(doors.said(at)).toMatch(/the issuer did not hear for a day that a session was ended/);
  });

  it.each(['from the start', 'once it is known'])(
    'is so at once though the issuer hangs, %s, and is told to it behind the page until it hears',
    async (when) => {
      const at = await edge();
      // The edge meets its issuer with the first sign-out.
      if (when === 'once it is known') await signOut(at, await session());
      const cookie = await session();
      const wake = issuer.hang();
      const began = performance.now();
      const answer = await signOut(at, cookie);
      expect(performance.now() - began).toBeLessThan(1_900);
      expect(answer.headers.get('location')).toBe('/signed-out?here');
      expect(cookieOf(answer)).toBe('');
      expect((await ask(at, cookie)).status).toBe(401);
      const { refresh } = await opened(cookie);
      expect(issuer.revoked).not.toContain(refresh);
      wake();
      await eventually(() => expect(issuer.revoked).toContain(refresh), { timeoutMs: 20_000 });
    },
    40_000,
  );

  it('is said to have ended here alone where the issuer has no ear for it', async () => {
    const deaf = await StrictIssuer.open({ hears: false });
    const at = await edge(folder(), deaf.url);
    expect((await signOut(at, await session())).headers.get('location')).toBe('/signed-out?here');
    deaf.close();
  });
});
