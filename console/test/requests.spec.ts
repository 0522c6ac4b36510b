import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { DATABASE } from '../../libs/kernel/src/index.js';
import type { Database } from '../../libs/kernel/src/index.js';
import { eventually } from '../../libs/testing/src/index.js';
import { House } from './house.js';
import { Visitor, openBrowser, phone } from './visitor.js';

const TOWNSHIP = '510722101';
const VILLAGE = '510722101002';
const DITCH = { applicant: '欧阳建国', respondent: '司马秀英', category: '邻里', village: '老西街社区' };

describe('a person at the desk who asks', () => {
  let house: House;
  let browser: Browser;
  let clerk: Visitor;
  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
    clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const idIn = (visitor: Visitor) => visitor.page.url().split('/').at(-1) ?? '';
  const dialog = (visitor: Visitor) => visitor.page.getByRole('dialog');

  async function registered(): Promise<string> {
    await clerk.registerDispute(DITCH);
    // For how long, and how to ask: what the parties are told before.
    await clerk.page.getByText('处理这些信息的是三台县').waitFor();
    await clerk.page.getByText('自登记之日起保存 10 年').first().waitFor();
    await clerk.page.getByText('要求查阅、复制').waitFor();
    await clerk.makes('disputes');
    return idIn(clerk);
  }

  /** From the dispute's own page, so that it is chosen already. */
  async function asks(dispute: string, kind: string): Promise<string> {
    await clerk.go(`/disputes/${dispute}`);
    await clerk.page.getByRole('link', { name: '当事人提出请求' }).click();
    await clerk.page.getByText(kind, { exact: true }).click();
    await clerk.page.getByLabel('姓名', { exact: true }).fill(DITCH.applicant);
    await clerk.page.locator('.finder').getByText('欧阳某').waitFor();
    await clerk.makes('requests');
    return idIn(clerk);
  }

  it('sees what is kept: found by name, answered, on paper and as a file', async () => {
    const dispute = await registered();
    await clerk.go('/requests');
    await clerk.press('登记请求');
    await clerk.press('登记');
    await clerk.page.getByText('必须填写').waitFor();
    await clerk.page.getByLabel('姓名', { exact: true }).fill(DITCH.applicant);
    await clerk.page.getByLabel('本人怎么说').fill('想看看存了些什么。');
    const find = clerk.page.getByLabel('查找涉及的纠纷');
    await find.fill(DITCH.respondent);
    await find.press('Enter');
    // The one registered last stands first.
    await clerk.page
      .getByRole('checkbox', { name: /欧阳某/ })
      .first()
      .press('Space');
    await clerk.makes('requests');
    await clerk.page.getByText(/还有 (29|30) 天/).waitFor();

    await clerk.press('答复');
    await dialog(clerk).getByText('欧阳某').click();
    await clerk.press('确认答复');
    await clerk.press('制作副本');
    const paper = clerk.page.getByRole('article');
    await paper.getByText('欧阳建国').waitFor();
    expect(await paper.textContent()).not.toMatch(/司马|排水沟/);
    await clerk.page.emulateMedia({ media: 'print' });
    expect(await clerk.page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false);
    expect(await paper.isVisible()).toBe(true);
    await clerk.page.emulateMedia({ media: 'screen' });

    const [download] = await Promise.all([clerk.page.waitForEvent('download'), clerk.press('下载文件')]);
    expect(download.suggestedFilename()).toBe(`${idIn(clerk)}.json`);
    const file = JSON.parse(await readFile(await download.path(), 'utf8')) as object;
    expect(file).toMatchObject({ schema: 'junan.person-copy.v1', disputes: [{ id: dispute, parties: [{ name: '欧阳建国' }] }] });
    expect(await clerk.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]))).not.toMatch(
      '欧阳',
    );
  });

  it('shows later who they are; what is refused is told on paper, with the law and the ways on', async () => {
    const dispute = await registered();
    await clerk.go(`/disputes/${dispute}`);
    await clerk.page.getByRole('link', { name: '当事人提出请求' }).click();
    await clerk.page.getByText('受托人', { exact: true }).click();
    await clerk.page.getByText('尚未证明', { exact: true }).click();
    await clerk.page.getByLabel('姓名', { exact: true }).fill('诸葛明');
    await clerk.press('登记');
    await clerk.page.locator('.field.is-wrong', { hasText: '为谁提出' }).getByRole('alert').getByText('请填写为谁提出').waitFor();
    await clerk.page.getByLabel('为谁提出').fill(DITCH.applicant);
    await clerk.makes('requests');

    await clerk.press('补证身份');
    await dialog(clerk).getByText('授权委托书').waitFor();
    await clerk.act();
    await clerk.page.locator('aside').getByText('授权委托书').waitFor();
    expect(await clerk.page.getByRole('button', { name: '补证身份' }).count()).toBe(0);

    await clerk.press('答复');
    await dialog(clerk).getByText('不同意', { exact: true }).click();
    await dialog(clerk).locator('.el-select').click();
    const ground = clerk.page.getByRole('option', { name: '涉及他人的权利' });
    await ground.waitFor();
    expect(await clerk.page.getByRole('option', { name: '本单位未保存' }).count()).toBe(0);
    await ground.click();
    await dialog(clerk).getByLabel('告知本人的话').fill('记录中有对方的隐私。');
    await clerk.press('确认答复');
    await clerk.press('制作告知书');
    const paper = clerk.page.getByRole('article');
    for (const told of ['诸葛明', DITCH.applicant, '第一千零三十二条', '记录中有对方的隐私', '投诉', '人民法院'])
      await paper.getByText(told).first().waitFor();
    await clerk.page.emulateMedia({ media: 'print' });
    expect(await paper.isVisible()).toBe(true);
    expect(await clerk.page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false);
    await clerk.page.emulateMedia({ media: 'screen' });
    await clerk.press('English');
    await paper.waitFor({ state: 'detached' });
    await clerk.press('中文');
  });

  it('is put right', async () => {
    const dispute = await registered();
    await asks(dispute, '更正、补充');
    await clerk.press('答复');
    await dialog(clerk).getByText('欧阳某').click();
    await dialog(clerk).getByLabel('姓名').fill('诸葛建国');
    await clerk.press('确认答复');
    await clerk.page.getByRole('link', { name: '诸葛某 – 司马某' }).click();
    await clerk.page.locator('aside').getByText('应本人请求更正当事人信息').waitFor();
  });

  it('is told why not, and what can be done instead; the county decides what goes', async () => {
    const dispute = await registered();
    await eventually(async () => {
      const { services } = house;
      const rows = await services.mediation.get<Database>(DATABASE).query('select 1 from mediation where id = $1', [dispute]);
      expect(rows).toHaveLength(1);
    });
    const village = await Visitor.of(browser, house, `staff@${VILLAGE}`);
    await village.go(`/disputes/${dispute}`);
    await village.press('记录调解');
    await village.page.getByRole('dialog').getByText('达成一致').click();
    await village.act();
    await village.page.getByRole('dialog', { name: '制作协议' }).getByLabel('协议内容').fill('共同清淤。');
    await village.press('核对');
    await village.press('确认制作协议');
    await village.page.locator('aside').getByText('结案：调解成功').waitFor();

    const request = await asks(dispute, '删除');
    await clerk.press('答复');
    await dialog(clerk).getByText('删除由县级协调员决定').waitFor();
    await clerk.press('返回');
    const coordinator = await Visitor.of(browser, house, 'coordinator@510722', phone);
    await coordinator.go('/requests');
    await coordinator.page.locator('tbody tr').filter({ hasText: '删除' }).first().click();
    await coordinator.page.waitForURL(`**/requests/${request}`);
    await coordinator.press('答复');
    // The file is kept: that it goes is not offered.
    await dialog(coordinator).getByText('停止处理、只保存', { exact: true }).click();
    expect(await dialog(coordinator).getByText('同意', { exact: true }).count()).toBe(0);
    await coordinator.press('确认答复');
    await coordinator.page.getByRole('heading', { level: 1 }).getByText('停止处理、只保存').waitFor();
    expect(await coordinator.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);

    await village.go(`/disputes/${dispute}`);
    await village.page.getByText('个人信息已停止处理，只依法保存').waitFor();
    await clerk.go(`/disputes/${dispute}`);
    await clerk.page.getByRole('list', { name: '个人信息请求' }).getByText('停止处理、只保存').waitFor();
    await village.page.locator('aside').getByText('调解记录中的个人信息停止处理，只保存').waitFor();
    expect(await village.page.getByRole('button', { name: '查阅完整信息' }).count()).toBe(0);

    await village.press('未履行');
    await village.act();
    await dialog(village).waitFor({ state: 'detached' });
    await eventually(
      async () => {
        await village.go(`/disputes/${dispute}`);
        await village.page.getByRole('button', { name: '查阅完整信息' }).waitFor({ timeout: 2_000 });
      },
      { timeoutMs: 30_000 },
    );
    await clerk.go('/requests');
    await clerk.page.getByText('待告知', { exact: true }).click();
    await clerk.page.locator('tbody tr').first().click();
    await clerk.page.waitForURL(`**/requests/${request}`);
    await clerk.page.getByRole('note', { name: '待告知本人' }).getByText('协议未履行').waitFor();
    await clerk.press('已告知');
    await clerk.page.getByRole('note', { name: '待告知本人' }).waitFor({ state: 'detached' });
    await Promise.all([coordinator.close(), village.close()]);
  });

  it('loses nothing that the clerk typed when the session ends', async () => {
    await clerk.go('/requests/new');
    await clerk.page.getByLabel('姓名', { exact: true }).fill('慕容云海');
    const ended = clerk.page.getByRole('dialog', { name: '登录已结束' });
    // An answer still on its way may bring the cookie once more.
    await eventually(async () => {
      await clerk.page.context().clearCookies();
      await clerk.page.evaluate(() => dispatchEvent(new Event('focus')));
      await ended.waitFor({ timeout: 1_000 });
    });
    const [beside] = await Promise.all([clerk.page.waitForEvent('popup'), clerk.press('重新登录')]);
    await beside.getByLabel('账号').fill(`clerk@${TOWNSHIP}`);
    await beside.getByLabel('密码').fill(house.password);
    await beside.getByRole('button', { name: '登录' }).click();
    await ended.waitFor({ state: 'detached' });
    expect(await clerk.page.getByLabel('姓名', { exact: true }).inputValue()).toBe('慕容云海');
    await clerk.makes('requests');
  });

  it('is no business of those who take no requests', async () => {
    const leader = await Visitor.of(browser, house, 'leader@510722');
    expect(await leader.page.getByRole('link', { name: '个人请求' }).count()).toBe(0);
    await leader.page.goto(`${house.origin}/disputes`);
    await leader.page.getByRole('combobox', { name: '类别' }).waitFor();
    expect(await leader.page.getByRole('textbox', { name: '姓名、电话或证件号' }).count()).toBe(0);
    await leader.page.goto(`${house.origin}/requests`);
    await leader.page.waitForURL('**/board');
    await leader.close();
  });
});
