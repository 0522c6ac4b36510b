import type { Browser } from 'playwright-core';
import { House } from './house.js';
import { Visitor, openBrowser, phone } from './visitor.js';

describe('a mediation that waits for what is in nobody’s hands', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('says since when and why, and goes on', async () => {
    const clerk = await Visitor.of(browser, house, 'clerk@510722101');
    await clerk.registerDispute({ applicant: '令狐守静', respondent: '司马秀英', category: '邻里', village: '老西街社区' });
    await clerk.press('登记');
    await clerk.page.waitForURL(/\/disputes\/[0-9a-f-]{36}$/);
    await clerk.page.getByText('已调解 0 / 3 次').waitFor();
    expect(await clerk.page.getByRole('button', { name: '更多' }).count()).toBe(0);
    expect(await clerk.page.getByRole('button', { name: '暂停计期' }).count()).toBe(0);
    const at = new URL(clerk.page.url()).pathname;
    await clerk.close();

    const village = await Visitor.of(browser, house, 'staff@510722101002', phone);
    await village.go(at);
    await village.press('更多');
    await village.page.getByRole('menuitem', { name: '暂停计期' }).click();
    const dialog = village.page.getByRole('dialog');
    await village.choose(dialog.locator('.el-select').first(), '等待另案结果');
    await dialog.getByText('每次最多 60 天').waitFor();
    expect(await village.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await dialog.getByRole('button', { name: '暂停计期' }).click();
    await dialog.waitFor({ state: 'detached' });
    await village.page.getByText(/起暂停计期，最晚到 .*：等待另案结果/).waitFor();
    await village.page.locator('aside li').getByText('暂停计期：等待另案结果').waitFor();

    await village.press('恢复计期');
    await dialog.getByRole('button', { name: '恢复计期' }).click();
    await dialog.waitFor({ state: 'detached' });
    await village.page.locator('aside li').getByText('恢复计期').waitFor();
    await village.page.getByText('起暂停计期').waitFor({ state: 'detached' });
    await village.close();
  });
});
