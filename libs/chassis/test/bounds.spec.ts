import { eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { Gate } from './gate.js';
import { sample } from './sample.js';

const screener = { unit: '510722101', roles: ['screener'] } as const;

let service: RunningService;
beforeAll(async () => (service = await startService(sample)));
afterAll(() => service.stop());

const send = (text: string, language = 'zh') =>
  service.http
    .post('/api/screening/returns')
    .set({ Authorization: `Bearer ${service.tokens.of(screener)}`, 'Content-Type': 'application/json', 'Accept-Language': language })
    .send(text);

describe('before anything is made of a body', () => {
  it.each([
    ['3,000 deep', `{"findings":${'['.repeat(3_000)}${']'.repeat(3_000)}}`, 'maxDepth', '层次过深（最多 12 层）', 'nested too deep'],
    ['8,000 long', `{"findings":[${'{},'.repeat(7_999)}{}]}`, 'arrayMaxSize', '最多 200 项', 'at most 200 items'],
    [
      'of 40,000 members',
      `{${Array.from({ length: 40_000 }, (_, i) => `"m${i}":1`).join(',')}}`,
      'maxMembers',
      '项目过多',
      'too many entries',
    ],
    ['that says a thing twice', '{"findings":1,"findings":2}', 'isSaidOnce', '同一项填了两次', 'given twice'],
    ['with half a character', '{"findings":"\\ud83d"}', 'isText', '含有残缺的字符', 'a broken character'],
  ])('one %s is refused, in both languages', async (_, text, code, zh, en) => {
    const chinese = await send(text).expect(400);
    expect(chinese.body).toMatchObject({ code: 'invalid', params: { count: 1 }, errors: [{ code, detail: expect.stringContaining(zh) }] });
    const english = await send(text, 'en').expect(400);
    expect(english.body.errors[0].detail).toContain(en);
  });

  it('one that is not UTF-8 is refused rather than guessed at', async () => {
    const gbk = Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xd5, 0xc5, 0xc8, 0xfd, 0x22, 0x7d]);
    const answer = await fetch(`${service.url}/api/screening/returns`, {
      method: 'POST',
      headers: { authorization: `Bearer ${service.tokens.of(screener)}`, 'content-type': 'application/json' },
      body: gbk,
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'not-utf-8', detail: expect.stringContaining('UTF-8') });
  });

  it('a form of a web page is none of ours', async () => {
    const answer = await service.http
      .post('/api/screening/returns')
      .set({ Authorization: `Bearer ${service.tokens.of(screener)}`, 'Content-Type': 'application/x-www-form-urlencoded' })
      .send('findings=1');
    expect(answer.status).toBe(415);
  });

  it('no more than fifty faults are worded, and all are counted', async () => {
    const body = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`m${i}`, i]));
    const answer = await service.as(screener).post('/returns', body).expect(400);
    expect(answer.body.params.count).toBe(61);
    expect(answer.body.errors).toHaveLength(50);
  });

  it('an address with hundreds of parameters is refused', async () => {
    const { body } = await service
      .as(screener)
      .get(`/returns/x?${'a=1&'.repeat(400)}`)
      .expect(400);
    expect(body).toMatchObject({ code: 'too-many-parameters', params: { most: 50 } });
  });
});

describe('a pool with no place left', () => {
  it('is told as such: nothing was done, and when to come again', async () => {
    const crowded = await startService(sample, { config: { databasePool: 1 } });
    const gate = await Gate.closed(crowded.database);
    const held = crowded
      .as(screener)
      .post('/returns/slowly', { findings: 1 })
      .then((answer) => answer);
    await eventually(async () => expect(await gate.waiting()).toBe(1));
    const [write, read, inTransaction] = await Promise.all([
      crowded.as(screener).post('/returns', { findings: 1 }).set('Idempotency-Key', 'no-place-left'),
      crowded.as(screener).get('/returns/0199f0a4-7c1e-7abc-8def-0123456789ab'),
      crowded.as(screener).patch('/returns/0199f0a4-7c1e-7abc-8def-0123456789ab', { findings: 1 }),
    ]);
    for (const { status, body, headers } of [write, read, inTransaction]) {
      expect({ status, code: body.code, later: headers['retry-after'] }).toEqual({ status: 503, code: 'unavailable', later: '2' });
    }
    await gate.open();
    expect((await held).status).toBe(200);
    await crowded.stop();
  });
});
