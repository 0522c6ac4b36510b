import type { ArgumentsHost } from '@nestjs/common';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { lastValueFrom } from 'rxjs';
import type { Observable } from 'rxjs';
import supertest from 'supertest';
import { inRequest, Refused } from '#kernel';
import { Counter, database } from '../test/counter.js';
import { FickleIssuer } from '../test/issuer.js';
import { JwtGuard, ProblemFilter, RolesGuard, strictValidation, verifyToken } from './index.js';
import type { Messages, ReadNames } from './index.js';

const issuer = new FickleIssuer();
const closed: Messages = { zh: { 'mediation.closed': '调解已{status}，不能再办。' }, en: { 'mediation.closed': 'It is {status}.' } };
const logged: string[] = [];
const logger = { log: () => undefined, warn: () => undefined, error: (...words: unknown[]) => logged.push(words.join(' ')) };
let app: NestFastifyApplication;

beforeAll(async () => {
  issuer.publish('k1');
  await issuer.start();
  const module = await Test.createTestingModule({ controllers: [Counter] })
    .setLogger(logger)
    .compile();
  app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter({ bodyLimit: 2000 }));
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', (_request, _reply, done) => inRequest({ language: 'zh' }, done));
  app.useGlobalFilters(new ProblemFilter([closed]));
  app.useGlobalGuards(
    new JwtGuard(verifyToken({ issuer: issuer.url, audience: 'junan', county: '510722', clients: ['console'] })),
    new RolesGuard(),
  );
  app.useGlobalPipes(strictValidation());
  await app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await app.close();
  await issuer.stop();
  await database.end();
});

const http = () => supertest(app.getHttpServer());
const get = (path: string, headers: Record<string, string> = {}) => http().get(`/counter/${path}`).set(headers);
const as = async (claims: object) => ({ authorization: `Bearer ${await issuer.token({ ...claims })}` });

describe('who asks before they try', () => {
  const names: ReadNames = ({ status }) => Promise.resolve({ zh: { [`status.${String(status)}`]: '达成协议' }, en: {} });

  it('is told in the words of the refusal, with its names and in their language', async () => {
    const refused = new Refused('mediation.closed', { status: 'settled' });
    expect(await new ProblemFilter([closed], {}, names).whyNot(refused, 'zh')).toEqual({
      code: 'mediation.closed',
      text: '调解已达成协议，不能再办。',
    });
    expect(await new ProblemFilter([closed]).whyNot(refused, 'en')).toEqual({ code: 'mediation.closed', text: 'It is settled.' });
  });

  it('is told nothing by a rule that fails of itself', async () => {
    const ours = new TypeError('our fault');
    await expect(new ProblemFilter([closed]).whyNot(ours)).rejects.toBe(ours);
  });
});

describe('who asks', () => {
  it('is known by the token', async () => {
    const { body } = await get('me', await as({ sub: 'u-9', roles: ['leader'] })).expect(200);
    expect(body).toEqual({ subject: 'u-9', unit: '510722100', roles: ['leader'] });
  });

  it('must sign in, in words and by header', async () => {
    const { body, headers } = await get('me').expect(401);
    expect(headers['www-authenticate']).toBe('Bearer realm="junan"');
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toEqual({
      type: 'urn:junan:problem:unauthenticated',
      title: '请先登录',
      detail: '登录信息缺失或已失效，请重新登录。',
      status: 401,
      instance: '/counter/me',
      code: 'unauthenticated',
      params: {},
    });
  });

  it.each([
    ['another scheme', 'Basic abc'],
    ['no token', 'Bearer '],
    ['nonsense', 'Bearer x.y.z'],
    ['markup', 'Bearer "><script>'],
    ['a novel', `Bearer ${'a'.repeat(9000)}`],
  ])('is not known by %s', async (_, authorization) => {
    await get('me', { authorization }).expect(401);
  });

  it('needs no token where it is open to all, and a bad one does not matter there', async () => {
    await get('open').expect(200);
    await get('open', { authorization: 'Bearer nonsense' }).expect(200);
  });

  it('needs one of the roles', async () => {
    await get('upstairs', await as({ roles: ['leader'] })).expect(200);
    const { body } = await get('upstairs', await as({ roles: ['clerk'] })).expect(403);
    expect(body.detail).toBe('您的账号没有办理此事的角色（需要：协调员、领导），请联系本单位管理员。');
    await get('upstairs', await as({ roles: undefined })).expect(403);
    await get('me', await as({ roles: [] })).expect(403);
  });

  it('is let in by no role where a route names none', async () => {
    await get('forgotten', await as({ roles: ['leader', 'clerk', 'operator'] })).expect(403);
  });
});

