import type { Browser, Page } from 'playwright-core';
import { eventually } from '../../libs/testing/src/index.js';
import { House } from './house.js';
import { entered } from './unseen.js';
import { NEWS, Visitor, desk, openBrowser, phone, withoutNews } from './visitor.js';

const TOWNSHIP = '510722101';
const VILLAGE = '510722101002';
const DITCH = { applicant: '欧阳建国', respondent: '司马秀英', village: VILLAGE };

describe('the boards of the console', () => {
  let house: House;
  let browser: Browser;
  const ids: string[] = [];

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
    for (let n = 0; n < 2; n++) ids.push(await entered(house, `clerk@${TOWNSHIP}`, DITCH));
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`, desk, `/disputes/${ids[1]}`);
    await clerk.page.getByText('已调解 0 / 3 次').waitFor({ timeout: 60_000 });
    await clerk.press('终止调解');
    await clerk.page.getByRole('dialog').locator('.el-select').click();
    await clerk.page.getByRole('option', { name: '申请人撤回' }).click();
    await clerk.page.getByRole('dialog').getByRole('button', { name: '终止调解' }).click();
    await clerk.page.getByRole('heading', { level: 1 }).getByText('撤回').waitFor();
    await clerk.close();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const figure = (page: Page, name: string) =>
    page
      .locator('dl div')
      .filter({ has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) })
      .locator('dd');

  it('call their figures as the dictionary does, and each opens exactly the disputes it counts; back comes home', async () => {
    const leader = await Visitor.of(browser, house, 'leader@510722');
    const { page } = leader;
    await leader.go('/board?by=tier');
    await eventually(async () => expect(await figure(page, '终止').textContent()).toBe('1'));
    // Who withdrew has done nothing wrong, and nobody is to be kept from it.
    expect(await page.locator('dl > .danger, .list .bad').count()).toBe(0);
    for (const name of ['登记', '办理中', '调解成功', '部分达成协议', '不予受理', '调解成功率（占受理数）'])
      await figure(page, name).waitFor();

    await page.getByRole('button', { name: '查看“第 1 级 村（社区）”' }).click();
    await page.getByRole('radio', { name: '乡镇' }).waitFor();
    await figure(page, '终止').getByRole('link').click();
    await page.getByRole('heading', { name: '纠纷明细：终止' }).waitFor();
    const rows = page.locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(1);
    // When it was typed, with the hour; the day on which the parties came is called otherwise.
    await page.getByRole('columnheader', { name: '录入时间' }).waitFor();
    expect(await page.getByRole('navigation', { name: '主导航' }).locator('a.now').allTextContents()).toEqual(['看板']);
    expect(await rows.getByRole('link').textContent()).toMatch(/^〔\d{4}〕第\d+号$/);
    await rows.getByText('撤回').waitFor();
    await rows.getByRole('link').click();
    await page.waitForURL(`**/disputes/${ids[1]}`);

    await page.getByRole('link', { name: '返回纠纷明细' }).click();
    await page.getByRole('heading', { name: '纠纷明细：终止' }).waitFor();
    await page.getByRole('link', { name: '返回看板' }).click();
    await page.getByText('第 1 级 村（社区）', { exact: true }).waitFor();
    expect(new URL(page.url()).search).toContain('tier=1');
    // Over the board and the list, which was gone back to, to the board as it was held, and then as it was before.
    for (let n = 0; n < 2; n++) await page.goBack();
    await page.getByText('第 1 级 村（社区）', { exact: true }).waitFor();
    expect(new URL(page.url()).search).toContain('tier=1');
    await page.goBack();
    await page.getByRole('button', { name: '查看“第 1 级 村（社区）”' }).waitFor();
    expect(new URL(page.url()).search).toBe('?by=tier');
    await leader.close();
  });

  it('are not shown before it is known how they are called', async () => {
    const leader = await Visitor.of(browser, house, 'leader@510722', phone);
    const { page } = leader;
    let answer = () => {};
    const late = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/reporting/dictionary', async (route) => {
      await late;
      await route.continue();
    });
    for (const view of ['disputes', 'screening']) {
      const counted = page.waitForResponse(/reporting\/(screening-)?board(\?|$)/);
      await page.goto(`${house.origin}/board?view=${view}`);
      await (await counted).finished();
      await page.getByText('正在读取').waitFor();
      expect(await page.locator('main :is(dd, tbody)').count()).toBe(0);
    }
    answer();
    await figure(page, '应报').waitFor();
    await leader.close();
  });

  it('of a month stand beside those before, are drawn and given as a file, open exactly their cases, and back keeps the month', async () => {
    const leader = await Visitor.of(browser, house, 'leader@510722');
    const { page } = leader;
    await leader.go('/board');
    await page.getByRole('radiogroup', { name: '统计周期' }).getByText('月', { exact: true }).click();
    await eventually(async () =>
      expect(await figure(page, '期末办理中').allTextContents()).toEqual(['1', '上期 0，多 1', '去年同期 0，多 1']),
    );
    expect(await figure(page, '登记').first().textContent()).toBe('2');
    const month = await page.locator('.period-choice strong').innerText();
    expect(month).toMatch(/^\d{4} 年 \d{1,2} 月$/);

    const chart = page.getByRole('figure', { name: `${month}走势` });
    await chart.locator('canvas').waitFor();
    await chart.getByText('数据表', { exact: true }).click();
    expect(await chart.locator('thead th').allTextContents()).toEqual(['时间', '登记', '办结']);
    expect(await chart.locator('tbody tr').last().locator('td').last().textContent()).toBe('1');
    for (const [button, file] of [
      ['下载 CSV', '.csv'],
      ['下载图片', '.png'],
    ] as const) {
      const [handed] = await Promise.all([page.waitForEvent('download'), chart.getByRole('button', { name: button }).click()]);
      expect(handed.suggestedFilename()).toMatch(new RegExp(`^纠纷走势-\\d{4}-\\d{2}\\${file}$`));
    }

    await figure(page, '终止').getByRole('link').click();
    await page.getByRole('heading', { name: '纠纷明细：终止' }).waitFor();
    await page.getByText(month).first().waitFor();
    const rows = page.locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(1);
    await rows.getByRole('link').click();
    await page.waitForURL(`**/disputes/${ids[1]}`);
    await page.getByRole('link', { name: '返回纠纷明细' }).click();
    await page.getByRole('link', { name: '返回看板' }).click();
    await page.locator('.period-choice strong', { hasText: month }).waitFor();

    await page.getByRole('button', { name: /^上一期/ }).click();
    await eventually(async () => expect(await figure(page, '登记').first().textContent()).toBe('0'));
    expect(await page.locator('.period-choice strong').innerText()).not.toBe(month);
    await page.goBack();
    await page.locator('.period-choice strong', { hasText: month }).waitFor();
    await leader.close();
  });

  it('say soon from when they are, where not all sources had been heard at first: that is no news to anybody', async () => {
    const leader = await Visitor.of(browser, house, 'leader@510722');
    const { page } = leader;
    let asked = 0;
    await page.route('**/api/reporting/board?*', async (route) => {
      const response = await route.fetch();
      const board = (await response.json()) as object;
      return route.fulfill({ response, json: ++asked === 1 ? { ...board, asOf: null } : board });
    });
    const listening = page.waitForResponse(NEWS);
    await leader.go('/board?period=year');
    await listening;
    await page.locator('span').getByText('等待各来源数据收齐').waitFor();
    await page.locator('span').getByText('截至').waitFor({ timeout: 15_000 });
    await leader.close();
  });

  it('are drilled from a township to its villages, and are printed with what they are of', async () => {
    const leader = await Visitor.of(browser, house, 'leader@510722');
    const { page } = leader;
    await leader.go('/board?period=year');
    await page.getByRole('button', { name: '查看“潼川镇”' }).click();
    await page.getByRole('button', { name: '查看“老西街社区”' }).waitFor();
    await page.getByRole('link', { name: /^老西街社区 · 登记：2，/ }).click();
    const rows = page.locator('tbody tr');
    await eventually(async () => expect(await rows.count()).toBe(2));
    await page.goBack();

    await page.getByRole('button', { name: '查看“老西街社区”' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('.printed');
    for (const said of [/矛盾纠纷看板 \d{4} 年/, '潼川镇', '截至', '期末尚未办结的纠纷']) await paper.getByText(said).first().waitFor();
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    for (const name of ['打印', '矛盾纠纷'])
      expect(await page.locator('button, label').getByText(name, { exact: true }).isVisible()).toBe(false);
    const parts = page.locator('tbody .bar i').filter({ visible: true });
    expect(await parts.first().evaluate((part) => getComputedStyle(part).printColorAdjust)).toBe('exact');
    await leader.close();
  });

  it('list cases on a phone with nothing over the hour, however long the names beside it are', async () => {
    const leader = await Visitor.of(browser, house, 'leader@510722', phone);
    await leader.go('/board/disputes?figure=total');
    const day = leader.page.locator('tbody td.entered').first();
    await day.waitFor();
    await leader.page
      .locator('tbody td')
      .nth(1)
      .evaluate((cell) => (cell.textContent = 'Wage arrears of migrant workers in building'));
    expect(await day.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true);
    await leader.close();
  });

  it('show a week and a half-month, what is not yet due, and open the rounds that a figure counts', async () => {
    const leader = await Visitor.of(browser, house, 'leader@510722');
    const { page } = leader;
    await eventually(
      async () => {
        await leader.go('/board?view=screening');
        expect(Number(await figure(page, '未到期').textContent({ timeout: 2_000 }))).toBeGreaterThan(400);
      },
      { timeoutMs: 60_000 },
    );
    for (const name of ['应报', '逾期未报', '排查覆盖率']) await figure(page, name).waitFor();
    for (const fate of ['现场化解', '已撤销', '转纠纷，撤回']) await page.locator('.fates').getByText(fate).waitFor();

    await page.getByText('半月', { exact: true }).click();
    await page.waitForURL(/period=20\d\d-\d\d-H/);
    await page.getByRole('link', { name: /^潼川镇 · 未到期：1，/ }).click();
    await page.getByRole('heading', { name: '排查报送' }).waitFor();
    const rows = page.locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(1);
    await rows.getByText('潼川镇').first().waitFor();
    // The list says of when it is: of the period of the figure, or of all of them.
    await page.getByRole('heading', { name: /^辖区轮次：\d{4} 年/ }).waitFor();
    await page.goto(`${house.origin}/screening`);
    await page.getByRole('heading', { name: '辖区轮次：所有时期' }).waitFor();
    // Each step back is waited for: the page is loaded anew, and its own first step would undo the next one.
    await page.goBack();
    await page.getByRole('heading', { name: /^辖区轮次：\d{4} 年/ }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: /^潼川镇 · 未到期：1，/ }).waitFor();

    // From the county into a township, each of its units a row, and back.
    await page.getByRole('radio', { name: '周', exact: true }).locator('..').click();
    await page.waitForURL(/period=20\d\d-W/);
    await page.getByRole('link', { name: '查看“潼川镇”各单位' }).click();
    await page.getByRole('link', { name: '老西街社区', exact: true }).waitFor();
    await eventually(async () => expect(Number(await figure(page, '应报').textContent())).toBeLessThan(100));
    await page.getByRole('link', { name: '全县' }).click();
    await page.getByRole('link', { name: '查看“潼川镇”各单位' }).waitFor();
    await leader.close();
  });

  it('show units by periods of which only those in sight are there, moved through by keys, and a cell opens its round', async () => {
    const leader = await Visitor.of(browser, house, 'leader@510722');
    const { page } = leader;
    await leader.go('/board/grid');
    const grid = page.getByRole('grid', { name: '排查报送一览' });
    await grid.waitFor();
    expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(400);
    expect(await grid.getByRole('row').count()).toBeLessThan(60);
    await page.getByRole('list', { name: '图例' }).getByText('逾期未报').waitFor();

    const cell = grid.locator('[role="gridcell"]:focus');
    await grid.locator('[role="gridcell"][tabindex="0"]').focus();
    const first = await cell.getAttribute('aria-label');
    await page.keyboard.press('Control+End');
    await eventually(async () => expect(await cell.getAttribute('aria-label')).not.toBe(first));
    await grid.getByRole('columnheader', { name: '单位' }).waitFor();
    const name = (await cell.getAttribute('aria-label'))?.split('，')[0] ?? '';
    // Beside a village stands its township, whom the county calls about it.
    await grid
      .getByRole('rowheader')
      .filter({ hasText: name })
      .getByText(/[镇乡]$/)
      .first()
      .waitFor();
    expect(await cell.getAttribute('aria-label')).toMatch(/：未到期$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).getByText(name).waitFor();
    await page.getByText('待报').waitFor();

    await leader.go('/board/grid');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 CSV' }).click()]);
    expect(file.suggestedFilename()).toContain('排查报送一览');
    await leader.close();
  });

  it('let a unit see apart what it only helps with', async () => {
    const lead = await Visitor.of(browser, house, 'leader@justice');
    await lead.go('/board');
    await eventually(async () => expect(await figure(lead.page, '登记').textContent()).toBe('2'));
    await lead.page.getByText('本单位协办').click();
    await lead.page.getByText('还没有数据').waitFor();
    await lead.close();
  });

  it('and every page beside speak Chinese to whoever only hears them', async () => {
    const clerk = await Visitor.of(browser, house, `coordinator@${TOWNSHIP}`);
    const heard = () =>
      clerk.page.evaluate(() =>
        ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'].flatMap((name) =>
          [...document.querySelectorAll(`[${name}]`)].map((element) => `${name}: ${element.getAttribute(name)}`),
        ),
      );
    const english = async () =>
      (await heard()).filter(
        (words) => /[A-Za-z]{3}/.test(words.slice(words.indexOf(':')).replace('YYYY-MM-DD', '')) && !/\p{Script=Han}/u.test(words),
      );
    await withoutNews(clerk.page);
    for (const address of [
      '/board?by=lead&township=510722101',
      '/board?view=screening',
      '/board?period=month',
      '/disputes',
      '/disputes/new',
      '/screening?period=2026-W48',
      '/ladder',
      '/requests/new',
      `/disputes/${ids[0]}`,
    ]) {
      await clerk.go(address);
      await clerk.page.waitForLoadState('networkidle');
      expect([address, await english()]).toEqual([address, []]);
    }
    await clerk.press('终止调解');
    await clerk.page.getByRole('dialog').locator('.el-select').click();
    await clerk.page.getByRole('option').first().waitFor();
    expect(await english()).toEqual([]);
    await clerk.close();
  });
});
