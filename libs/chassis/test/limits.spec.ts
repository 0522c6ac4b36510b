import { startService } from '#testing';
import type { Around, RunningService } from '#testing';
import { sample } from './sample.js';

const screener = { unit: '510722101', roles: ['screener'] } as const;
const neighbour = { unit: '510722102', roles: ['screener'] } as const;
type Foreign = Readonly<{ county?: string; unit?: string; claims?: Readonly<Record<string, unknown>> }>;
const nobody = '0199f0a4-7c1e-7abc-8def-0123456789ab';

async function withService(config: Around['config'], work: (service: RunningService) => Promise<void>): Promise<void> {
  const service = await startService(sample, { config });
  try {
    await work(service);
  } finally {
    await service.stop();
  }
}

const times = async <T>(count: number, ask: () => Promise<T>): Promise<T[]> => {
  const answers: T[] = [];
  for (let i = 0; i < count; i++) answers.push(await ask());
  return answers;
};

describe('who asks too much', () => {
  it('is told when to come again, and alone: their neighbour is served', () =>
    withService({ requestsPerUser: 5 }, async (service) => {
      const answers = await times(6, async () => service.as(screener).get(`/returns/${nobody}`));
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 429]);
      const { body, headers } = answers.at(-1)!;
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
      expect(body).toMatchObject({
        status: 429,
        code: 'too-many-requests',
        title: '请求过于频繁',
        detail: expect.stringMatching(/请 \d+ 秒后再试/),
      });
      const english = await service.as(screener).get(`/returns/${nobody}`).set('Accept-Language', 'en').expect(429);
      expect(english.body.detail).toMatch(/Try again in \d+ s/);
      await service.as(neighbour).get(`/returns/${nobody}`).expect(404);
    }));

  it('is counted as a stranger without a token, by address', () =>
    withService({ strangersPerAddress: 4 }, async (service) => {
      const from = (address: string) => service.http.get(`/api/screening/returns/${nobody}`).set('X-Forwarded-For', address);
      const answers = await times(5, async () => from('203.0.113.7'));
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 429]);
      await from('203.0.113.8').expect(401);
    }));

  it('guesses no tokens for long, and who is signed in at the same address goes on', () =>
    withService({ strangersPerAddress: 4 }, async (service) => {
      const guess = async () => service.http.get(`/api/screening/returns/${nobody}`).set('Authorization', 'Bearer x.y.z');
      expect((await times(5, guess)).map(({ status }) => status)).toEqual([401, 401, 401, 401, 429]);
      const late = await guess();
      expect(late.body).toMatchObject({ status: 429, code: 'too-many-requests', params: { seconds: expect.any(Number) } });
      expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
      await times(10, async () => service.as(screener).get(`/returns/${nobody}`).expect(404));
    }));

  it.each([
    ['of a neighbouring county', { county: '510723', unit: '510723100' }],
    ['of another client of the issuer', { claims: { client_id: 'games' } }],
    ['without a unit', { claims: { unit: null } }],
  ])('is a stranger too with a token %s, and once the limit is spent is told no more', (_, { claims, ...who }: Foreign) =>
    withService({ strangersPerAddress: 4 }, async (service) => {
      const foreign = service.tokens.of({ ...screener, ...who }, claims ? { claims } : {});
      const ask = async () => service.http.get(`/api/screening/returns/${nobody}`).set('Authorization', `Bearer ${foreign}`);
      expect((await times(5, ask)).map(({ status }) => status)).toEqual([403, 403, 403, 403, 429]);
      await service.http.get(`/api/screening/returns/${nobody}`).expect(429);
      await service.as(screener).get(`/returns/${nobody}`).expect(404);
    }),
  );

  it.each(['Guest x', `Guest ${'x'.repeat(43)}`, 'Bearer x.y.z', 'Basic eDp5'])(
    'is a stranger at a door that asks for nothing, also with the header %s',
    (authorization) =>
      withService({ strangersPerAddress: 4 }, async (service) => {
        const ask = async () => service.http.get('/api/screening/returns/open').set('Authorization', authorization);
        expect((await times(5, ask)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 429]);
        await service.as(screener).get(`/returns/${nobody}`).expect(404);
      }),
  );

  it('is no stranger where only the role is wanting', () =>
    withService({ strangersPerAddress: 2 }, async (service) => {
      const leader = service.as({ unit: '510722101', roles: ['leader'] });
      await times(5, async () => leader.post('/returns', { findings: 1 }).expect(403));
    }));

  it('is never a probe', () =>
    withService({ strangersPerAddress: 2 }, async (service) => {
      await times(6, async () => service.ops.get('/health/live').expect(200));
      await times(6, async () => service.ops.get('/health/ready').expect(200));
    }));
});

describe('the address that is counted', () => {
  it('is not the one a stranger claims, where nobody we trust says so', () =>
    withService({ strangersPerAddress: 3, trustedProxies: ['192.0.2.1'] }, async (service) => {
      let last = 0;
      const answers = await times(4, async () =>
        service.http.get(`/api/screening/returns/${nobody}`).set('X-Forwarded-For', `203.0.113.${++last}`),
      );
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 429]);
    }));

  it('is the last that a proxy we trust did not write itself', () =>
    withService({ strangersPerAddress: 3, trustedProxies: ['loopback', '192.0.2.0/24'] }, async (service) => {
      let claimed = 0;
      const answers = await times(4, async () =>
        service.http.get(`/api/screening/returns/${nobody}`).set('X-Forwarded-For', `203.0.113.${++claimed}, 198.51.100.4, 192.0.2.1`),
      );
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 429]);
    }));

  it.each([
    ['one line’s /64 of IPv6', ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:0db8:0001:0002::1']],
    ['one IPv4 address, also as IPv6 writes it', ['203.0.113.9', '::ffff:203.0.113.9', '::ffff:cb00:7109']],
  ])('is %s', (_, addresses) =>
    withService({ strangersPerAddress: 3 }, async (service) => {
      const from = async (address: string) =>
        (await service.http.get(`/api/screening/returns/${nobody}`).set('X-Forwarded-For', address)).status;
      for (const address of addresses) expect(await from(address)).toBe(401);
      expect(await from(addresses[1]!)).toBe(429);
      for (const another of ['2001:db8:1:3::1', '203.0.113.10', '::ffff:203.0.113.8']) expect(await from(another)).toBe(401);
    }),
  );
});
