import { Logger } from '@nestjs/common';
import { newId } from '#kernel';
import { eventually } from '#testing';
import { FickleIssuer } from '../test/issuer.js';
import { Problem } from './problem.js';
import { verifyToken } from './token.js';
import type { TokenRules } from './token.js';

const issuer = new FickleIssuer();
const rules = () => ({ issuer: issuer.url, audience: 'junan', county: '510722', clients: ['console', 'town-app'] });
Logger.overrideLogger(false);

let ahead = 0;
const verifier = (more: Partial<TokenRules> = {}) => verifyToken({ ...rules(), ...more }, () => new Date(Date.now() + ahead));
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(Problem);
  const { status, code } = error as Problem;
  return `${status} ${code}`;
};

beforeEach(async () => {
  issuer.publish('k1');
  await issuer.start();
});
afterEach(async () => {
  ahead = 0;
  await issuer.stop();
});

describe('a token of our issuer', () => {
  it('stands for an actor; roles we do not know are left out', async () => {
    const token = await issuer.token({ roles: ['clerk', 'king', 7, 'mediator'] });
    await expect(verifier()(token)).resolves.toEqual({ subject: 'u-1', unit: '510722100', roles: ['clerk', 'mediator'] });
  });

  it('is found by a given address of the keys too', async () => {
    await expect(verifier({ jwksUrl: `${issuer.url}/keys` })(await issuer.token())).resolves.toMatchObject({ subject: 'u-1' });
    expect(issuer.asked).toBeGreaterThan(0);
  });

  it.each([
    ['by its header, as RFC 9068 has it', {}, {}],
    ['by its header in full', {}, { typ: 'application/at+jwt' }],
    ['by its claim, as Keycloak has it', { typ: 'Bearer' }, { typ: 'JWT' }],
  ])('is known for an access token %s', async (_, claims, header) => {
    await expect(verifier()(await issuer.token(claims, header))).resolves.toMatchObject({ subject: 'u-1' });
  });

  it.each([
    ['the name of RFC 9068', { client_id: 'town-app' }],
    ['the name of OpenID Connect', { client_id: undefined, azp: 'town-app' }],
    ['both', { client_id: 'console', azp: 'console' }],
  ])('is bound to a client of ours under %s', async (_, claims) => {
    await expect(verifier()(await issuer.token(claims))).resolves.toMatchObject({ subject: 'u-1' });
  });

  it.each([
    ['of another issuer', { iss: 'https://elsewhere.example' }, {}, '401 unauthenticated'],
    ['for another audience', { aud: 'console' }, {}, '401 unauthenticated'],
    ['that has expired', {}, { expires: Math.floor(Date.now() / 1000) - 60 }, '401 unauthenticated'],
    ['that is for logging out', {}, { typ: 'logout+jwt' }, '401 unauthenticated'],
    ['signed otherwise', {}, { alg: 'RS512' }, '401 unauthenticated'],
    ['that is an ID token', {}, { typ: 'JWT' }, '401 unauthenticated'],
    ['that is an ID token of Keycloak', { typ: 'ID' }, { typ: 'JWT' }, '401 unauthenticated'],
    ['that is to renew others', { typ: 'Refresh' }, { typ: 'JWT' }, '401 unauthenticated'],
    ['of another client', { client_id: 'games' }, {}, '403 other-client'],
    ['of another client by its other name', { client_id: undefined, azp: 'games' }, {}, '403 other-client'],
    ['of a client of ours and of another', { azp: 'games' }, {}, '403 other-client'],
    ['of two clients of ours', { azp: 'town-app' }, {}, '403 other-client'],
    ['of no client', { client_id: undefined }, {}, '403 other-client'],
    ['of a list of clients', { client_id: ['console'] }, {}, '403 other-client'],
    ['of an account with a NUL', { sub: 'a\u0000b' }, {}, '403 no-account'],
    ['of an account with half a character', { sub: 'a\ud800b' }, {}, '403 no-account'],
    ['of an account that reads as another', { sub: 'a\u202eb' }, {}, '403 no-account'],
    ['of an account of two lines', { sub: 'a\nb' }, {}, '403 no-account'],
    ['of an account without a name', { sub: '' }, {}, '403 no-account'],
    ['of an account that is a list', { sub: ['a'] as never }, {}, '403 no-account'],
    ['of an account of ten thousand letters', { sub: 'x'.repeat(10_000) }, {}, '403 no-account'],
    ['without a unit', { unit: undefined }, {}, '403 no-unit'],
    ['with a unit that is none', { unit: "510722' or true" }, {}, '403 no-unit'],
    ['of another county', { county: '510723', unit: '510723100' }, {}, '403 other-county'],
    ['of a department that is called the same in another county', { county: '510723', unit: 'hrss' }, {}, '403 other-county'],
    ['of another county with a unit of ours', { county: '510723' }, {}, '403 other-county'],
    ['of our county with a unit of another', { unit: '510723100' }, {}, '403 other-county'],
    ['of several counties', { county: ['510722', '510723'] }, {}, '403 other-county'],
    ['without a county', { county: undefined, unit: 'hrss' }, {}, '403 no-county'],
  ])('%s is turned away', async (_, claims, header, answer) => {
    expect(await refusal(verifier()(await issuer.token(claims, header)))).toBe(answer);
  });

  it('is turned away when a letter of it was changed, also after the true one was seen', async () => {
    const verify = verifier();
    const token = await issuer.token();
    await verify(token);
    const [head, body, signature] = token.split('.') as [string, string, string];
    const forged = Buffer.from(Buffer.from(body, 'base64url').toString().replace('510722100', '510722')).toString('base64url');
    expect(await refusal(verify(`${head}.${forged}.${signature}`))).toBe('401 unauthenticated');
    expect(await refusal(verify(`${head}.${body}.${signature.slice(0, -4)}AAAA`))).toBe('401 unauthenticated');
    for (const nonsense of ['', 'x', 'a.b.c', '...', `${head}.${body}.`])
      expect(await refusal(verify(nonsense))).toBe('401 unauthenticated');
  });

  it('is verified once and remembered until it expires', async () => {
    const verify = verifier();
    const token = await issuer.token({}, { expires: '2m' });
    const actor = await verify(token);
    expect(await verify(token)).toBe(actor);

    ahead = 121_000;
    // Past its end by less than the clocks may differ: verified anew. By more: turned away.
    expect(await verify(token)).not.toBe(actor);
    ahead = 130_000;
    expect(await refusal(verify(token))).toBe('401 unauthenticated');
  });
});