describe('a refusal', () => {
  it('is a conflict, told in the language asked for', async () => {
    const { body, headers } = await get('fail/refused?name=张三').expect(409);
    expect(body).toMatchObject({
      code: 'mediation.closed',
      detail: '调解已settled，不能再办。',
      instance: '/counter/fail/refused',
      params: { status: 'settled' },
    });
    expect(headers['content-language']).toBe('zh-CN');
    const english = await get('fail/refused', { 'accept-language': 'en-GB,zh;q=0.4' }).expect(409);
    expect(english.body).toMatchObject({ title: 'The rules do not allow this', detail: 'It is settled.' });
  });

  describe('of a service that has names for codes', () => {
    const answered = async (names: ReadNames) => {
      const module = await Test.createTestingModule({ controllers: [Counter] })
        .setLogger(logger)
        .compile();
      const named = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
      named.useGlobalFilters(new ProblemFilter([closed], {}, names));
      await named.listen(0, '127.0.0.1');
      const { body } = await supertest(named.getHttpServer()).get('/counter/fail/placed').expect(409);
      await named.close();
      return body;
    };

    it('says the name, and keeps the code', async () => {
      const body = await answered(({ status }) => Promise.resolve({ zh: { [`status.${String(status)}`]: '达成协议' }, en: {} }));
      const detail = '调解已达成协议，不能再办。';
      expect(body).toMatchObject({ detail, params: { status: 'settled' }, errors: [{ detail }] });
    });

    it('says the code where it cannot be looked up', async () => {
      const body = await answered(() => Promise.reject(new Error('no line')));
      expect(body).toMatchObject({ code: 'mediation.closed', detail: '调解已settled，不能再办。' });
    });
  });

  it('for one field says so there as well, in the same words', async () => {
    const { body } = await get('fail/placed').expect(409);
    const told = { pointer: '#/rungs/0/days', code: 'mediation.closed', detail: '调解已settled，不能再办。' };
    expect(body).toMatchObject({ code: 'mediation.closed', detail: told.detail, errors: [told] });
    const english = await get('fail/placed', { 'accept-language': 'en' }).expect(409);
    expect(english.body.errors).toEqual([{ ...told, detail: 'It is settled.' }]);
    expect((await get('fail/refused').expect(409)).body).not.toHaveProperty('errors');
  });

  it.each([
    ['untold', 409, 'mediation.unheard-of', '按规定不能这样办理'],
    ['absent', 404, 'not-found', '没有找到该纠纷，或者它不在您的管辖范围内。请核对编号；属于其他单位的，请联系该单位或县综治中心。'],
    ['stale', 412, 'stale', '在您查看之后内容已被他人更新，请刷新后再办理。'],
    ['coded', 400, 'request.if-match', '请求内容有误'],
    ['busy', 503, 'unavailable', '暂时繁忙或正在恢复，请稍后再试。'],
    ['lost', 503, 'unavailable', '暂时繁忙或正在恢复，请稍后再试。'],
  ])('%s is answered %i %s', async (how, status, code, detail) => {
    const { body } = await get(`fail/${how}`).expect(status);
    expect(body).toMatchObject({ status, code, detail });
  });
});

describe('a write that the service could not finish', () => {
  const write = (how: string, headers = {}) => http().post(`/counter/fail/${how}`).set(headers).expect(503);

  it.each(['lost', 'reset', 'silent'])('may have been done where the line broke (%s): with a key it is sent again', async (how) => {
    const { body, headers } = await write(how, { 'idempotency-key': 'one-and-the-same' });
    expect(body).toMatchObject({
      code: 'unavailable.unknown',
      title: '暂时无法办理',
      detail: '是否已办理尚不确定，请不要改动内容，稍后再提交一次，不会重复办理。',
    });
    expect(headers['retry-after']).toBe('2');
  });

  it('may have been done where the line broke: without a key one looks first', async () => {
    const { body } = await write('lost');
    expect(body).toMatchObject({
      code: 'unavailable.unknown-unkeyed',
      detail: '是否已办理尚不确定，请先查看是否已办理，再决定是否重新提交。',
    });
  });

  it.each(['unreached', 'full', 'cancelled', 'deadlocked', 'crowded'])('was not done where it never came to it: %s', async (how) => {
    const { body } = await write(how);
    expect(body).toMatchObject({ code: 'unavailable', detail: '暂时繁忙或正在恢复，请稍后再试。' });
  });
});

