import type { Browser } from 'playwright-core';
import { House } from './house.js';
import { Visitor, openBrowser, phone } from './visitor.js';

const TOWNSHIP = '510722101';

describe('a dispute of whose other side nobody has asked', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('is registered without a tick, waits, and is mediated once each party was asked', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
    await clerk.registerDispute({ applicant: '令狐守静', respondent: '司马秀英', category: '邻里', village: '老西街社区' });
    // Unticked again, nothing is claimed of anybody.
    await clerk.page.getByText('已将以上内容告知当事人').click();
    const told = clerk.page.getByRole('group', { name: '被申请人 司马秀英' });
    await clerk.choose(told.locator('.el-select').first(), '短信、微信');
    await clerk.press('登记');
    await clerk.page.waitForURL(/\/disputes\/[0-9a-f-]{36}$/);
    const parties = clerk.page.locator('section').filter({ hasText: '令狐某' });
    await parties.getByText('申请即同意').waitFor();
    await parties.getByText('待征求同意').waitFor();
    await parties.getByText('权利义务告知：短信、微信').waitFor();
    const at = new URL(clerk.page.url()).pathname;
    await clerk.close();

    const village = await Visitor.of(browser, house, 'staff@510722101002', phone);
    await village.go(at);
    await village.press('记录调解');
    await village.page.getByRole('dialog').getByText('未谈成', { exact: true }).click();
    await village.act();
    await village.page.getByRole('dialog').locator('.is-wrong').getByText('第 2 号当事人（被申请人）').waitFor();
    await village.page.getByRole('dialog').getByRole('button', { name: '返回', exact: true }).click();

    await village.press('记录告知、同意');
    const dialog = village.page.getByRole('dialog', { name: '记录告知、同意' });
    await dialog.getByText('2 号当事人 被申请人 司马某').waitFor();
    expect(await village.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await dialog.locator('[type=submit]').isDisabled()).toBe(true);
    await dialog.getByText('同意调解', { exact: true }).click();
    await dialog.locator('[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await village.page.getByText('待征求同意').waitFor({ state: 'detached' });
    await village.page.locator('aside li').getByText('2 号当事人：同意调解').waitFor();

    await village.press('记录调解');
    await village.page.getByRole('dialog').getByText('未谈成', { exact: true }).click();
    await village.act();
    await village.page.getByText('已调解 1 / 3 次').waitFor();
    await village.close();
  });

  it('has parties that join later, each told and asked by itself', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
    await clerk.registerDispute({ applicant: '令狐守静', respondent: '司马秀英', category: '邻里', village: '老西街社区' });
    const id = await clerk.makes('disputes');
    await clerk.press('补录当事人');
    const dialog = clerk.page.getByRole('dialog', { name: '补录当事人' });
    expect(await dialog.locator('[type=submit]').isDisabled()).toBe(true);
    await dialog.getByText('告知事项', { exact: true }).click();
    await dialog.getByRole('note').getByText('调解').first().waitFor();
    await dialog.getByLabel('姓名').fill('诸葛明');
    await dialog.getByLabel('电话').fill('12');
    await clerk.choose(dialog.getByRole('group', { name: '被申请人 诸葛明' }).locator('.el-select').last(), '不同意调解');
    await dialog.getByText('调解随即终止').waitFor();
    await clerk.choose(dialog.getByRole('group', { name: '被申请人 诸葛明' }).locator('.el-select').last(), '同意（口头）');
    await dialog.getByText('调解随即终止').waitFor({ state: 'detached' });
    await clerk.act();
    await dialog.locator('.is-wrong', { hasText: '电话' }).getByRole('alert').waitFor();
    await dialog.getByLabel('电话').fill('13900000002');
    await clerk.act();
    await dialog.waitFor({ state: 'detached' });
    await clerk.page.getByText('诸葛某', { exact: true }).waitFor();
    await clerk.close();

    const leader = await Visitor.of(browser, house, 'leader@510722', phone, `/disputes/${id}`);
    await leader.page.getByText('诸葛某', { exact: true }).waitFor();
    expect(await leader.page.getByRole('button', { name: '补录当事人' }).count()).toBe(0);
    await leader.close();
  });

  it('is not admitted, where that is not decided yet and who joins says no', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
    await clerk.registerDispute({ applicant: '令狐守静', respondent: '司马秀英', category: '邻里', village: '老西街社区' });
    await clerk.choose(clerk.page.locator('.el-select').filter({ hasText: /^受理$/ }), '暂不决定是否受理');
    await clerk.makes('disputes');
    await clerk.press('补录当事人');
    const dialog = clerk.page.getByRole('dialog', { name: '补录当事人' });
    await dialog.getByLabel('姓名').fill('诸葛明');
    await clerk.choose(dialog.getByRole('group', { name: '被申请人 诸葛明' }).locator('.el-select').last(), '不同意调解');
    await dialog.getByText('随即不予受理').waitFor();
    await clerk.act();
    await dialog.waitFor({ state: 'detached' });
    await clerk.page.getByRole('button', { name: '打印不予受理告知书' }).waitFor();
    await clerk.close();
  });

  it('ends where that side says no', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
    await clerk.registerDispute({ applicant: '令狐守静', respondent: '公孙有理', category: '邻里', village: '老西街社区' });
    await clerk.page.getByText('已将以上内容告知当事人').click();
    await clerk.press('登记');
    await clerk.page.waitForURL(/\/disputes\/[0-9a-f-]{36}$/);
    await clerk.press('记录告知、同意');
    const dialog = clerk.page.getByRole('dialog', { name: '记录告知、同意' });
    await dialog.getByText('不同意调解').click();
    await dialog.getByText('调解随即终止').waitFor();
    await dialog.locator('[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await clerk.page.locator('aside li').getByText('终止调解').waitFor();
    await clerk.page.locator('section').filter({ hasText: '公孙某' }).getByText('不同意调解').waitFor();
    await clerk.close();
  });
});
