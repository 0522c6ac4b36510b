import type { Browser, Locator } from 'playwright-core';
import { eventually, inTurn } from '../../libs/testing/src/index.js';
import { today } from '../src/formats.js';
import { House } from './house.js';
import { entered } from './unseen.js';
import { standsOut, tooSmall } from './inspection.js';
import { Visitor, inHand, openBrowser, phone } from './visitor.js';

const TOWNSHIP = '510722101';
const VILLAGE = '510722101002';
const DITCH = { applicant: '欧阳建国', respondent: '司马秀英', village: VILLAGE };
const wide = { width: 1440, height: 900 };
const screens = [['a desk', wide], ['a phone', phone]] as const; // prettier-ignore

inTurn('today', ({ it }) => {
  let house: House;
  let browser: Browser;
  let dispute = '';

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
    dispute = await entered(house, `clerk@${TOWNSHIP}`, DITCH);
    // The page asks again after a minute: what is to be found on it is there before somebody comes.
    const village = await Visitor.of(browser, house, `staff@${VILLAGE}`);
    const returns = () => village.page.evaluate(async () => (await fetch('/api/screening/today')).text());
    await eventually(async () => expect(await returns()).toContain('"return"'), { timeoutMs: 60_000 });
    await village.close();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  }, 30_000);

  const rows = ({ page }: Visitor) => page.locator('tbody tr');
  const acts = async (visitor: Visitor) => (await visitor.page.locator('tbody tr a').allTextContents()).sort();
  const fits = async ({ page }: Visitor, { width }: { width: number }) =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  const count = ({ page }: Visitor, name: string) => page.getByRole('navigation').getByRole('link', { name }).locator('.count');

  for (const [where, screen] of screens)
    it(`of a clerk begins with what the township is to accept, at ${where}`, async () => {
      const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`, screen);
      await clerk.page.getByRole('heading', { name: '今日待办', level: 1 }).waitFor();
      const row = rows(clerk).filter({ hasText: '签收纠纷' });
      await row.getByText('潼川镇 · 老西街社区').waitFor();
      for (const words of [/〔\d{4}〕第\d+号/, '邻里', '司法局', /\d{4}-\d{2}-\d{2} 前/]) await row.getByText(words).first().waitFor();
      expect(await clerk.page.getByRole('main').innerText()).not.toContain('欧阳');
      await eventually(async () => expect(Number(await count(clerk, '今日').textContent())).toBe(await rows(clerk).count()));
      await fits(clerk, screen);

      // Whoever stands at the desk is registered from here; on a phone it is among the tabs.
      expect(await clerk.page.getByRole('main').getByRole('button', { name: '登记纠纷' }).isVisible()).toBe(screen.width > 640);
      await clerk.page.getByRole('link', { name: '签收纠纷' }).click();
      await clerk.page.waitForURL(`**/disputes/${dispute}`);
      await clerk.close();
    });

  for (const [where, screen] of screens)
    it(`of a village is what is its own: to accept, to mediate and to return, each kind by itself as well, at ${where}`, async () => {
      const village = await Visitor.of(browser, house, `staff@${VILLAGE}`, screen);
      await eventually(async () => expect(await acts(village)).toEqual(['报送排查', '签收纠纷', '约定或记录调解']), { timeoutMs: 20_000 });
      for (const [page, n] of [
        ['今日', '3'],
        ['排查', '1'],
      ] as const)
        expect([page, await count(village, page).textContent()]).toEqual([page, n]);
      // Mediation calls it as the register does, written as the county writes it.
      await rows(village)
        .filter({ hasText: '约定或记录调解' })
        .getByText(/〔\d{4}〕第\d+号/)
        .waitFor();
      await fits(village, screen);

      await village.page.getByRole('link', { name: '待约定调解 1' }).click();
      await eventually(async () => expect(await acts(village)).toEqual(['约定或记录调解']));
      expect(new URL(village.page.url()).search).toBe('?kind=sitting');
      await village.page.getByRole('link', { name: '约定或记录调解' }).click();
      await village.page.waitForURL(`**/disputes/${dispute}`);
      await village.page.goBack();
      await village.page.getByRole('link', { name: '全部 3' }).click();
      await village.page.getByRole('link', { name: '报送排查' }).click();
      await village.page.waitForURL('**/screening');
      await village.close();
    });

  for (const [where, screen] of screens)
    it(`of the county’s coordinator is what others have entered, and what was handed back, at ${where}`, async () => {
      const coordinator = await Visitor.of(browser, house, 'coordinator@510722', screen);
      const expected = screen === wide ? '了解新登记的纠纷' : '指定责任单位';
      await eventually(async () => expect(await acts(coordinator)).toEqual([expected]));
      await fits(coordinator, screen);
      if (screen === phone) return coordinator.close();

      const lead = await Visitor.of(browser, house, 'mediator@justice');
      const status = await lead.page.evaluate(
        async (id) =>
          (
            await fetch(`/api/intake/disputes/${id}/bounce`, {
              method: 'POST',
              headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
              body: JSON.stringify({ reason: 'not-our-duty' }),
            })
          ).status,
        dispute,
      );
      expect(status).toBe(200);
      await coordinator.page.reload();
      await eventually(async () => expect(await acts(coordinator)).toEqual(['指定责任单位']));
      await Promise.all([lead.close(), coordinator.close()]);
    });

  it('a coordinator finds what is stuck and reminds who is to act; the unit finds it in its day and answers, and the coordinator reads that', async () => {
    const coordinator = await Visitor.of(browser, house, 'coordinator@510722', wide);
    await coordinator.go('/stuck?bounced=pending');
    const row = rows(coordinator).filter({ hasText: '老西街社区' });
    await row.getByText('待指定').waitFor();
    await row.locator('.el-checkbox').click();
    const dialog = coordinator.page.getByRole('dialog');
    const reminds = async (done: number) => {
      await coordinator.press('催办所选（1）');
      await coordinator.choose(dialog.locator('.el-select').nth(0), '属地乡镇（街道）');
      await dialog.getByText('潼川镇').waitFor();
      await coordinator.choose(dialog.locator('.el-select').nth(1), '久未开展调解');
      await coordinator.press('催办 1 项');
      await dialog.getByText(`已催办 ${done} 项。`).waitFor();
      expect(await dialog.getByRole('button', { name: '返回', exact: true }).count()).toBe(0);
    };
    const ticked = () => row.getByRole('checkbox').isChecked();
    // Who was not reminded stays chosen; who was is not, as soon as it is told.
    const refused = { dispute, unit: TOWNSHIP, became: 'not', why: { code: 'reminder.none', text: '没有可催办的事项。' } };
    await coordinator.page.route(
      '**/api/intake/disputes/reminders',
      (route) => route.fulfill({ status: 201, json: { items: [refused] } }),
      {
        times: 1,
      },
    );
    await reminds(0);
    expect(await ticked()).toBe(true);
    await coordinator.press('知道了');
    await dialog.waitFor({ state: 'detached' });
    await reminds(1);
    await eventually(async () => expect(await ticked()).toBe(false));
    await coordinator.press('知道了');

    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`, phone);
    await clerk.page.getByRole('link', { name: '办理或答复催办' }).click();
    await clerk.page.waitForURL(`**/disputes/${dispute}`);
    await clerk.press('答复催办');
    await clerk.choose(clerk.page.getByRole('dialog').locator('.el-select'), '已约定调解时间');
    await clerk.act();
    await clerk.page.getByText('潼川镇答复催办：已约定调解时间').waitFor();
    await clerk.close();

    await coordinator.go('/stuck?reminded=answered');
    await row.getByText('已约定调解时间').waitFor();
    const link = row.getByRole('link', { name: /^〔\d{4}〕第\d+号$/ });
    const [, serial = ''] = (await link.textContent())?.match(/第(\d+)号/) ?? [];
    const sought = coordinator.page.getByRole('textbox', { name: '案号' });
    await sought.fill('第９９９９９号');
    await sought.press('Enter');
    await coordinator.page.getByText('没有这个案号的纠纷').waitFor();
    await sought.fill(serial);
    await sought.press('Enter');
    await coordinator.page.waitForURL(({ searchParams }) => searchParams.get('number') === serial);
    await eventually(async () => expect(await rows(coordinator).count()).toBe(1));
    await row.getByRole('button', { name: '催办' }).waitFor();
    await link.click();
    await coordinator.page.waitForURL(`**/disputes/${dispute}`);
    await coordinator.page.getByRole('link', { name: '返回卡点' }).click();
    await coordinator.page.waitForURL(`**/stuck?reminded=answered&number=${serial}`);
    await row.getByText('已约定调解时间').waitFor();
    await sought.fill('');
    await sought.press('Enter');
    await coordinator.page.waitForURL('**/stuck?reminded=answered');
    await coordinator.press('存为常用筛选');
    await coordinator.page.getByRole('textbox', { name: '名称' }).fill('催办已答');
    await coordinator.press('保存');
    await coordinator.go('/stuck');
    await coordinator.press('催办已答');
    await coordinator.page.waitForURL('**/stuck?reminded=answered');
    // In neither language, the longer names of places as well, does the table lie beside the screen.
    for (const [turn, head] of [
      ['English', 'Runs out'],
      ['中文', '最先到期'],
    ] as const) {
      await coordinator.press(turn);
      await coordinator.page.getByRole('columnheader', { name: head }).waitFor();
      const beside = await coordinator.page.locator('.scroll').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect([turn, beside <= 0 ? 'all' : beside]).toEqual([turn, 'all']);
    }
    await coordinator.close();

    const onPhone = await Visitor.of(browser, house, 'coordinator@510722', phone);
    await onPhone.go('/stuck');
    await rows(onPhone).first().waitFor();
    await fits(onPhone, phone);
    // The search says what it is for, and the first case is seen before anything is folded away or scrolled.
    const seek = await onPhone.page.locator('.q').boundingBox();
    const firstRow = await rows(onPhone).first().boundingBox();
    expect({ search: (seek?.width ?? 0) > 200, row: (firstRow?.y ?? phone.height) < phone.height / 2 }).toEqual({
      search: true,
      row: true,
    });
    await onPhone.press('筛选');
    await onPhone.choose(onPhone.page.locator('.el-select:visible').first(), '已逾期');
    await onPhone.page.waitForURL('**/stuck?state=overdue');
    await onPhone.go('/disputes');
    await onPhone.press('筛选');
    await onPhone.page.getByText('登记自').waitFor();
    // Days are written as everywhere, whatever language the browser has.
    expect(await onPhone.page.locator('input[type=date]:visible:not([aria-hidden])').count()).toBe(0);
    await onPhone.page.getByLabel('登记自').fill('2026-1-2');
    await onPhone.page.getByLabel('登记自').press('Tab');
    await onPhone.page.waitForURL('**/disputes?from=2026-01-02');
    await onPhone.close();
  });

  it('shows the rest where a service does not answer, says so, and asks again', async () => {
    const village = await Visitor.of(browser, house, `staff@${VILLAGE}`);
    await village.page.route('**/api/mediation/today*', (route) => route.fulfill({ status: 503, json: { title: '暂时无法办理' } }));
    await village.page.reload();
    const away = village.page.locator('.inside').filter({ hasText: '调解和协议的事项暂时读不到' });
    await away.getByRole('alert').getByText('暂时无法办理').waitFor();
    await eventually(async () => expect(await acts(village)).toEqual(['报送排查', '签收纠纷']));
    await village.page.unroute('**/api/mediation/today*');
    await away.getByRole('button', { name: '重试' }).click();
    await eventually(async () => expect(await acts(village)).toEqual(['报送排查', '签收纠纷', '约定或记录调解']));
    expect(await away.count()).toBe(0);
    await village.close();
  });

  it('is empty for whom nothing is to do, with the next thing one may do', async () => {
    const desk = await Visitor.of(browser, house, 'mediator@510722104');
    await desk.page.getByText('当前没有需要本单位办理的事项。').waitFor();
    expect(await count(desk, '今日').count()).toBe(0);
    await desk.press('登记纠纷');
    await desk.page.waitForURL('**/disputes/new');
    await desk.close();
    const approver = await Visitor.of(browser, house, 'approver@510722');
    await approver.press('查看看板');
    await approver.page.waitForURL('**/board');
    await approver.close();
  });

  it('leads a cadre in a village from the list to a session and what came of it, by thumb and in large type, also where the line is lost', async () => {
    const cadre = await Visitor.of(browser, house, `staff@${VILLAGE}`, inHand);
    const { page } = cadre;
    const next = page.getByRole('group', { name: '下一步' });
    const dialog = page.getByRole('dialog');
    const taps = (name: string, within: Locator = page.getByRole('main')) => within.getByRole('button', { name, exact: true }).tap();
    const holds = async () => expect({ out: await standsOut(page), small: await tooSmall(page) }).toEqual({ out: 0, small: [] });
    await page.getByRole('button', { name: '当前账号' }).tap();
    await page.getByText('大字', { exact: true }).tap();
    await page.keyboard.press('Escape');
    await holds();

    await page.getByRole('link', { name: '约定或记录调解' }).tap();
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor();
    await taps('签收', next);
    await next.getByRole('button', { name: '签收' }).waitFor({ state: 'detached' });
    await holds();
    await taps('更多');
    await page.getByRole('menuitem', { name: '记录诉讼情况' }).waitFor();
    await holds();
    await page.keyboard.press('Escape');
    await taps('约定调解');
    await dialog.getByLabel('时间', { exact: true }).fill(today());
    await dialog.getByLabel('时间（时刻）').fill('2350');
    await holds();
    await dialog.locator('[type=submit]').tap();
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('link', { name: '今日', exact: false }).first().tap();
    await page.reload();
    await page.getByRole('link', { name: '开展调解并记录' }).tap();
    await taps('记录调解', next);
    await dialog.getByText('未谈成', { exact: true }).tap();
    await holds();
    await dialog.locator('[type=submit]').tap();
    await page.getByText('已调解 1 / 3 次').waitFor();
    await eventually(async () => expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false));

    await taps('记录调解', next);
    await dialog.getByText('未谈成', { exact: true }).tap();
    await page.context().setOffline(true);
    await page.getByText('网络已断开').waitFor();
    await dialog.locator('[type=submit]').tap();
    await page.getByText('有 1 项提交在等待').waitFor();
    await page.context().setOffline(false);
    await page.getByText('已调解 2 / 3 次').waitFor();
    expect(await page.getByText('网络已断开').count()).toBe(0);
    // A page that was not fetched before does not open without a line, and a tap says so; what is read stands below the note.
    await page.context().setOffline(true);
    await page.getByText('网络已断开').waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    const note = await page.getByText('网络已断开').boundingBox();
    const head = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect((head?.y ?? 0) > (note?.y ?? 0) + (note?.height ?? 0)).toBe(true);
    await page.getByRole('link', { name: '看板' }).tap();
    await page.getByText('这一页没有打开').waitFor();
    expect(page.url()).toBe(`${house.origin}/disputes/${dispute}`);
    await page.context().setOffline(false);
    await page.getByText('网络已断开').waitFor({ state: 'detached' });
    // What stands last on a page is seen above the tabs and what comes next.
    const covered = await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
      const last = document.querySelector('aside')?.getBoundingClientRect().bottom ?? 0;
      return last > (document.getElementById('next-act')?.getBoundingClientRect().top ?? innerHeight);
    });
    expect(covered).toBe(false);
    await cadre.close();
  });
});
