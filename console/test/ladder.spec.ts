import type { Browser, Locator, Page } from 'playwright-core';
import { fourTiersSevenDays } from '../../apps/mediation/test/ladders.js';
import { inTurn } from '../../libs/testing/src/plain.js';
import { House } from './house.js';
import { entered } from './unseen.js';
import { Visitor, openBrowser, phone } from './visitor.js';

const QUARREL = { applicant: '欧阳建国', respondent: '司马秀英', village: '510722101002' };
const wide = { width: 1440, height: 900 };

inTurn('the ladder of a county', ({ it }) => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const version = (page: Page, number: number) => page.getByRole('region', { name: `第 ${number} 版` });
  const tier = (page: Page, number: number) => page.getByRole('group', { name: `第 ${number} 级`, exact: true });
  const fits = async ({ page }: Visitor, { width }: { width: number }) =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  const tomorrow = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + 86_400_000));

  /** The box around it is what people press: its words lie over the field. */
  async function pick(field: Locator, option: string) {
    await field.locator('xpath=ancestor::div[contains(@class, "el-select__wrapper")]').click();
    await field.page().getByRole('option', { name: option, exact: true }).locator('visible=true').click();
  }

  async function fillVenue(page: Page, number: number, at: number, { code, zh, en }: { code: string; zh: string; en: string }) {
    const venue = tier(page, number).getByRole('group', { name: `调解场所 ${at}` });
    await venue.getByLabel('中文名称').fill(zh);
    await venue.getByLabel('英文名称').fill(en);
    await venue.getByLabel('代码').fill(code);
  }

  it('is shown as it holds, and a new version is entered for a day to come', async () => {
    const coordinator = await Visitor.of(browser, house, 'coordinator@510722', wide);
    const { page } = coordinator;
    await coordinator.go('/ladder');
    await version(page, 1).getByText('现行').waitFor();
    await version(page, 1).getByText('第 2 级 乡镇（街道）、部门').first().waitFor();
    await version(page, 1).getByText('跨县 → 第 3 级 县').waitFor();

    await coordinator.press('新设一版');
    await page.getByLabel('名称', { exact: true }).fill('社组起步');
    await page.getByLabel('启用日期').fill(tomorrow());
    await page.getByLabel('全程天数').fill('7');
    const [grid] = fourTiersSevenDays.venues;
    await coordinator.press('加一级');
    await fillVenue(page, 4, 1, { ...(grid as { code: string; zh: string; en: string }), code: 'county' });
    await fits(coordinator, wide);
    await coordinator.press('保存新版');
    await tier(page, 4).getByText('代码“county”用了两次，请换一个代码。').waitFor();

    await fillVenue(page, 4, 1, { code: 'centre', zh: '县矛调中心', en: 'County centre' });
    await pick(tier(page, 4).getByRole('combobox', { name: '属于哪级单位' }), '县');
    await coordinator.press('保存新版');
    await version(page, 2).getByText('待启用').waitFor();
    await version(page, 2).getByText('第 4 级 县矛调中心').waitFor();
    await version(page, 2).getByText('7 天').first().waitFor();
    await version(page, 1).getByText('现行').waitFor();

    await coordinator.press('English');
    await page.getByRole('region', { name: 'Version 2' }).getByText('Tier 4 County centre').waitFor();
    await page.getByRole('region', { name: 'Version 2' }).getByText('to come').waitFor();
    await coordinator.close();
  });

  it('is entered on a phone as well, and reads there', async () => {
    const coordinator = await Visitor.of(browser, house, 'coordinator@510722', phone);
    const { page } = coordinator;
    await coordinator.go('/ladder');
    await version(page, 1).getByText('现行').waitFor();
    await fits(coordinator, phone);
    await coordinator.press('新设一版');
    await fits(coordinator, phone);
    await page.getByLabel('名称', { exact: true }).fill('三级调解');
    await page.getByLabel('启用日期').fill(tomorrow());
    await page.getByRole('button', { name: '加一条', exact: true }).click();
    const rule = page.getByRole('group', { name: '第 4 条' });
    expect(await rule.getByText('请选择').count()).toBe(0);
    await pick(rule.getByRole('combobox', { name: '风险' }), '重大');
    await page.keyboard.press('Escape');
    await pick(rule.getByRole('combobox', { name: '进入' }), '第 3 级');
    await fits(coordinator, phone);
    await coordinator.press('保存新版');
    await page.getByText('风险：重大 → 第 3 级 县').waitFor();
    await fits(coordinator, phone);
    await coordinator.close();
  });

  it('is the county’s to set: a township reads it', async () => {
    const coordinator = await Visitor.of(browser, house, 'coordinator@510722101');
    await coordinator.go('/ladder');
    await version(coordinator.page, 1).getByText('现行').waitFor();
    await coordinator.page.getByText('调解层级由县级协调员设定。').waitFor();
    expect(await coordinator.page.getByRole('button', { name: '新设一版' }).count()).toBe(0);
    await coordinator.close();
  });

  it('is each mediation’s own: what was opened before shows the limits it was opened with', async () => {
    const clerk = await Visitor.of(browser, house, 'clerk@510722101');
    const registered = async () => {
      await clerk.registerDispute({ applicant: '欧阳建国', respondent: '司马秀英', category: '邻里', village: '老西街社区' });
      await clerk.makes('disputes');
      await clerk.page.getByText('已调解 0 /').waitFor();
      return new URL(clerk.page.url()).pathname;
    };
    const before = await registered();

    const coordinator = await Visitor.of(browser, house, 'coordinator@510722');
    await coordinator.go('/ladder');
    await coordinator.press('新设一版');
    await coordinator.page.getByLabel('名称', { exact: true }).fill('五次调解');
    await tier(coordinator.page, 1).getByLabel('调解次数').fill('5');
    await coordinator.press('保存新版');
    await coordinator.page.getByRole('heading', { name: '五次调解' }).waitFor();
    await version(coordinator.page, 1).getByText('已停用').waitFor();
    await coordinator.close();

    await registered();
    await clerk.page.getByText('已调解 0 / 5 次').waitFor();
    await clerk.go(before);
    await clerk.page.getByText('已调解 0 / 3 次').waitFor();
    await clerk.page.getByText('本案按启动时的“三三调解”（第 1 版）办理。').waitFor();
    await clerk.close();
  });

  it('of a case that changed desk says which desk has it, which had it, and whose ladder it goes by', async () => {
    const clerk = await Visitor.of(browser, house, 'clerk@510722101', wide);
    const { page } = clerk;
    const id = await entered(house, 'clerk@510722101', QUARREL);
    await clerk.go(`/disputes/${id}`);
    await page.getByText('已调解 0 /').waitFor();
    // As the service of either desk tells it.
    let told: Record<string, unknown> = { status: 'handed-over', handedTo: 'hrss' };
    await page.route(`**/api/mediation/mediations/${id}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), ...told } });
    });
    await withAdopted(page);
    await clerk.go(`/disputes/${id}`);
    await page.getByText('本案已移交人力资源和社会保障局调解台，请到该台继续办理').waitFor();
    // Also while it is on its way, and nobody's to act in.
    await clerk.press('当事人退出');
    await page.getByRole('dialog').getByText('当事人随时可以退出').waitFor();
    await page.keyboard.press('Escape');
    const act = { act: 'earlier/disclosures', allowed: true, options: ['county'], why: null };
    const next = { session: '0190a7e2-0000-7000-8000-000000000001', at: '2027-01-04T01:00:00Z', venue: 'village', online: false };
    told = { earlier: ['county'], desk: 'hrss', policy: 9, acts: [act], sessions: [{ ...next, desk: 'county', over: false }] };
    await clerk.go(`/disputes/${id}`);
    await page.getByText('本案由县调解台移交而来').waitFor();
    await page.getByText('本案按县调解台的调解层级继续办理。').waitFor();
    await page.getByText('移交以前在县调解台约定，地点由该台记录').waitFor();
    const asked: unknown[] = [];
    await page.route(`**/api/mediation/mediations/${id}/earlier/disclosures`, async (route) => {
      asked.push(route.request().postDataJSON());
      const content = { heldOn: '2026-11-02', mediators: ['周调解'], minutes: '双方都到场，没有谈成。' };
      await route.fulfill({ json: { desk: 'county', records: [{ id, kind: 'minutes', content }] } });
    });
    await page.getByRole('button', { name: '查阅：县调解台移交以前的笔录' }).click();
    expect(asked).toEqual([]);
    await page.getByRole('dialog').getByRole('textbox').fill('接手前核对笔录');
    await clerk.act();
    await page.getByText('双方都到场，没有谈成。').waitFor();
    expect(asked).toEqual([{ purpose: '接手前核对笔录', desk: 'county' }]);
    told = { status: 'handed-over', handedTo: 'hrss' };
    await clerk.press('English');
    await clerk.go(`/disputes/${id}`);
    await page.getByText('Here only what was done before can be read.').waitFor();
    await clerk.press('中文');

    // What was opened at that desk is never told of here: nobody is to wait for it.
    await page.route(`**/api/mediation/mediations/${id}`, (route) =>
      route.fulfill({ status: 404, json: { code: 'not-found', status: 404 } }),
    );
    await page.route(`**/api/intake/disputes/${id}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), desk: 'hrss' } });
    });
    await clerk.go(`/disputes/${id}`);
    await page.getByText('本案由人力资源和社会保障局调解台在自己的系统上办理').waitFor();
    expect(await page.getByText(/请稍候|等待转入调解/).count()).toBe(0);
    await page.getByRole('button', { name: '当事人退出' }).waitFor();
    await clerk.close();
  });

  it('of a case at a desk that this page has no line to says whose it is, and waits for nothing that does not come', async () => {
    const clerk = await Visitor.of(browser, house, 'clerk@510722101', wide);
    const { page } = clerk;
    const id = await entered(house, 'clerk@510722101', QUARREL);
    await clerk.go(`/disputes/${id}`);
    await page.getByText('已调解 0 /').waitFor();
    await page.route(`**/api/mediation/mediations/${id}`, (route) => route.fulfill({ status: 404 }));
    await page.route(`**/api/intake/disputes/${id}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), desk: 'hrss' } });
    });
    await clerk.go(`/disputes/${id}`);
    await page.getByText('本案由人力资源和社会保障局调解台在自己的系统上办理').waitFor();
    expect(await page.getByText('等待转入调解').count()).toBe(0);
    expect(await page.getByText('分派后自动进入调解').count()).toBe(0);
    await clerk.close();
  });

  it('is beside those of other desks, which came with a case and hold for nothing else', async () => {
    const coordinator = await Visitor.of(browser, house, 'coordinator@510722', wide);
    const { page } = coordinator;
    await withAdopted(page);
    await coordinator.go('/ladder');
    const theirs = version(page, 9);
    await theirs.getByText('随案移交').waitFor();
    await theirs.getByText('县调解台的调解层级').waitFor();
    expect(await theirs.innerText()).not.toContain('1999');
    await coordinator.close();
  });

  /** As if a case had come from the county’s desk by a ladder of its own. */
  const withAdopted = (page: Page) =>
    page.route('**/api/mediation/policy/versions', async (route) => {
      const response = await route.fetch();
      const { items, ...rest } = (await response.json()) as { items: object[] };
      const theirs = { ...items.at(-1), version: 9, name: 'county', standing: 'adopted', adoptedFrom: 'county', effectiveOn: '1999-12-31' };
      await route.fulfill({ response, json: { ...rest, items: [theirs, ...items] } });
    });
});