describe('what is written wrongly', () => {
  const register = (body: string | object, type = 'application/json') => http().post('/counter').set('content-type', type).send(body);

  it('is told field by field, in both languages', async () => {
    const wrong = { summary: '一二三四五六七八九十十一', people: 0, parties: [{ name: '' }, { role: 'judge', name: 'x' }], 'a/b~': 1 };
    const { body } = await register(wrong).expect(400);
    expect(body).toMatchObject({ code: 'invalid', params: { count: 5 }, detail: '有 5 处需要补正，请按各处提示补正后重新提交。' });
    expect(body.errors).toEqual([
      { pointer: '#/?', code: 'whitelistValidation', detail: '没有这一项' },
      { pointer: '#/summary', code: 'maxLength', detail: '最多 10 个字' },
      { pointer: '#/people', code: 'min', detail: '不能小于 1' },
      { pointer: '#/parties/0/name', code: 'isDefined', detail: '必须填写' },
      { pointer: '#/parties/1/role', code: 'isIn', detail: '只能填：applicant、respondent' },
    ]);
    const english = await register(wrong).set('accept-language', 'en').expect(400);
    expect(english.body.errors[4]).toEqual({ pointer: '#/parties/1/role', code: 'isIn', detail: 'must be one of: applicant, respondent' });
  });

  it('says that what is missing is missing', async () => {
    const { body } = await register({ people: 1, parties: [] }).expect(400);
    expect(body.errors).toEqual([
      { pointer: '#/summary', code: 'isDefined', detail: '必须填写' },
      { pointer: '#/parties', code: 'arrayMinSize', detail: '至少 1 项' },
    ]);
  });

  it('is never repeated in the answer', async () => {
    const { text } = await register({ summary: '张三欠我十万元，电话13800000001', people: '三个', parties: '李四' }).expect(400);
    expect(text).not.toMatch(/张三|13800000001|三个|李四/);
  });

  it.each(['张三', '13800000001', '11010519491231002X', '张三欠我十万元', 'x'.repeat(50)])(
    'is not repeated where it stands in place of a field either: %s',
    async (name) => {
      const { body, text } = await register({ [name]: 1, summary: '争地', people: 1, parties: [{ name: '甲', [name]: 2 }] }).expect(400);
      expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/?', '#/parties/0/?']);
      expect(decodeURIComponent(text)).not.toContain(name);
    },
  );

  it.each([
    ['summary', { summary: '争\n地' }, '#/summary', 'isPlainLine'],
    ['summary', { summary: '争\t地' }, '#/summary', 'isPlainLine'],
    ['summary', { summary: '争\u0000地' }, '#/summary', 'isPlainLine'],
    ['summary', { summary: '争\u2028地' }, '#/summary', 'isPlainLine'],
    ['name', { parties: [{ name: '\u202e三张' }] }, '#/parties/0/name', 'isPlainLine'],
    ['name', { parties: [{ name: '张\u2066三' }] }, '#/parties/0/name', 'isPlainLine'],
    ['name', { parties: [{ name: '张\ud800' }] }, '#/parties/0/name', 'isPlainLine'],
    ['name in a list', { parties: [{ name: '甲', aliases: ['乙', '丙\u009f'] }] }, '#/parties/0/aliases/1', 'isPlainLine'],
    ['text of many lines', { parties: [{ name: '甲', story: '一\u0007' }] }, '#/parties/0/story', 'isPlainText'],
    ['text of many lines', { parties: [{ name: '甲', story: '一\ud83d' }] }, '#/parties/0/story', 'isPlainText'],
  ])('as a %s that holds what cannot be seen is told in both languages', async (_, wrong, pointer, code) => {
    const whole = { summary: '争地', people: 1, parties: [{ name: '甲' }], ...wrong };
    const { body } = await register(whole).expect(400);
    expect(body.errors).toEqual([{ pointer, code, detail: expect.stringContaining('看不见') }]);
    const english = await register(whole).set('accept-language', 'en').expect(400);
    expect(english.body.errors[0].detail).toMatch(/cannot be seen.*take them out$/);
  });

  it('may have several lines where it is a story, and joined-up characters anywhere', async () => {
    const whole = { summary: '争地👨‍👩‍👧', people: 1, parties: [{ name: '阿依古丽·买买提', story: '一、\r\n\t二\u202c' }] };
    expect((await register(whole).expect(201)).body).toEqual(whole);
  });

  it.each([
    ['half a document', 400, '{"summary":'],
    ['nothing', 400, ''],
    ['a list', 400, '[]'],
    ['a number', 400, '7'],
    ['null', 400, 'null'],
    ['a prototype', 400, '{"__proto__":{"admin":true}}'],
    ['too much', 413, JSON.stringify({ summary: 'x'.repeat(3000) })],
  ])('as %s is answered %i', async (_, status, body) => {
    const answer = await register(body).expect(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.status).toBe(status);
  });

  it('as something other than JSON is answered 415', async () => {
    expect((await register('a,b', 'text/csv').expect(415)).body).toMatchObject({
      code: 'unsupported-media',
      detail: '请以 JSON 格式提交。',
    });
  });

  it('in a path or a query is the caller’s to mend', async () => {
    const odd = { zh: await get('by-id/7').expect(400), en: await get('by-id/7', { 'accept-language': 'en' }).expect(400) };
    expect(odd.zh.body).toMatchObject({ code: 'invalid', errors: [{ pointer: '#/id', code: 'isUuid', detail: '编号不正确' }] });
    expect(odd.en.body).toMatchObject({ code: 'invalid', errors: [{ pointer: '#/id', detail: expect.stringMatching(/^[ -~]+$/) }] });
    await get('by-id/%E0%A4%A').expect(400);
    const { body } = await get('list?limit=many').expect(400);
    expect(body.errors[0]).toMatchObject({ pointer: '#/limit', code: 'isInt', detail: '应为整数' });
    const named = { zh: await get('list?dispute=7').expect(400), en: await get('list?dispute=7', { 'accept-language': 'en' }).expect(400) };
    expect(named.zh.body.errors).toEqual([{ pointer: '#/dispute', code: 'isUuid', detail: '编号不正确' }]);
    expect(named.en.body.errors).toEqual([{ pointer: '#/dispute', code: 'isUuid', detail: expect.stringMatching(/^[ -~]+$/) }]);
    const unseen = await get('list?words=a%0Ab').expect(400);
    expect(unseen.body.errors).toEqual([{ pointer: '#/words', code: 'isPlainLine', detail: expect.any(String) }]);
    const missing = await http().get('/nowhere/%E5%BC%A0%E4%B8%89/13800000001?q=张三').expect(404);
    expect(missing.body).toMatchObject({ code: 'no-such-path', instance: '/nowhere/-/-' });
  });

  it.each([
    ['uuid', '7'],
    ['int', 'seven'],
    ['int', '99999999999'],
    ['day', '2026-02-30'],
    ['day', 'soon'],
    ['text', '%00'],
    ['json', '%5B'],
  ])('and reaches PostgreSQL as %s is still the caller’s: %s', async (as, value) => {
    const { body } = await get(`sql?as=${as}&value=${value}`).expect(400);
    expect(body).toMatchObject({ code: 'malformed', detail: '请求无法读懂，请检查格式、编号和数值后重新提交。' });
  });
});

