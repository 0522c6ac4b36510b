import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { generateKeyPairSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { verifyToken } from '#access';
import { freePort } from '#testing/plain';
import { answers, program, root } from './program.js';
import type { Program } from './program.js';
import { Browser, pkce } from './browser.js';

type Tokens = { access_token: string; refresh_token: string; id_token: string };

describe('the embedded identity provider', () => {
  let folder: string;
  let identity: Program;
  let direct: string;
  let origin: string;
  const edge = { authorization: `Basic ${Buffer.from('console:word').toString('base64')}` };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'junan-identity-'));
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'one' };
    const SECRETS = path.join(folder, 'identity.json');
    await writeFile(SECRETS, JSON.stringify({ password: 'fengqiao', cookies: ['a'], jwks: { keys: [key] } }));
    const PORT = String(await freePort());
    direct = `http://127.0.0.1:${PORT}/identity`;
    origin = 'http://county.example:8080';
    identity = program('scripts/identity.mjs', {
      PORT,
      ISSUER: `${origin}/identity`,
      SECRETS,
      CLIENT_SECRET: 'word',
      UNITS: path.join(root, 'data/county-510722.csv'),
      DEPARTMENTS: path.join(root, 'data/departments.csv'),
    });
    await answers(`${direct}/jwks`);
  });

  afterAll(async () => {
    identity.kill();
    await identity.ended;
    await rm(folder, { recursive: true });
  });

  const grant = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${direct}/token`, { method: 'POST', headers, body: new URLSearchParams(fields) });
  const ask = (account: string, password: string) =>
    grant({ grant_type: 'client_credentials', client_id: account, client_secret: password });
  const verify = (token: string) =>
    jwtVerify(token, createRemoteJWKSet(new URL(`${direct}/jwks`)), {
      issuer: `${origin}/identity`,
      audience: 'junan',
      algorithms: ['RS256'],
      typ: 'at+jwt',
    });

  /** As the services do, with what `npm start` tells them. */
  const asService = () =>
    verifyToken({
      issuer: `${origin}/identity`,
      jwksUrl: `${direct}/jwks`,
      audience: 'junan',
      county: '510722',
      clients: ['console', 'scripts'],
    });

  it.each([
    ['mediator@510722101005', '510722101005', ['mediator']],
    ['clerk@510722101', '510722101', ['clerk']],
    ['coordinator@510722', '510722', ['coordinator']],
    ['mediator@hrss', 'hrss', ['mediator']],
    ['staff@510722204213', '510722204213', ['clerk', 'mediator', 'screener']],
  ])('gives %s a token that the services can verify', async (account, unit, roles) => {
    const { access_token: token } = (await (await ask(account, 'fengqiao')).json()) as Tokens;
    const { payload } = await verify(token);
    expect(payload).toMatchObject({ sub: account, county: '510722', unit, roles, name: expect.any(String) as string });
    await expect(asService()(token)).resolves.toEqual({ subject: account, unit, roles });
  });

  it.each([
    ['a wrong password', 'clerk@510722101', 'guess'],
    ['a unit that does not exist', 'clerk@510722999', 'fengqiao'],
    ['a role its unit does not have', 'auditor@510722101005', 'fengqiao'],
    ['no account at all', 'clerk', 'fengqiao'],
  ])('gives nothing for %s', async (_case, account, password) => {
    expect((await ask(account, password)).status).toBe(401);
  });

  it('signs a person in through the page, and the edge gets a token of theirs for a few minutes', async () => {
    const browser = new Browser(origin, direct);
    const { verifier, challenge } = pkce();
    const redirect = `${origin}/session/signed-in`;
    const query = {
      client_id: 'console',
      response_type: 'code',
      scope: 'openid profile',
      redirect_uri: redirect,
      state: 's',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    };

    const page = await browser.open(`${origin}/identity/auth?${new URLSearchParams(query)}`);
    expect(page.status).toBe(200);
    const wrong = await browser.send(page.url, { account: 'leader@510722', password: 'guess' });
    expect(wrong.status).toBe(401);
    expect(wrong.text).toMatch('账号或密码不对');
    // The account stands there still, and the caret where the password is typed anew.
    expect(wrong.text).toMatch(/name="account" value="leader@510722"/);
    const withCaret = (text: string) => [...text.matchAll(/<input name="(\w+)"[^>]* autofocus/g)].map(([, name]) => name);
    expect([withCaret(page.text), withCaret(wrong.text)]).toEqual([['account'], ['password']]);

    const back = new URL((await browser.send(page.url, { account: 'leader@510722', password: 'fengqiao' })).url);
    expect(back.origin + back.pathname).toBe(redirect);
    const code = back.searchParams.get('code') ?? '';
    const exchange = { grant_type: 'authorization_code', code, redirect_uri: redirect, code_verifier: verifier };
    expect((await grant({ ...exchange, client_id: 'console' })).status).toBe(401);
    const first = (await (await grant(exchange, edge)).json()) as Tokens;
    const { payload } = await verify(first.access_token);
    expect(payload).toMatchObject({ sub: 'leader@510722', unit: '510722', roles: ['leader'] });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);

    await expect(asService()(first.access_token)).resolves.toMatchObject({ subject: 'leader@510722' });
    await expect(asService()(first.id_token)).rejects.toMatchObject({ status: 401 });

    const renewal = { grant_type: 'refresh_token', refresh_token: first.refresh_token };
    const again = (await (await grant(renewal, edge)).json()) as Tokens;
    expect((await verify(again.access_token)).payload).toMatchObject({ unit: '510722', roles: ['leader'] });

    const revoked = { method: 'POST', headers: edge, body: new URLSearchParams({ token: first.refresh_token }) };
    expect((await fetch(`${direct}/token/revocation`, revoked)).status).toBe(200);
    expect(await (await grant(renewal, edge)).json()).toMatchObject({ error: 'invalid_grant' });
  });

  it('shows pages that may do nothing but send their own form', async () => {
    const answer = await fetch(`${direct}/session/end`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    for (const directive of ["default-src 'none'", `form-action 'self' ${origin}`, "frame-ancestors 'none'", "base-uri 'none'"])
      expect(policy).toContain(directive);
  });

  it('sends nobody anywhere but to the console', async () => {
    const browser = new Browser(origin, direct);
    const query = {
      client_id: 'console',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: 'http://elsewhere.example/',
      code_challenge: pkce().challenge,
      code_challenge_method: 'S256',
    };
    const page = await browser.open(`${origin}/identity/auth?${new URLSearchParams(query)}`);
    expect(page.status).toBe(400);
    expect(page.text).toMatch('无法登录');
  });
});
