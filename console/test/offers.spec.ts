import PizZip from 'pizzip';
import type { Browser } from 'playwright-core';
import { House } from './house.js';
import { entered, sends } from './unseen.js';
import { Visitor, desk, openBrowser, phone } from './visitor.js';

const TOWNSHIP = '510722101';
const VILLAGE = '510722101002';
const DITCH = { applicant: '欧阳建国', respondent: '司马秀英', village: VILLAGE };

/** All that is done with a dispute on its page by those whose it is. */
const acts = [
  '签收',
  '记录调解',
  '约定调解',
  '提级',
  '制作协议',
  '签署',
  '决定是否受理',
  '改变决定',
  '更正',
  '作废',
  '查阅完整信息',
  '记录告知、同意',
];
const exit = '终止调解';
const danger = '报告激化风险';

describe('what the page of a dispute offers', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  /** In the village, with its mediation open. */
  const registered = () => entered(house, `clerk@${TOWNSHIP}`, DITCH);

  /** Where the page has no form of its own yet. */
  const send = (account: string, path: string, body: object) => sends(house, account, path, body);

  const seen = async (account: string, id: string, viewport = desk): Promise<Visitor> => {
    const visitor = await Visitor.of(browser, house, account, viewport, `/disputes/${id}`);
    await visitor.page
      .getByText(/已调解 \d \/ 3 次/)
      .first()
      .waitFor();
    return visitor;
  };
  const offered = async ({ page }: Visitor, among: readonly string[]): Promise<string[]> => {
    const counts = await Promise.all(among.map((name) => page.getByRole('main').getByRole('button', { name, exact: true }).count()));
    return among.filter((_, i) => counts[i] !== 0);
  };
  const primary = ({ page }: Visitor) =>
    page
      .getByRole('group', { name: /^(现在可以做|下一步)$/ })
      .locator('.el-button--primary:visible')
      .allTextContents();

  it('to a helping unit is the exit and danger alone, and the exit is not put forward', async () => {
    const id = await registered();
    await send('coordinator@510722', `/api/intake/disputes/${id}/joint-units`, { units: ['women-federation'] });
    const helper = await seen('staff@women-federation', id);
    await helper.page.getByRole('button', { name: exit }).waitFor();
    expect(await offered(helper, [...acts, exit, danger])).toEqual([exit, danger]);
    expect(await primary(helper)).toEqual([]);
    // Those who answer are the same as before, and nothing on its way says otherwise.
    await helper.page.locator('aside li').getByText('协办单位变更已通知调解').waitFor();
    expect(await helper.page.locator('aside li').getByText('变更责任单位').count()).toBe(0);
    await helper.press(exit);
    await helper.page.getByRole('dialog').locator('.el-select').click();
    await helper.page.getByRole('option', { name: '申请人撤回' }).waitFor();
    expect(await helper.page.getByRole('option', { name: '未能达成协议' }).count()).toBe(0);
    await helper.close();
  });

  it('to who oversees it is nothing', async () => {
    const overseer = await seen('staff@discipline-inspection', await registered());
    await overseer.page.getByRole('button', { name: '其他途径告知' }).waitFor();
    expect(await offered(overseer, [...acts, exit, danger])).toEqual([]);
    await overseer.close();
  });

  it('to a village mediator is a session at their tier, and above it the exit with a word why there is no more', async () => {
    const id = await registered();
    const village = await seen(`staff@${VILLAGE}`, id, phone);
    expect(await offered(village, ['记录调解', '约定调解', '提级', '制作协议', '签署'])).toEqual(['记录调解', '约定调解', '提级']);
    // Whoever answers for it takes it on, and mediates: on a phone both are at the thumb.
    expect(await primary(village)).toEqual(['签收', '记录调解']);
    await village.press('提级');
    await village.choose(village.page.getByRole('dialog').locator('.el-select'), '超出本级职责');
    await village.page.getByRole('dialog').getByRole('button', { name: '提级' }).click();
    await village.page.getByText('本案已在第 2 级调解').waitFor();
    expect(await offered(village, ['记录调解', '约定调解', '提级', exit])).toEqual([exit]);
    expect(await primary(village)).toEqual(['签收']);
    await village.press('English');
    await village.page.getByText('This dispute is mediated at tier 2').waitFor({ timeout: 8_000 });
    await village.close();
  });

  it('with its attempts used up is first the tier above, for that reason; from there it can be given back', async () => {
    const id = await registered();
    const attempt = { form: 'people', bodies: [VILLAGE], mediators: ['周调解'], parties: ['applicant', 'respondent'], outcome: 'failed' };
    const heldOn = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
    for (let i = 0; i < 3; i++)
      await send(`staff@${VILLAGE}`, `/api/mediation/mediations/${id}/attempts`, {
        ...attempt,
        venue: 'village',
        heldOn,
        reason: 'no-consensus',
      });
    const village = await seen(`staff@${VILLAGE}`, id);
    expect(await primary(village)).toEqual(['提级']);
    await village.press('提级');
    const dialog = village.page.getByRole('dialog');
    await dialog.getByText('已达次数上限').waitFor();
    await dialog.getByRole('button', { name: '提级' }).click();
    await village.page.getByText('本案已在第 2 级调解').waitFor();
    await village.close();

    const township = await seen(`staff@${TOWNSHIP}`, id, phone);
    await township.press('更多');
    await township.page.getByRole('menuitem', { name: '交办下级' }).click();
    await township.choose(township.page.getByRole('dialog').locator('.el-select').first(), '村（社区）');
    expect(await township.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await township.act();
    await township.page.locator('aside li').getByText(/交办/).first().waitFor();
    await township.page.getByText('已调解 3 / 3 次').waitFor();
    await township.close();
  });

  it('after an agreement is first its signing, of all who sign in one dialog; and no outcome is chosen beforehand', async () => {
    const id = await registered();
    const village = await seen(`staff@${VILLAGE}`, id);
    const dialog = village.page.getByRole('dialog');
    await village.press(exit);
    expect(await dialog.getByRole('button', { name: exit }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: '返回', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });

    await village.press('记录调解');
    expect(await dialog.locator('[type=submit]').isDisabled()).toBe(true);
    await dialog.getByText('达成一致').click();
    await village.act();
    const paper = village.page.getByRole('dialog', { name: '制作协议' });
    await paper.getByLabel('协议内容').fill('共同清淤，今后各扫门前一段。');
    await paper.getByText('书面', { exact: true }).click();
    await village.press('核对');
    await village.press('确认制作协议');
    await village.page.getByText('待签署生效').waitFor();
    expect(await primary(village)).toEqual(['签署']);

    await village.page.getByRole('group', { name: '现在可以做' }).getByRole('button', { name: '签署' }).click();
    for (const who of [/^1 号 申请人/, /^2 号 被申请人/, /^调解员$/, /^调解组织盖章$/])
      await dialog.getByRole('checkbox', { name: who }).press('Space');
    // On which day each has signed is read before it is noted.
    const days = dialog.locator('.day input[type=text]');
    expect(await days.evaluateAll((all) => all.map((day) => parseFloat(getComputedStyle(day).fontSize) >= 12))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(await dialog.getByText(/^1 号.*：日期/).evaluate((label) => label.getBoundingClientRect().height)).toBeGreaterThan(12);
    await dialog.getByRole('button', { name: '签署' }).click();
    await village.page.locator('aside').getByText('结案：调解成功').waitFor();
    expect(await offered(village, ['签署', '记录调解', exit])).toEqual([]);

    expect(await village.page.getByRole('link', { name: '核验协议书文件' }).getAttribute('href')).toBe('/verify');

    // On paper each party has a line of its own.
    const printed = await village.page.request.post(`${house.origin}/api/mediation/mediations/${id}/papers/agreement`, {
      data: { format: 'docx', purpose: '打印给双方签名' },
      headers: { origin: house.origin },
    });
    const words = new PizZip(await printed.body()).file('word/document.xml')?.asText() ?? '';
    for (const name of [DITCH.applicant, DITCH.respondent]) expect(words).toContain(`${name}（签名、盖章或者按指印）`);

    await village.press('已履行');
    await dialog.locator('[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await village.page
      .locator('article')
      .getByText(/\d 已履行$/)
      .waitFor();
    expect(await offered(village, ['已履行'])).toEqual([]);
    await village.close();
  });

  it('says beside the unit that asked that it asks to hand it on, and calls a session arranged only until it was held', async () => {
    const id = await registered();
    await send(`staff@${VILLAGE}`, `/api/intake/disputes/${id}/bounce`, { reason: 'not-our-territory' });
    const village = await seen(`staff@${VILLAGE}`, id);
    await village.page
      .getByRole('list', { name: '双挂钩' })
      .getByRole('listitem')
      .filter({ hasText: '老西街社区' })
      .getByText('退回待定')
      .waitFor();

    const tomorrow = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + 86_400_000));
    await village.press('约定调解');
    await village.page.getByRole('dialog').getByLabel('时间', { exact: true }).fill(tomorrow.replaceAll('-', '.'));
    await village.page.getByRole('dialog').getByLabel('时间（时刻）').fill('1530');
    await village.act();
    await village.page.getByText(/已约/).waitFor();
    await village.page.getByText(`${tomorrow} 15:30`).first().waitFor();
    await village.press(exit);
    await village.page.getByRole('dialog').locator('.el-select').click();
    await village.page.getByRole('option', { name: '申请人撤回' }).click();
    await village.page.getByRole('dialog').getByRole('button', { name: exit }).click();
    await village.page.getByText(/已约/).waitFor({ state: 'detached' });
    await village.close();
  });
});