describe('a token that is not for us', () => {
  it('is verified once too: its refusal is remembered for as long', async () => {
    const verify = verifier();
    const token = await issuer.token({ county: '510723', unit: '510723100' }, { expires: '2m' });
    const first = await verify(token).catch((error: unknown) => error);
    expect(await verify(token).catch((error: unknown) => error)).toBe(first);
    ahead = 130_000;
    expect(await refusal(verify(token))).toBe('401 unauthenticated');
  });
});

describe('the keys of the issuer', () => {
  it('in hand go on serving while the issuer is away, for long', async () => {
    const verify = verifier();
    await verify(await issuer.token());
    await issuer.stop();
    ahead = 50 * 60_000;
    await expect(verify(await issuer.token({ sub: 'u-2' }))).resolves.toMatchObject({ subject: 'u-2' });
    await expect(verify(await issuer.token({ sub: 'u-3' }))).resolves.toMatchObject({ subject: 'u-3' });
  });

  it('that were never had are our lack, not the caller’s: 503, and well again once the issuer is back', async () => {
    const verify = verifier();
    const token = await issuer.token();
    await issuer.stop();
    expect(await refusal(verify(token))).toBe('503 issuer-unreachable');
    await issuer.start();
    await expect(verify(token)).resolves.toMatchObject({ subject: 'u-1' });
  });

  it('are asked for when a token names a new one', async () => {
    const verify = verifier();
    await verify(await issuer.token());
    issuer.publish('k2');
    const token = await issuer.token({}, { kid: 'k2' });
    ahead = 31_000;
    await expect(verify(token)).resolves.toMatchObject({ subject: 'u-1' });
  });

  it('are not asked for again and again by tokens with made-up ones', async () => {
    const verify = verifier();
    await verify(await issuer.token());
    const { asked } = issuer;
    issuer.publish('made-up');
    for (let n = 0; n < 20; n++)
      expect(await refusal(verify(await issuer.token({ sub: `u-${n}` }, { kid: 'made-up' })))).toBe('401 unauthenticated');
    expect(issuer.asked).toBe(asked);
  });

  it('that the issuer withdrew stop working, also for tokens seen before', async () => {
    const verify = verifier();
    const token = await issuer.token({}, { expires: '8h' });
    await verify(token);
    issuer.publish('k2');
    ahead = 11 * 60_000;
    // Keys in hand answer at once; the renewal runs beside.
    await verify(token);
    await eventually(async () => expect(await refusal(verify(await issuer.token({ sub: newId() })))).toBe('401 unauthenticated'));
    ahead = 22 * 60_000;
    expect(await refusal(verify(token))).toBe('401 unauthenticated');
  });
});
