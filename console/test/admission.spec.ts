import type { Browser } from 'playwright-core';
import { House } from './house.js';
import { Visitor, openBrowser, phone } from './visitor.js';

const TOWNSHIP = '510722101';

describe('whether a dispute is mediated', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  async function registered(clerk: Visitor, applicant: string, taken: string): Promise<void> {
    await clerk.registerDispute({ applicant, respondent: '司马秀英', category: '邻里', village: '老西街社区' });
    await clerk.choose(clerk.page.locator('.el-select').filter({ hasText: /^受理$/ }), taken);
    await clerk.press('登记');
    await clerk.page.waitForURL(/\/disputes\/[0-9a-f-]{36}$/);
  }

  it('is left open at the desk and decided on its page; a report of danger stands beside it, and it ends as what it was', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
    await registered(clerk, '欧阳建国', '暂不决定是否受理');
    await clerk.page.getByText('决定前不进入调解').waitFor();
    await clerk.page.locator('aside li').getByText('受理待定：').waitFor();
    expect(await clerk.page.getByText('分派后自动进入调解').count()).toBe(0);

    await clerk.press('报告激化风险');
    const report = clerk.page.getByRole('dialog');
    expect(await report.getByRole('button', { name: '报告激化风险' }).isDisabled()).toBe(true);
    await clerk.choose(report.locator('.el-select').first(), '扬言报复');
    await report.getByRole('button', { name: '报告激化风险' }).click();
    await report.waitFor({ state: 'detached' });
    await clerk.page.locator('aside li').getByText('报告激化风险：扬言报复').waitFor();

    await clerk.press('决定是否受理');
    const decides = clerk.page.getByRole('dialog').getByRole('button', { name: '决定是否受理' });
    expect(await decides.isDisabled()).toBe(true);
    await clerk.choose(clerk.page.getByRole('dialog').locator('.el-select').first(), '受理');
    await decides.click();
    await clerk.page.getByRole('dialog').waitFor({ state: 'detached' });
    await clerk.page.getByText('已调解 0 / 3 次').waitFor();
    const at = new URL(clerk.page.url()).pathname;
    await clerk.close();

    const mediator = await Visitor.of(browser, house, 'mediator@justice');
    await mediator.go(at);
    await mediator.press('终止调解');
    const ending = mediator.page.getByRole('dialog');
    await ending.locator('.el-select').first().click();
    await mediator.page.getByRole('option', { name: '行政处理', exact: true }).click();
    await ending.getByRole('button', { name: '终止调解' }).click();
    await ending.waitFor({ state: 'detached' });
    await mediator.page.locator('aside li').getByText('由行政机关处理，调解办结').waitFor();
    await mediator.page.locator('aside li').getByText('结案：行政处理').waitFor();
    await mediator.close();
  });

  it('names the court that sent it, among those that the county has', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
    await clerk.go('/disputes/new');
    await clerk.choose(clerk.page.locator('.el-select').filter({ hasText: /^来访$/ }), '法院委派');
    await clerk.page.getByRole('combobox', { name: '委派、移送的法院' }).click();
    await clerk.page.getByRole('option', { name: '人民法院' }).waitFor();
    expect(await clerk.page.getByRole('option').allTextContents()).toEqual(['人民法院']);
    await clerk.close();
  });

  it('is no question where advice was given at the window: it is over, and no refusal', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`, phone);
    await registered(clerk, '端木守信', '咨询解答');
    await clerk.page.locator('h1').getByText('咨询解答').waitFor();
    await clerk.page.locator('aside li').getByText('结案：咨询解答').waitFor();
    expect(await clerk.page.getByText('分派后自动进入调解').count()).toBe(0);
    await clerk.close();
  });
});
