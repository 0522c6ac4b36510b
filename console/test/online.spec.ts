import { mkdirSync } from 'node:fs';
import { request } from 'playwright-core';
import type { APIRequestContext, Browser, Page } from 'playwright-core';
import { registration } from '../../apps/intake/test/people.js';
import { mediation } from '../../apps/mediation/src/mediation.module.js';
import { Balancer } from '../../journeys/balancer.js';
import { eventually, freePort, startService } from '../../libs/testing/src/index.js';
import type { RunningService } from '../../libs/testing/src/index.js';
import { House } from './house.js';
import { barriers, tooSmall } from './inspection.js';
import { desk, openBrowser, phone, sessionOf } from './visitor.js';

const VILLAGE = '510722101002';
const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());

const portOf = (url: string) => Number(new URL(url).port);

describe('an online session in three browsers at two instances', () => {
  let house: House;
  let browser: Browser;
  let staff: APIRequestContext;
  let lines: Balancer;
  let second: RunningService;
  const pages: Page[] = [];

  beforeAll(async () => {
    const port = await freePort();
    lines = await Balancer.on(port);
    [house, browser] = await Promise.all([House.open({ mediation: `http://127.0.0.1:${port}` }), openBrowser()]);
    const { database, broker, url } = house.services.mediation;
    second = await startService(mediation, { database, broker, clocks: true, config: house.config });
    for (const each of [url, second.url]) lines.to(portOf(each));
    staff = await request.newContext({
      baseURL: house.origin,
      storageState: await sessionOf(house, `staff@${VILLAGE}`),
      extraHTTPHeaders: { origin: house.origin },
    });
  });
  afterAll(async () => {
    for (const page of pages) await page.context().close();
    await staff.dispose();
    await browser.close();
    await house.close();
    await lines.close();
  });

  async function asked<T>(by: APIRequestContext, path: string, data?: object): Promise<T> {
    const answer = data ? await by.post(`/api${path}`, { data }) : await by.get(`/api${path}`);
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  async function arranged(): Promise<Readonly<{ id: string; session: string }>> {
    const clerk = await request.newContext({
      baseURL: house.origin,
      storageState: await sessionOf(house, 'clerk@510722101'),
      extraHTTPHeaders: { origin: house.origin },
    });
    const { id } = await asked<{ id: string }>(clerk, '/intake/disputes', registration({ village: VILLAGE }));
    await clerk.dispose();
    const at = `/mediation/mediations/${id}`;
    await eventually(() => asked(staff, at), { timeoutMs: 20_000 });
    await asked(staff, `${at}/consents`, { party: 2, answer: 'given', how: 'oral', on: today });
    const soon = { at: new Date(Date.now() + 60_000).toISOString(), venue: 'village', online: true };
    const { session } = await asked<{ session: string }>(staff, `${at}/sessions`, soon);
    return { id, session };
  }

  async function opened(address: string, { state, viewport = phone }: { state?: object; viewport?: typeof phone } = {}): Promise<Page> {
    const context = await browser.newContext({
      ...{ locale: 'zh-CN', viewport, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' },
      ...(state && { storageState: state as never }),
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    pages.push(page);
    await page.goto(`${house.origin}${address}`);
    return page;
  }
  async function guest(id: string, session: string, party: number): Promise<Page> {
    const link = { purpose: 'room', subject: session, party };
    const { token, code } = await asked<{ token: string; code: string }>(staff, `/mediation/mediations/${id}/links`, link);
    const page = await opened(`/g#${token}`);
    await page.getByLabel('验证码').fill(code);
    await page.getByRole('button', { name: '打开' }).click();
    await page.getByText('30 天后删除').waitFor();
    return page;
  }
  const shot = async (page: Page, name: string) => {
    if (!process.env['JUNAN_SHOTS']) return;
    mkdirSync(process.env['JUNAN_SHOTS'], { recursive: true });
    await page.screenshot({ path: `${process.env['JUNAN_SHOTS']}/${name}.png`, fullPage: true });
  };
  /** Where whoever works by keyboard goes on; BODY where what they pressed took the focus away with it. */
  const focused = (page: Page) =>
    page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.id || document.activeElement?.textContent?.trim()}`);
  const looked = async (page: Page) => {
    expect(await barriers(page)).toEqual([]);
    if (page.viewportSize()?.width === phone.width) expect(await tooSmall(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  };

  it('is talked in by all and apart, goes on when an instance is stopped, and becomes a text that all agree to', async () => {
    const { id, session } = await arranged();
    const room = `/mediations/${id}/sessions/${session}/room`;
    const mediator = await opened(room, { state: await sessionOf(house, `staff@${VILLAGE}`), viewport: desk });
    const [one, two] = [await guest(id, session, 1), await guest(id, session, 2)];
    /** All that was ever sent to the other side's browser but the code of the page. */
    const sent: string[] = [];
    two.on('response', (answer) => {
      if (answer.url().includes('/api/') && !answer.url().includes('/words?'))
        void answer.text().then(
          (text) => sent.push(text),
          () => undefined,
        );
    });
    await shot(one, 'before');
    await looked(one);
    for (const page of [one, two]) await page.getByRole('button', { name: '进入线上调解室' }).click();
    await one.getByText('调解员还没有打开调解室').waitFor();
    expect(await focused(one)).toBe('H1 线上调解室');
    await mediator.getByRole('button', { name: '打开调解室' }).click();
    await one.getByText('已连接，可以发言').waitFor();
    await two.getByText('已连接，可以发言').waitFor();
    await eventually(async () => expect(await focused(mediator)).toBe('H1 线上调解室'));

    const says = async (page: Page, words: string) => {
      await page.getByRole('textbox', { name: /^(对|只对)/ }).fill(words);
      await page.getByRole('button', { name: '发送', exact: true }).click();
    };
    await says(one, '我先说一句');
    await two.getByText('我先说一句').waitFor();
    await mediator.getByText('我先说一句').waitFor();
    await one.getByRole('tab', { name: '只和调解员说' }).click();
    await says(one, '底线是两千八');
    await mediator.getByText('申请人一方（1 条未看）').click();
    await mediator.getByText('底线是两千八').waitFor();
    await says(mediator, '我去问问对方');
    await one.getByText('我去问问对方').waitFor();
    await shot(one, 'apart');
    await shot(mediator, 'mediator');
    await looked(one);
    await looked(mediator);

    // One instance ends; each page finds the other by itself, and what is said meanwhile comes once.
    lines.noLongerTo(portOf(second.url));
    await second.stop();
    await one.getByRole('tab', { name: '对各方' }).click();
    await says(one, '断线以后说的');
    await two.getByText('断线以后说的').waitFor();
    await says(two, '收到');
    await one.getByText('收到').waitFor();
    for (const page of [one, two]) expect(await page.getByText('断线以后说的').count()).toBe(1);

    await mediator.getByRole('button', { name: '新增一条' }).click();
    const dialog = mediator.getByRole('dialog');
    await dialog.getByLabel('内容').fill('李家付给张家三千元');
    await dialog.getByLabel('金额').first().fill('3000');
    await dialog.getByRole('button', { name: '新增一条' }).click();
    await one.getByLabel('我同意第 1 条').check();
    await eventually(async () => expect(await focused(one)).toMatch(/^INPUT agree-/));
    await one.getByRole('button', { name: '建议新增一条' }).click();
    await eventually(async () => expect(await focused(one)).toBe('TEXTAREA what'));
    await one.getByLabel('您希望怎么写').fill('分两次付清');
    await one.getByRole('button', { name: '提出', exact: true }).click();
    await eventually(async () => expect(await focused(one)).toBe('H2 draft-proposals'));
    await one.getByRole('button', { name: '收回我的意见' }).click();
    await eventually(async () => expect(await focused(one)).toBe('H2 draft-title'));
    await mediator.getByText('第 1 条还没有表示同意：2 号 被申请人。').waitFor();
    await mediator.getByRole('button', { name: '代为记明同意（第 1 条）' }).click();
    await looked(mediator);
    await dialog.locator('.el-select').click();
    await mediator.getByRole('option', { name: '2 号' }).click();
    await dialog.getByText('当面', { exact: true }).click();
    const note = dialog.getByRole('button', { name: '代为记明同意（第 1 条）' });
    await note.click();
    // Whoever sits there by a page of its own speaks for itself.
    await dialog.getByText('现在正在用自己的页面参加').first().waitFor();
    await two.getByRole('button', { name: '离开' }).click();
    await two.getByRole('button', { name: '再次进入' }).waitFor();
    await eventually(async () => {
      await note.click({ timeout: 2_000 });
      await dialog.waitFor({ state: 'detached', timeout: 2_000 });
    });
    await one.getByText(/代为记明：.*当面表示同意/).waitFor();
    await shot(one, 'noted');
    await shot(mediator, 'mediator-noted');
    await two.getByRole('button', { name: '再次进入' }).click();
    await two.getByLabel('我同意第 1 条').check();
    await mediator.getByText(/代为记明：/).waitFor({ state: 'detached' });
    await mediator.getByText('各方对每一条都表示了同意').waitFor();
    await shot(two, 'draft');
    await shot(mediator, 'mediator-draft');
    await looked(two);
    await looked(mediator);

    await mediator.getByRole('button', { name: '查看全部发言' }).click();
    await mediator.getByLabel('查阅事由').fill('制作调解记录');
    await mediator.getByRole('dialog').getByRole('button', { name: '查阅', exact: true }).click();
    await mediator.getByRole('button', { name: '写入调解记录' }).click();
    expect(await mediator.getByLabel('调解记录').inputValue()).toMatch(/我先说一句[\s\S]*断线以后说的/);
    expect(await mediator.getByLabel('调解记录').inputValue()).not.toMatch(/底线是两千八|我去问问对方/);
    await mediator.getByRole('dialog').getByRole('button', { name: '返回' }).click();

    await two.getByRole('button', { name: '离开' }).click();
    await two.getByRole('button', { name: '再次进入' }).waitFor();
    await two.getByRole('button', { name: '再次进入' }).click();
    await two.getByText('收到').waitFor();
    const text = [...sent, await two.content(), await two.evaluate(() => fetch('/api/mediation/guest/room/words').then((a) => a.text()))];
    expect(text.join()).toContain('断线以后说的');
    expect(text.join()).not.toMatch(/底线是两千八|我去问问对方/);

    await mediator.getByRole('button', { name: '关闭调解室' }).click();
    await mediator.getByRole('dialog').getByRole('button', { name: '关闭调解室' }).click();
    for (const page of [one, two]) await page.getByText('调解员已经关闭调解室').waitFor();
    expect(await focused(two)).toBe('H1 线上调解已经结束');
    await eventually(async () => expect(await focused(mediator)).not.toMatch(/^BODY/));
    await shot(two, 'over');
  });
});
