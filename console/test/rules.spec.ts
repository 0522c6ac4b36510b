import type { Browser, Page } from 'playwright-core';
import { inTurn } from '../../libs/testing/src/plain.js';
import { House } from './house.js';
import { Visitor, openBrowser, phone } from './visitor.js';

const wide = { width: 1440, height: 900 };

inTurn('the rules of a county', ({ it }) => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const rule = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  const fits = async ({ page }: Visitor, { width }: { width: number }) =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  const dayIn = (days: number) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + days * 86_400_000));
  const tomorrow = () => dayIn(1);

  it('are shown as they hold, and a new version is entered for a day to come', async () => {
    const coordinator = await Visitor.of(browser, house, 'coordinator@510722', wide);
    const { page } = coordinator;
    await coordinator.go('/ladder');
    await page.getByRole('link', { name: '期限与规则' }).click();
    const acceptance = rule(page, '责任单位签收期限');
    await acceptance.getByText('现行').waitFor();
    await acceptance.getByText('3 个工作日').waitFor();
    await rule(page, '法院调解书').getByText('可以直接申请强制执行').waitFor();
    await rule(page, '法院附设（特邀）调解室').getByText('特邀调解协议书').waitFor();
    await rule(page, '申请即同意调解的来源').getByText('来访、电话、网上、来信').waitFor();
    await rule(page, '村（社区）排查频次').getByText('每周').waitFor();
    await fits(coordinator, wide);

    await acceptance.getByRole('button', { name: '新设一版' }).click();
    await acceptance.getByLabel('启用日期').fill(tomorrow());
    await acceptance.getByRole('textbox', { name: '文号或理由' }).fill('三综治〔2026〕3号');
    await acceptance.getByLabel('最后一天几点').fill('17:00');
    await fits(coordinator, wide);
    await acceptance.getByRole('button', { name: '保存新版' }).click();
    await acceptance.getByText('待启用').waitFor();
    await acceptance.getByText('3 个工作日、截至 17:00').waitFor();
    await acceptance.getByText('三综治〔2026〕3号').waitFor();
    await acceptance.getByText('现行').waitFor();

    await coordinator.press('English');
    await rule(page, 'Time to accept a dispute').getByText('3 working days, until 17:00').waitFor();
    await fits(coordinator, wide);
    await coordinator.close();
  });

  it('are told and begun from what holds anyway, where the county has said nothing', async () => {
    const coordinator = await Visitor.of(browser, house, 'coordinator@510722', wide);
    await coordinator.go('/rules');
    const sample = rule(coordinator.page, '随手调抽查');
    await sample.getByText('本县没有另行规定').waitFor();
    await sample.getByRole('button', { name: '新设一版' }).click();
    expect(await sample.getByLabel('前后多少天内的内容相同').inputValue()).toBe('90');
    const filing = rule(coordinator.page, '归档前必须有的材料');
    await filing.getByText('本县没有另行规定').waitFor();
    expect(await filing.getByText('不设定').count()).toBe(0);
    await coordinator.close();
  });

  it('say at the field what is wrong with it, and keep what held before', async () => {
    const coordinator = await Visitor.of(browser, house, 'coordinator@510722', wide);
    const { page } = coordinator;
    await coordinator.go('/rules');
    const paper = rule(page, '律师调解协议书');
    await paper.getByRole('button', { name: '新设一版' }).click();
    await paper.getByRole('button', { name: '保存新版' }).click();
    await paper.locator('.is-wrong', { hasText: '文号或理由' }).getByRole('alert').waitFor();
    await paper.getByRole('textbox', { name: '文号或理由' }).fill('县规定');
    await paper.locator('.field', { hasText: '可以直接申请强制执行' }).locator('.el-checkbox').click();
    await paper.getByRole('button', { name: '保存新版' }).click();
    await paper.locator('.error').getByText('哪种文书可以直接申请强制执行由法律规定').waitFor();

    const entries = rule(page, '登记规则');
    await entries.getByRole('button', { name: '新设一版' }).click();
    await entries.getByRole('textbox', { name: '文号或理由' }).fill('县规定');
    await entries.getByLabel('可以更正（作废）的天数').fill('3');
    await entries.getByRole('button', { name: '保存新版' }).click();
    await entries.getByText('以前的版本（2）').click();
    await entries.getByText('已停用').first().waitFor();
    await coordinator.close();
  });

  it('read on a phone, and are entered there as well', async () => {
    const coordinator = await Visitor.of(browser, house, 'coordinator@510722', phone);
    const { page } = coordinator;
    await coordinator.go('/rules');
    const screening = rule(page, '村（社区）报送期限');
    await screening.getByText('现行').waitFor();
    await fits(coordinator, phone);
    await screening.getByRole('button', { name: '新设一版' }).click();
    await fits(coordinator, phone);
    await screening.getByLabel('启用日期').fill(tomorrow());
    await screening.getByRole('textbox', { name: '文号或理由' }).fill('县规定');
    await screening.getByLabel('提前几小时提醒').fill('24');
    await screening.getByRole('button', { name: '保存新版' }).click();
    await screening.getByText('待启用').waitFor();
    await fits(coordinator, phone);
    await coordinator.close();
  });

  it('are the county’s to set: a township reads them', async () => {
    const coordinator = await Visitor.of(browser, house, 'coordinator@510722101');
    await coordinator.go('/rules');
    await rule(coordinator.page, '案号').getByText('现行').waitFor();
    await coordinator.page.getByText('这些规则由县级协调员设定。').waitFor();
    expect(await coordinator.page.getByRole('button', { name: '新设一版' }).count()).toBe(0);
    await coordinator.close();
  });

  it('keep a page of its units, on which the county’s coordinator renames one and ends another', async () => {
    const coordinator = await Visitor.of(browser, house, 'coordinator@510722', wide, '/rules');
    const { page } = coordinator;
    const unit = (name: string) => page.getByRole('row', { name });
    await page.getByRole('link', { name: '单位', exact: true }).click();
    await page.getByRole('button', { name: '潼川镇', exact: true }).click();
    await unit('凤凰村').getByRole('button', { name: '更名' }).click();
    const name = page.getByLabel('新名称（全称）');
    expect(await name.inputValue()).toBe('凤凰村村民委员会');
    await name.fill('凤凰！');
    await coordinator.act();
    await page.locator('.is-wrong', { hasText: '新名称' }).getByRole('alert').waitFor();
    await name.fill('凤凰岭村村民委员会');
    await coordinator.act();
    await unit('凤凰岭村').waitFor();

    await unit('凤凰岭村').getByRole('button', { name: '撤并' }).click();
    await page.getByRole('dialog', { name: '撤并凤凰岭村村民委员会' }).getByText('不能在这里恢复').waitFor();
    await coordinator.choose('承接单位', '柳林村');
    await coordinator.act();
    await unit('凤凰岭村').waitFor({ state: 'detached' });
    await page.getByText('显示已撤并的单位').click();
    await unit('凤凰岭村').getByText('由柳林村承接').waitFor();
    await page.getByRole('textbox', { name: '按名称或代码查找' }).fill('不存在');
    await page.getByText('没有找到').waitFor();
    await fits(coordinator, wide);
    await coordinator.close();
  });

  it('are read by everybody else: units, and the days that deadlines count', async () => {
    const clerk = await Visitor.of(browser, house, 'clerk@510722101', phone, '/today');
    const { page } = clerk;
    const row = (hasText: string) => page.locator('tr', { hasText });
    await page.getByRole('button', { name: '当前账号' }).click();
    await page.getByRole('link', { name: '单位', exact: true }).click();
    await page.getByRole('button', { name: '潼川镇', exact: true }).click();
    await row('柳林村').waitFor();
    expect(await page.getByRole('button', { name: /更名|撤并/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: '期限与规则' }).count()).toBe(0);
    await fits(clerk, phone);

    // The menu that led here is shut.
    await page.getByRole('link', { name: '工作日历' }).click();
    await page.getByText('2026', { exact: true }).click();
    const national = row('2026-10-01 至 2026-10-07');
    await national.getByText('放假').waitFor();
    await national.getByText('国庆节').waitFor();
    await row('2026-10-10').getByText('上班').waitFor();
    await fits(clerk, phone);
    await clerk.press('English');
    await row('2026-10-01 to 2026-10-07').getByText('National Day').waitFor();
    await page.getByText('2025', { exact: true }).click();
    await page.getByText('National Day, Mid-Autumn Festival').first().waitFor();
    await fits(clerk, phone);
    await clerk.close();
  });

  it('keep the register of mediation bodies on a page: entered, changed, filed and ended by those whose it is', async () => {
    const coordinator = await Visitor.of(browser, house, 'coordinator@510722', wide, '/bodies');
    const { page } = coordinator;
    const row = (hasText: string) => page.locator('tr', { hasText });
    const dialog = page.getByRole('dialog');
    const dayAgo = dayIn(-1);
    await page.getByText('依法应当设立、名录中还没有的单位').waitFor();
    await coordinator.press('登记调解组织');
    await coordinator.choose(dialog.locator('.el-select').first(), '乡镇（街道）人民调解委员会');
    await coordinator.choose(dialog.locator('.el-select').nth(1), '潼川镇');
    await dialog.getByLabel('名称').fill('潼川镇人民调解委员会');
    await dialog.getByLabel('设立日期').fill(dayIn(-30));
    await dialog.getByLabel('办公电话').fill('电话');
    await coordinator.act();
    await page.locator('.is-wrong', { hasText: '办公电话' }).getByRole('alert').waitFor();
    await dialog.getByLabel('办公电话').fill('0816-8223001');
    await coordinator.act();
    await row('潼川镇人民调解委员会').getByText('0816-8223001').waitFor();

    await row('潼川镇人民调解委员会').getByRole('button', { name: '备案' }).click();
    await page.getByLabel('备案号').fill('三台司备〔2026〕12号');
    await coordinator.act();
    await row('潼川镇人民调解委员会').getByText('三台司备〔2026〕12号').waitFor();
    // Filed again it has the day that it had.
    await row('潼川镇人民调解委员会').getByRole('button', { name: '备案' }).click();
    await dialog.getByLabel('备案日期').fill(dayAgo);
    await dialog.getByLabel('备案号').fill('三台司备〔2026〕13号');
    await coordinator.act();
    await row('潼川镇人民调解委员会').getByText(`三台司备〔2026〕13号，${dayAgo}`).waitFor();
    await row('潼川镇人民调解委员会').getByRole('button', { name: '备案' }).click();
    expect(await dialog.getByLabel('备案日期').inputValue()).toBe(dayAgo);
    await coordinator.press('返回');
    await fits(coordinator, wide);
    // On a tablet held upright, in English, where no name is broken, the page is no wider than the window.
    await page.setViewportSize({ width: 768, height: 1024 });
    await coordinator.press('English');
    await page.getByRole('heading', { name: 'Mediation bodies' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(768);
    await coordinator.close();

    const township = await Visitor.of(browser, house, 'coordinator@510722101', phone, '/bodies');
    const mine = township.page.locator('tr', { hasText: '潼川镇人民调解委员会' });
    await mine.waitFor();
    // None is offered that would be refused: neither a unit of another township, nor a kind that stands at the county alone.
    await township.press('登记调解组织');
    await township.choose(township.page.getByRole('dialog').locator('.el-select').first(), '乡镇（街道）人民调解委员会');
    await township.page.getByRole('dialog').locator('.el-select').nth(1).click();
    const offered = township.page.getByRole('option').filter({ visible: true });
    await offered.getByText('潼川镇').waitFor();
    expect(await offered.count()).toBe(1);
    await township.page.keyboard.press('Escape');
    await township.press('返回');
    await township.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await mine.getByRole('button', { name: '备案' }).count()).toBe(0);
    await mine.getByRole('button', { name: '变更' }).click();
    await township.page.getByRole('dialog').getByLabel('办公地点').fill('镇政府一楼');
    await fits(township, phone);
    await township.act();
    await township.page.getByRole('dialog').waitFor({ state: 'detached' });
    // What was emptied is gone when the form is opened again, what was filled in stands there.
    const reopened = async () => {
      await mine.getByRole('button', { name: '变更' }).click();
      const form = township.page.getByRole('dialog');
      return [await form.getByLabel('办公电话').inputValue(), await form.getByLabel('办公地点').inputValue()];
    };
    expect(await reopened()).toEqual(['0816-8223001', '镇政府一楼']);
    await township.page.getByRole('dialog').getByLabel('办公电话').fill('');
    await township.act();
    await township.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await reopened()).toEqual(['', '镇政府一楼']);
    await township.page.getByRole('dialog').getByRole('button', { name: '返回', exact: true }).click();
    await mine.getByRole('button', { name: '撤销' }).click();
    await township.page.getByRole('dialog', { name: '撤销潼川镇人民调解委员会' }).getByText('撤销后不能恢复').waitFor();
    await township.act();
    await mine.waitFor({ state: 'detached' });
    await township.page.getByText('已撤销', { exact: true }).click();
    await mine.getByText('撤销', { exact: false }).waitFor();
    expect(await mine.getByRole('button').count()).toBe(0);
    await fits(township, phone);
    await township.close();
  });
});
