import { mkdirSync } from 'node:fs';
import { request } from 'playwright-core';
import type { APIRequestContext, Browser, Page } from 'playwright-core';
import { registration } from '../../apps/intake/test/people.js';
import { eventually } from '../../libs/testing/src/index.js';
import { House } from './house.js';
import { barriers, tooSmall } from './inspection.js';
import { openBrowser, phone, sessionOf } from './visitor.js';

const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());

describe('the page of a party that came by a link', () => {
  let house: House;
  let browser: Browser;
  let staff: APIRequestContext;

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
    staff = await signedIn('staff@510722101002');
  });
  afterAll(async () => {
    await staff.dispose();
    await browser.close();
    await house.close();
  });

  const signedIn = async (account: string) =>
    request.newContext({
      baseURL: house.origin,
      storageState: await sessionOf(house, account),
      extraHTTPHeaders: { origin: house.origin },
    });
  async function asked<T>(by: APIRequestContext, path: string, data?: object): Promise<T> {
    const answer = data ? await by.post(`/api${path}`, { data }) : await by.get(`/api${path}`);
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** A draft that both parties are to sign, and the link of the first. */
  async function sent(): Promise<Readonly<{ id: string; agreement: string; link: { token: string; code: string } }>> {
    const clerk = await signedIn('clerk@510722101');
    const { id } = await asked<{ id: string }>(clerk, '/intake/disputes', registration({ village: '510722101002' }));
    await clerk.dispose();
    const at = `/mediation/mediations/${id}`;
    await eventually(() => asked(staff, at), { timeoutMs: 60_000 });
    await asked(staff, `${at}/consents`, { party: 2, answer: 'given', how: 'oral', on: today });
    await asked(staff, `${at}/attempts`, {
      venue: 'village',
      form: 'people',
      bodies: ['510722101002'],
      mediators: ['周调解'],
      parties: ['applicant', 'respondent'],
      heldOn: today,
      outcome: 'agreed',
    });
    const clauses = [
      { kind: 'pay', what: '李家付给张家整修费', byParty: 2, toParty: 1, fen: 123_450, due: '2099-01-31', manner: '微信转账' },
      { kind: 'refrain', what: '双方不再堵水沟' },
    ];
    const { agreement } = await asked<{ agreement: string }>(staff, `${at}/agreements`, {
      form: 'written',
      scope: 'whole',
      on: today,
      clauses,
    });
    const link = await asked<{ token: string; code: string }>(staff, `${at}/links`, { purpose: 'sign', subject: agreement, party: 1 });
    return { id, agreement, link };
  }

  const visit = async (token: string, locale = 'zh-CN', viewport = phone) => {
    const context = await browser.newContext({ locale, viewport, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${house.origin}/g#${token}`);
    return page;
  };
  async function enter(page: Page, code: string) {
    await page.getByLabel('验证码').fill(code);
    await page.getByRole('button', { name: '打开' }).click();
  }
  async function draw(page: Page) {
    const box = page.getByRole('img', { name: '签名框' });
    await box.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    for (const [from, to] of [
      [0.2, 0.5],
      [0.4, 0.8],
    ] as const) {
      await page.mouse.move(x + width * from, y + height * 0.3);
      await page.mouse.down();
      await page.mouse.move(x + width * to, y + height * 0.7, { steps: 8 });
      await page.mouse.up();
    }
  }
  const shot = async (page: Page, name: string) => {
    if (!process.env['JUNAN_SHOTS']) return;
    mkdirSync(process.env['JUNAN_SHOTS'], { recursive: true });
    await page.screenshot({ path: `${process.env['JUNAN_SHOTS']}/${name}.png`, fullPage: true });
  };

  /** Where a keyboard goes on: never at the top of the page, which is nothing. */
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim());

  it('is asked when it can come, told that it need not, and answers once', async () => {
    const { id } = await sent();
    const at = `/mediation/mediations/${id}`;
    const times = ['03', '04', '05'].map((day) => ({ at: `2099-03-${day}T09:00:00+08:00` }));
    const proposal = { times, venue: 'village', online: false, parties: [1, 2] };
    const { session } = await asked<{ session: string }>(staff, `${at}/sessions/proposals`, proposal);
    const link = await asked<{ token: string; code: string }>(staff, `${at}/links`, { purpose: 'answer', subject: session, party: 2 });
    const page = await visit(link.token);
    await enter(page, link.code);
    await page.getByRole('heading', { name: '请您看看哪个时间能来参加调解' }).waitFor();
    await page.getByText('您可以不参加，不用说明原因').waitFor();
    await page.getByRole('button', { name: '告诉调解员' }).click();
    await page.getByText('请先选择怎么答复').waitFor();
    await page.getByLabel('我能来').check();
    await page.getByRole('checkbox').nth(1).check();
    await shot(page, 'answering');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '告诉调解员' }).click();
    await page.getByRole('heading', { name: '已告诉调解员' }).waitFor();
    await eventually(async () => expect(await focused(page)).toBe('已告诉调解员'));
    const { items } = await asked<{ items: { invited: { whom: string; answer: object | null }[] }[] }>(staff, `${at}/invitations`);
    expect(items[0]?.invited.find(({ whom }) => whom === '2')?.answer).toMatchObject({ reply: 'accepts', how: 'link', by: null });

    // Called off since, the page that is opened again sends nobody on their way.
    await asked(staff, `${at}/sessions/proposals/${session}/withdrawal`, {});
    await page.reload();
    await page.getByText('已经开过、改期或者取消').waitFor();
    expect(await page.getByText('2099').count()).toBe(0);
    await page.context().close();
  });

  it('says that it does not want mediation, which ends nothing until who handles the case notes it with a press', async () => {
    const { id } = await sent();
    const at = `/mediation/mediations/${id}`;
    const { session } = await asked<{ session: string }>(staff, `${at}/sessions/proposals`, {
      ...{ times: [{ at: '2099-03-06T09:00:00+08:00' }], venue: 'village', online: false },
    });
    const link = await asked<{ token: string; code: string }>(staff, `${at}/links`, { purpose: 'answer', subject: session, party: 2 });
    const page = await visit(link.token);
    await enter(page, link.code);
    await page.getByLabel('这次不来').waitFor();
    await page.getByLabel('我不愿意调解').check();
    await page.getByText('调解员登记以后，调解即告结束').waitFor();
    await shot(page, 'unwilling');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '告诉调解员' }).click();
    await page.getByRole('heading', { name: '已告诉调解员' }).waitFor();
    await page.context().close();
    expect((await asked<{ status: string }>(staff, at)).status).toBe('open');

    const context = await browser.newContext({ storageState: await staff.storageState(), locale: 'zh-CN', viewport: phone });
    const desk = await context.newPage();
    desk.setDefaultTimeout(20_000);
    await desk.goto(`${house.origin}/disputes/${id}`);
    await desk.getByText('第 2 号当事人（被申请人）答复不愿意调解').waitFor();
    expect(await barriers(desk)).toEqual([]);
    await shot(desk, 'unwilling-desk');
    await desk.getByRole('button', { name: '登记不同意、结束调解' }).click();
    const dialog = desk.getByRole('dialog');
    expect(await dialog.getByRole('radio', { checked: true }).getAttribute('value')).toBe('withdrawn');
    await shot(desk, 'unwilling-dialog');
    await dialog.getByRole('button', { name: '记录告知、同意' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await asked<object>(staff, at)).toMatchObject({ status: 'terminated', termination: 'withdrawn' });
    await context.close();
  });

  it('is opened with the code, read and signed, and no more by anybody else', async () => {
    const { id, agreement, link } = await sent();
    const page = await visit(link.token);
    await enter(page, link.code === '000000' ? '000001' : '000000');
    await page.getByText('还可以再试 4 次').waitFor();
    await shot(page, 'code');
    expect(await barriers(page)).toEqual([]);
    await enter(page, link.code);
    await page.getByRole('heading', { name: '调解协议' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    // The names that the clerk was told stand there, and what is owed to the cent.
    await page.getByText('欧阳石桥').first().waitFor();
    await page.getByText('1,234.5 元').waitFor();
    // Whatever is printed above the hands stands here as well.
    for (const text of ['微信转账', '自当事人签名、盖章或者按指印']) await page.getByText(text).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await barriers(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
    // Whoever loads the page anew goes on; the secret is in no script's reach.
    await page.reload();
    await page.getByRole('heading', { name: '调解协议' }).waitFor();
    expect(await page.evaluate(() => document.cookie)).toBe('');

    const other = await visit(link.token);
    await other.getByText('只能使用一次').waitFor();
    await shot(other, 'opened-elsewhere');
    await other.context().close();

    await page.getByRole('button', { name: '签署' }).click();
    await page.getByText('请先在框内签名').waitFor();
    await draw(page);
    await page.getByLabel('我已看过以上协议').check();
    await shot(page, 'signing');
    await page.getByRole('button', { name: '签署' }).click();
    await page.getByRole('heading', { name: '已签署' }).waitFor();
    await eventually(async () => expect(await focused(page)).toBe('已签署'));
    await shot(page, 'signed');
    const { items } = await asked<{ items: { party: number }[] }>(staff, `/mediation/mediations/${id}/agreements/${agreement}/hands`);
    expect(items).toMatchObject([{ party: 1 }]);
    await page.context().close();
  });

  it('takes a no and its reason, in English as well', async () => {
    const { id, link } = await sent();
    const page = await visit(link.token, 'en-GB', { width: 1440, height: 900 });
    await page.getByLabel('Code').fill(link.code);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('heading', { name: 'The agreement' }).waitFor();
    await shot(page, 'signing-en');
    await page.getByRole('button', { name: 'I do not agree' }).click();
    await eventually(async () => expect(await focused(page)).toBe('why'));
    await page.getByLabel('Why not').fill('一月底太早');
    await page.getByRole('button', { name: 'Tell the mediator' }).click();
    await page.getByRole('heading', { name: 'The mediator was told' }).waitFor();
    const { records } = await asked<{ records: { kind: string; content: object }[] }>(staff, `/mediation/mediations/${id}/disclosures`, {
      purpose: '了解原因',
    });
    expect(records.at(-1)).toMatchObject({ kind: 'objection', content: { party: 1, words: '一月底太早' } });
    await page.context().close();
  });

  it('that is somebody who has a paper tells whether this is one, without the file leaving the browser', async () => {
    const { id, agreement } = await sent();
    const at = `/mediation/mediations/${id}`;
    for (const by of ['parties', 'mediator', 'committee'])
      await asked(staff, `${at}/agreements/${agreement}/signatures`, { by, on: today });
    const printed = await staff.post(`/api${at}/papers/agreement`, { data: { format: 'pdf', purpose: '交当事人' } });
    const file = await printed.body();
    const context = await browser.newContext({ locale: 'zh-CN', viewport: phone });
    const page = await context.newPage();
    await page.goto(`${house.origin}/verify`);
    const choose = (buffer: Buffer) =>
      page.getByLabel('选择文件').setInputFiles({ name: '协议书.pdf', mimeType: 'application/pdf', buffer });
    const sentBodies: string[] = [];
    page.on('request', (each) => sentBodies.push(each.postData() ?? ''));
    await choose(file);
    await page.getByRole('heading', { name: '是本系统制作的文件，没有改动' }).waitFor();
    await page.getByText('这份协议现在有效').waitFor();
    await page.getByText('由三台县的调解系统于').waitFor();
    // It stands in its frame like every page that a party opens, and who chose by the keyboard is still there.
    const frame = await page.evaluate(() => ({
      bar: getComputedStyle(document.querySelector('header')!).backgroundColor,
      margin: parseFloat(getComputedStyle(document.querySelector('main')!).paddingLeft),
      button: parseFloat(getComputedStyle(document.querySelector('#file')!, '::file-selector-button').minHeight),
    }));
    expect(frame).toEqual({ bar: 'rgb(31, 78, 121)', margin: 16, button: 48 });
    expect(await barriers(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await shot(page, 'verified');
    await page.getByLabel('选择文件').focus();
    await choose(Buffer.concat([file, Buffer.from(' ')]));
    await page.getByRole('heading', { name: '没有找到这份文件' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('file');
    await shot(page, 'not-verified');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'This file is not known' }).waitFor();
    await shot(page, 'not-verified-en');
    expect(sentBodies.filter((each) => each !== '')).toEqual([]);
    await context.close();
  });

  it('is found by nobody’s search, kept by nobody, and tells nobody where one came from', async () => {
    const answer = await fetch(`${house.origin}/g`, { headers: { accept: 'text/html' } });
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await answer.text()).not.toContain('/src/');
    const foreign = await fetch(`${house.origin}/api/mediation/guest/openings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
      body: JSON.stringify({ token: 'A'.repeat(43) }),
    });
    expect(foreign.status).toBe(403);
  });
});
