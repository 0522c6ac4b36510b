import type { Browser } from 'playwright-core';
import { eventually } from '../../libs/testing/src/index.js';
import { House } from './house.js';
import { Visitor, openBrowser, phone } from './visitor.js';

const TOWNSHIP = '510722101';

describe('a wrong entry', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  async function registered(clerk: Visitor, applicant: string): Promise<string> {
    await clerk.registerDispute({ applicant, respondent: '司马秀英', category: '邻里', village: '老西街社区' });
    await clerk.makes('disputes');
    const number = clerk.page.locator('.page-head .number');
    await eventually(async () => expect(await number.textContent()).toMatch(/^〔20\d\d〕第\d+号$/));
    return (await number.textContent()) ?? '';
  }

  it('is put right on its page, with what was typed before and why', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
    const number = await registered(clerk, '欧阳建国');
    await clerk.press('更正');
    const dialog = clerk.page.getByRole('dialog');
    await clerk.choose(dialog.locator('.el-select').nth(1), '电话');
    await dialog.getByLabel('简要情况').fill('排水沟改道引起的争执');
    await clerk.choose(dialog.locator('.el-select').nth(5), '听错、看错');
    await dialog.getByLabel('说明').fill('当事人当场指出');
    await dialog.getByRole('button', { name: '更正' }).click();
    await dialog.waitFor({ state: 'detached' });

    await clerk.page.getByText('来源原为：').waitFor();
    await clerk.page.getByText('简要情况已重写').waitFor();
    await clerk.page.locator('aside li').getByText('更正登记').waitFor();
    expect(await clerk.page.locator('.page-head .number').textContent()).toBe(number);

    await clerk.press('查阅完整信息');
    await clerk.page.getByLabel('查阅事由').fill('核对');
    await clerk.press('查阅');
    for (const words of ['排水沟改道引起的争执', '更正前的简要情况', '当事人当场指出']) await clerk.page.getByText(words).waitFor();
    await clerk.close();
  });

  it('is none where a list was typed into: what fits first is taken with Enter and with Tab', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
    await clerk.go('/disputes/new');
    const list = (name: string) => clerk.page.locator('.el-select').filter({ has: clerk.page.getByRole('combobox', { name }) });
    await clerk.page.getByRole('combobox', { name: '村（社区）' }).pressSequentially('老西街');
    // Nobody types faster than the list of villages comes.
    await clerk.page.getByRole('option', { name: '老西街社区' }).first().waitFor();
    await clerk.page.keyboard.press('Tab');
    await list('村（社区）').getByText('老西街社区').waitFor();
    // A residents’ committee is no village, as long as nobody says what it is otherwise.
    await list('场所').getByText('社区').waitFor();
    await clerk.page.getByRole('combobox', { name: '类别' }).click();
    await clerk.page.getByText('家庭、邻里').waitFor();
    await clerk.page.getByRole('combobox', { name: '类别' }).pressSequentially('邻');
    await clerk.page.keyboard.press('Enter');
    await list('类别').getByText('邻里').waitFor();
    // It was chosen before, and what is typed now is another.
    await clerk.page.getByRole('combobox', { name: '类别' }).pressSequentially('合同');
    await clerk.page.keyboard.press('Tab');
    await list('类别').getByText('合同').waitFor();
    await clerk.close();
  });

  it('is not made with a mouse alone: from signing in to the slip by keyboard, in the order of the form, with removers last', async () => {
    const { page } = await Visitor.unknown(browser, house);
    const { keyboard } = page;
    const named = () =>
      page.evaluate(() => {
        const at = document.activeElement as HTMLInputElement | null;
        return (at?.getAttribute('aria-label') ?? (at?.labels?.[0] ?? at)?.textContent ?? '').trim();
      });
    /** What is passed on the way to it. */
    const tabTo = async (name: string): Promise<string[]> => {
      const passed: string[] = [];
      for (let left = 60; left > 0; left--) {
        await keyboard.press('Tab');
        passed.push(await named());
        if (passed.at(-1)?.startsWith(name)) return passed;
      }
      throw new Error(`${name} is not reached: ${passed.join(' · ')}`);
    };

    await page.goto(house.origin);
    await eventually(async () => expect(await named()).toBe('登录'));
    await keyboard.press('Enter');
    await page.getByLabel('密码').waitFor();
    await keyboard.type(`clerk@${TOWNSHIP}`);
    await tabTo('密码');
    await keyboard.type(house.password);
    await keyboard.press('Enter');
    await page.waitForURL('**/today');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await tabTo('纠纷');
    await keyboard.press('Enter');
    await page.waitForURL('**/disputes');
    await tabTo('登记');
    await keyboard.press('Enter');
    await page.waitForURL('**/disputes/new');

    await eventually(async () => expect(await named()).toMatch(/^姓名/));
    await keyboard.type('尉迟守信');
    const way = ['姓名', ...(await tabTo('姓名'))];
    await keyboard.type('司马秀英');
    way.push(...(await tabTo('村（社区）')));
    await keyboard.type('老西街');
    way.push(...(await tabTo('类别')));
    await keyboard.type('邻里');
    way.push(...(await tabTo('简要情况')));
    await keyboard.type('两家因院墙外的排水沟多次争吵。');
    way.push(...(await tabTo('已将以上内容告知当事人')));
    await keyboard.press('Space');
    way.push(...(await tabTo('登记')));
    const party = ['姓名', '电话', '身份证号', '删除'];
    const order = [...party, ...party, '村', '场所', '类别', '来源', '一般', '简要', '涉及人数', '登记日期', '办理', '已将', '登记'];
    let from = 0;
    for (const field of order) {
      const at = way.findIndex((name, i) => i >= from && name.startsWith(field));
      if (at === -1) throw new Error(`${field} does not come in its turn: ${way.join(' · ')}`);
      from = at + 1;
    }
    await keyboard.press('Enter');

    await page.waitForURL(/\/disputes\/[0-9a-f-]{36}$/);
    await page.getByText('尉').first().waitFor();
    await tabTo('打印');
    await keyboard.press('Enter');
    await page.getByRole('dialog').getByText('矛盾纠纷受理通知书').waitFor();
    await tabTo('查阅事由');
    await keyboard.type('打印回执');
    await keyboard.press('Enter');
    await page.getByRole('dialog').getByText('尉迟守信').waitFor();
    await page.evaluate(() => Object.assign(window, { print: () => (document.title = 'printed') }));
    await tabTo('打印');
    await keyboard.press('Enter');
    expect(await page.title()).toBe('printed');
    await page.context().close();
  });

  it('of its day is followed by the mediation: what was held before it was entered is recorded', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
    await registered(clerk, '端木守信');
    await clerk.page.getByText('已调解 0 / 3 次').waitFor();
    const yesterday = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() - 86_400_000));
    await clerk.press('更正');
    const dialog = clerk.page.getByRole('dialog');
    await dialog.getByLabel('登记日期').fill('');
    await dialog.getByRole('button', { name: '更正' }).click();
    await dialog.locator('.is-wrong').getByText('应为日期').waitFor();
    await dialog.getByLabel('登记日期').fill(yesterday);
    await dialog.getByRole('button', { name: '更正' }).click();
    await dialog.waitFor({ state: 'detached' });
    await clerk.page.locator('aside li').getByText('登记日期改为').waitFor();
    const at = new URL(clerk.page.url()).pathname;
    await clerk.close();

    const village = await Visitor.of(browser, house, 'staff@510722101002');
    await village.go(at);
    await village.press('记录调解');
    await village.page.getByRole('dialog').getByText('未谈成', { exact: true }).click();
    await village.page.getByRole('dialog').getByLabel('日期').fill(yesterday);
    await village.act();
    await village.page.getByText('已调解 1 / 3 次').waitFor();
    await village.close();
    await isOnlyVoidedAsEnteredTwice(at);
  });

  /** A mediation that failed lies behind it, as soon as the front desk has heard so. */
  async function isOnlyVoidedAsEnteredTwice(at: string): Promise<void> {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
    const dialog = clerk.page.getByRole('dialog');
    await eventually(async () => {
      await clerk.go(at);
      await clerk.press('作废');
      await dialog.waitFor();
      expect(await dialog.getByText('只能因重复登记作废').count()).toBe(1);
    });
    await dialog.locator('.el-select').first().click();
    expect(await clerk.page.getByRole('option').allTextContents()).toEqual(['重复登记']);
    await clerk.close();
  }

  it('may have come in on an earlier day, as long ago as the county has set', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`, phone);
    await clerk.registerDispute({ applicant: '令狐有信', respondent: '司马秀英', category: '邻里', village: '老西街社区' });
    await clerk.page.getByLabel('登记日期').fill('2020-01-01');
    await clerk.press('登记');
    await clerk.page.locator('.is-wrong').getByText('太早').waitFor();
    const yesterday = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() - 86_400_000));
    await clerk.page.getByLabel('登记日期').fill(yesterday);
    await clerk.press('登记');
    await clerk.page.waitForURL(/\/disputes\/[0-9a-f-]{36}$/);
    await clerk.page.getByText('登记信息', { exact: true }).click();
    await clerk.page.locator('.facts').getByText(yesterday).first().waitFor();
    await clerk.close();
  });

  it('is voided on its page, names the one that stays, and is on no list', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`, phone);
    const stays = await registered(clerk, '诸葛有方');
    const number = await registered(clerk, '诸葛有方');
    await clerk.page.getByText('请核对是否重复').waitFor();
    await clerk.page.getByText('调解中').waitFor();
    await clerk.press('作废');
    const dialog = clerk.page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: '作废' }).isDisabled()).toBe(true);
    await clerk.choose(dialog.locator('.el-select').first(), '重复登记');
    const other = dialog.getByLabel('保留的那一起（案号）');
    expect(await other.inputValue()).toBe(stays);
    await other.fill('2099-1');
    await dialog.getByRole('button', { name: '作废' }).click();
    await dialog.getByRole('alert').getByText('没有找到这个案号').waitFor();
    await clerk.page.route('**/api/intake/disputes?*', (route) => route.abort(), { times: 1 });
    await dialog.getByRole('button', { name: '作废' }).click();
    await dialog.getByRole('alert').getByText('连不上服务').waitFor();
    await other.fill(stays);
    await dialog.getByRole('button', { name: '作废' }).click();
    await dialog.waitFor({ state: 'detached' });

    await clerk.page.getByRole('link', { name: `保留 ${stays}` }).waitFor();
    await clerk.page.locator('aside li').getByText('作废：重复登记').waitFor();
    await clerk.page.locator('aside li').getByText('随纠纷作废').waitFor();
    expect(await clerk.page.getByRole('button', { name: '更正' }).count()).toBe(0);

    await clerk.go('/disputes');
    await clerk.page.getByText(stays).waitFor();
    expect(await clerk.page.getByText(number).count()).toBe(0);
    await clerk.close();
  });

  it('may be one that several grounds keep from mediation, which are all chosen and all shown', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`, phone);
    await clerk.registerDispute({ applicant: '公孙有理', respondent: '司马秀英', category: '邻里', village: '老西街社区' });
    await clerk.page.locator('.el-select').filter({ hasText: '没有，可以受理' }).click();
    for (const ground of ['法院已经受理', '一方']) await clerk.page.getByRole('option', { name: ground }).click();
    await clerk.page.keyboard.press('Escape');
    // What was to become of it says so at once.
    await clerk.page.getByText('将登记为不予受理，不分派').waitFor();
    expect(await clerk.page.getByText('分派责任单位，进入调解。').count()).toBe(0);
    await clerk.makes('disputes');
    const panel = clerk.page.locator('section').filter({ hasText: '不予受理' });
    for (const ground of ['法院已经受理', '一方']) await panel.getByText(ground).first().waitFor();
    await clerk.page.locator('aside li').getByText('法院已经受理；一方明确拒绝调解').waitFor();
    await clerk.close();
  });

  it('is nobody’s to put right but who entered it, and a coordinator', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
    await registered(clerk, '端木有约');
    await clerk.page.getByText('调解中').first().waitFor();
    await clerk.close();

    const mine = await Visitor.of(browser, house, 'mediator@justice');
    await mine.go('/disputes');
    await mine.page.locator('tbody tr').first().click();
    await mine.page.getByText('调解中').first().waitFor();
    expect(await mine.page.getByRole('button', { name: '作废' }).count()).toBe(0);
    await mine.close();
  });

  it('has its photos, scans and recordings beside it: each goes on where the line broke, and is seen by whoever says why', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
    await registered(clerk, '端木建国');
    const staff = await Visitor.of(browser, house, `mediator@${TOWNSHIP}`, undefined, new URL(clerk.page.url()).pathname);
    await clerk.close();
    const { page } = staff;
    const panel = page.getByRole('region', { name: '材料' });
    const add = async (as: string, ...files: { name: string; mimeType: string; buffer: Buffer }[]) => {
      await panel.getByRole('button', { name: '添加材料' }).click();
      const dialog = page.getByRole('dialog', { name: '添加材料' });
      await staff.choose(dialog.locator('.el-select'), as);
      await dialog.getByLabel('选择文件').setInputFiles(files);
      await dialog.getByRole('button', { name: '开始上传' }).click();
    };
    // The line breaks at the second piece, for longer than is tried again by itself.
    let broken = 0;
    await page.route('**/pieces/2', (route) => (broken++ < 4 ? route.abort() : route.continue()));
    const scan = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_000_000, 'x')]);
    await page.clock.install();
    await add('签字的协议书', { name: '协议书.pdf', mimeType: 'application/pdf', buffer: scan });
    await eventually(async () => {
      await page.clock.runFor(10_000);
      expect(await panel.getByText('协议书.pdf 没有传完').count()).toBe(1);
    });
    await panel.getByText('78%').waitFor();
    await panel.getByRole('button', { name: '继续上传' }).click();
    const line = panel.locator('li').filter({ hasText: '签字的协议书 · PDF' });
    await line.getByText('976.6 KB').or(line.getByText('977 KB')).waitFor();

    await add('现场照片', { name: '水沟.png', mimeType: 'image/png', buffer: PHOTO });
    await panel.getByRole('button', { name: '打开：现场照片 · 图片' }).click();
    await page.getByLabel('查阅事由').fill('核对现场');
    await page.getByRole('dialog').getByRole('button', { name: '查阅' }).click();
    const photo = page.getByRole('dialog').getByRole('img', { name: '水沟.png' });
    await eventually(async () => expect(await photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1));
    await page.keyboard.press('Escape');

    await add('其他材料', { name: '宏.pdf', mimeType: 'application/pdf', buffer: Buffer.from('d0cf11e0a1b11ae1'.repeat(80), 'hex') });
    await panel.getByText('文件的内容与它的扩展名不符').waitFor();
    await panel.getByRole('button', { name: '取消' }).click();

    await panel.getByRole('button', { name: '移除：现场照片 · 图片' }).click();
    await staff.choose(page.getByRole('dialog').locator('.el-select'), '不属于本案');
    await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
    await panel.getByText('已移除（不属于本案）').waitFor();
    await staff.close();
  });
});

const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