describe('what breaks on our side', () => {
  it('is logged once under an id to quote, and tells nothing of itself', async () => {
    logged.length = 0;
    const { body, text } = await get('fail/broken?name=张三').expect(500);
    expect(text).not.toMatch(/张三|secret|cause/);
    expect(body.detail).toContain(body.params.id);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(`${body.params.id} GET /counter/fail/broken`);
    expect(logged[0]).toContain('caused by Error: the cause');
    expect(logged[0]).not.toContain('name=');
  });

  it('is told apart where it is a sealed record that cannot be read', async () => {
    logged.length = 0;
    const { body } = await get('fail/unreadable').expect(500);
    expect(body).toMatchObject({ code: 'unreadable', title: '系统出错' });
    expect(body.detail).toMatch(/^办理所需的保密记录无法读取，未能办理。/);
    expect(body.detail).toContain(body.params.id);
    expect(logged[0]).toContain('The sealed record 7 does not open');
  });

  it.each(['fail/thrown', 'fail/nothing', 'sql?as=zero&value=1'])('is a 500 however it comes: %s', async (path) => {
    const { body } = await get(path).expect(500);
    expect(body.code).toBe('internal');
  });
});

describe('in a consumer', () => {
  it('the error goes on as it is, for the strategy to settle', async () => {
    const host: ArgumentsHost = new ExecutionContextHost([{}, {}]);
    (host as ExecutionContextHost).setType('rpc');
    const refused = new Refused('mediation.closed', { status: 'settled' });
    await expect(lastValueFrom(new ProblemFilter().catch(refused, host) as Observable<never>)).rejects.toBe(refused);
  });

  it('nobody asks for a token', async () => {
    const context = new ExecutionContextHost([{}, {}], Counter, Counter.prototype.ask);
    context.setType('rpc');
    const guard = new JwtGuard(() => Promise.reject(new Error('asked for a token')));
    await expect(guard.canActivate(context)).resolves.toBe(true);
    expect(new RolesGuard().canActivate(context)).toBe(true);
  });
});
