import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { DATABASE } from '../../libs/kernel/src/index.js';
import type { Database } from '../../libs/kernel/src/index.js';
import { SetAside } from '../../libs/messaging/src/index.js';
import { eventually, inTurn } from '../../libs/testing/src/index.js';
import { House } from './house.js';
import { entered } from './unseen.js';
import { Visitor, openBrowser, phone } from './visitor.js';

/** 潼川镇 and one of its communities, in the sample county. */
const TOWNSHIP = '510722101';
const VILLAGE = '510722101002';
const DITCH = { applicant: '欧阳建国', respondent: '司马秀英', category: '邻里', village: '老西街社区' };

describe('the console', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('keeps everybody out who has not signed in, and brings them back to where they wanted to go', async () => {
    const page = await browser.newPage();
    await page.goto(`${house.origin}/board`);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByLabel('账号').fill(`clerk@${TOWNSHIP}`);
    await page.getByLabel('密码').fill('wrong');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('alert').getByText('账号或密码不对').waitFor();
    await page.getByLabel('密码').fill(house.password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL('**/board');

    await page.getByRole('button', { name: '当前账号' }).click();
    await page.getByText('登记员', { exact: true }).waitFor();
    await page.getByText('潼川镇 510722101').waitFor();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL('**/signed-out');
    await page.getByText('已退出登录').waitFor();
    await page.goto(`${house.origin}/board`);
    await page.waitForURL('**/sign-in?to=/board');
    await page.close();
  });

  inTurn('is worked with: a dispute from the desk to its end, and what a board says of events that are held back', ({ it }) => {
    it('registers a dispute once, also when the line was cut before the answer, and shows its way, the list and the board', async () => {
      const leader = await Visitor.of(browser, house, 'leader@510722');
      const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
      await leader.go('/board');
      for (const name of ['调解日程', '核验协议书']) await leader.page.getByRole('link', { name, exact: true }).waitFor();
      const total = leader.page.locator('dl div').filter({ hasText: /^登记/ }).locator('dd');
      await eventually(async () => expect(await total.textContent()).toMatch(/^\d+$/));
      const before = Number(await total.textContent());

      await clerk.registerDispute(DITCH);
      await clerk.page.getByRole('complementary').getByText('司法局').waitFor();
      await clerk.page.route('**/api/intake/disputes', (route) => route.fetch().then(() => route.abort()), { times: 1 });
      await clerk.page.getByRole('button', { name: '登记', exact: true }).dblclick();
      await clerk.page.getByRole('alert').getByText('连不上服务').waitFor();
      await clerk.makes('disputes');
      const way = clerk.page.locator('aside li');
      for (const step of ['登记纠纷', '分派：司法局主责，潼川镇 · 老西街社区属地', '启动调解，从村（社区）开始'])
        await way.getByText(step).waitFor();
      await clerk.page.getByText('已调解 0 / 3 次').waitFor();

      await clerk.page.getByRole('link', { name: '纠纷' }).click();
      const row = clerk.page.locator('tbody tr').filter({ hasText: '欧阳某' });
      await row.first().waitFor();
      expect(await row.count()).toBe(1);
      expect(await row.textContent()).not.toContain('建国');
      await row.first().click();
      await clerk.page.getByText('已调解 0 / 3 次').waitFor();

      await eventually(async () => expect(await total.textContent()).toBe(String(before + 1)));
      await leader.page.getByRole('button', { name: '查看“潼川镇”' }).click();
      await leader.page.getByRole('button', { name: '查看“老西街社区”' }).waitFor();

      await Promise.all([leader.close(), clerk.close()]);
    });

    it('takes a dispute through acceptance and a session to an oral agreement', async () => {
      const village = await Visitor.of(browser, house, `staff@${VILLAGE}`);
      await village.go('/disputes');
      await village.page.locator('tbody a').first().click();
      await village.page.getByText('已调解 0 / 3 次').waitFor();
      await village.press('签收');
      await village.page.locator('aside').getByText('老西街社区签收').waitFor();

      await village.press('记录调解');
      await village.page.getByRole('dialog').getByText('达成一致').click();
      await village.act();
      const making = village.page.getByRole('dialog', { name: '制作协议' });
      await making.getByLabel('协议内容').fill('共同清淤，今后各扫门前一段。');
      await village.page.keyboard.press('Escape');
      await making.waitFor({ state: 'detached' });
      await village.page.getByRole('button', { name: '制作协议' }).first().click();
      await making.getByText('已为您保留').waitFor();
      // What was refused and has been put right is not told again over what is read once more.
      await making.getByLabel('协议内容').fill('');
      await village.press('核对');
      await making.getByText('有 1 处需要补正').waitFor();
      await making.getByLabel('协议内容').fill('共同清淤，今后各扫门前一段。');
      await village.press('核对');
      await making.getByText(/达成口头协议，解决全部事项。自达成之日起生效/).waitFor();
      expect(await making.getByRole('alert').count()).toBe(0);
      await village.press('确认制作协议');

      await village.page.getByText('口头、全部事项').waitFor();
      await village.page.locator('aside').getByText('结案：调解成功').waitFor();
      await village.page.getByRole('heading', { level: 1 }).getByText('调解成功').waitFor();

      // What was written is read back: why is asked once on the page, and with the page the words are gone.
      const read = (what: RegExp) => village.page.getByRole('button', { name: what }).click();
      await read(/^查阅：协议内容/);
      expect(await village.page.getByText('共同清淤').count()).toBe(0);
      await village.page.getByLabel('查阅事由').fill('当事人来问约定的内容');
      await village.press('查阅');
      await village.page.getByRole('dialog').getByText('共同清淤，今后各扫门前一段。').waitFor();
      await village.page.getByRole('dialog').getByText('老西街社区 记于').waitFor();
      await village.page.keyboard.press('Escape');
      await read(/^查阅：纠纷情况/);
      await village.page.getByRole('dialog').getByText('两家因院墙外的排水沟多次争吵。').waitFor();
      await village.page.reload();
      await village.page.getByText('文字记录').waitFor();
      expect(await village.page.getByText('共同清淤').count()).toBe(0);
      await read(/^查阅：协议内容/);
      await village.page.getByLabel('查阅事由').waitFor();
      await village.page.keyboard.press('Escape');

      // There is one print of it: the paper that the service makes.
      await village.press('打印协议书');
      const dialog = village.page.getByRole('dialog');
      await dialog.getByLabel('查阅事由').fill('打印协议');
      await dialog.getByRole('button', { name: '查阅' }).click();
      await dialog.getByText(/已下载：口头协议登记表.*\.pdf/).waitFor();
      await village.close();
    });

    it('lets names in a list be read across between a desk and a phone, with nothing out of sight', async () => {
      const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`, { width: 768, height: 1024 }, '/disputes');
      const place = clerk.page.locator('tbody td.place').first();
      await place.waitFor();
      expect((await place.boundingBox())?.width).toBeGreaterThan(75);
      expect(await clerk.page.locator('.scroll').evaluate((list) => list.scrollWidth - list.clientWidth)).toBe(0);
      await clerk.go('/board');
      const name = clerk.page.locator('td.name').filter({ hasText: '潼川镇' }).getByRole('button');
      await name.waitFor();
      expect((await name.boundingBox())?.height).toBeLessThan(30);
      await clerk.close();
    });

    it('offers what is for those who hold it to them alone, and the exit to everybody', async () => {
      const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
      await clerk.registerDispute(DITCH);
      await clerk.makes('disputes');
      const at = new URL(clerk.page.url()).pathname;
      const lead = await Visitor.of(browser, house, 'mediator@justice');
      await lead.go(at);
      await lead.press('提级');
      await lead.choose(lead.page.getByRole('dialog').locator('.el-select'), '超出本级职责');
      await lead.page.getByRole('dialog').getByRole('button', { name: '提级' }).click();
      await lead.page.locator('aside').getByText('提级到乡镇（街道）、部门').waitFor();

      const village = await Visitor.of(browser, house, `staff@${VILLAGE}`);
      await village.go(at);
      await village.press('终止调解');
      await village.page.getByRole('dialog').locator('.el-select').click();
      await village.page.getByRole('option', { name: '申请人撤回' }).waitFor();
      const offered = [lead, village].map(({ page }) => page.getByRole('button', { name: '记录调解' }).count());
      expect(await Promise.all(offered)).toEqual([1, 0]);
      expect(await village.page.getByRole('option', { name: '未能达成协议' }).count()).toBe(0);
      await Promise.all([clerk.close(), lead.close(), village.close()]);
    });

    it('finds a dispute by its case number, however it is typed, and for a leader too', async () => {
      const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
      await clerk.go('/disputes');
      const rows = clerk.page.locator('tbody tr');
      const number = (await rows.first().locator('.case-number').textContent()) ?? '';
      const [year = '', serial = ''] = number.match(/\d+/g) ?? [];
      const wide = (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      const field = clerk.page.getByLabel('姓名、电话或证件号');
      for (const typed of [`${year} ${serial}`, `${wide(year)}年第${wide(serial)}号`, number]) {
        await field.fill(typed);
        await field.press('Enter');
        await eventually(async () =>
          expect([await rows.count(), await rows.first().locator('.case-number').textContent()]).toEqual([1, number]),
        );
      }
      await rows.first().click();
      await clerk.page.getByText(number, { exact: true }).waitFor();

      const leader = await Visitor.of(browser, house, 'leader@510722');
      await leader.go('/disputes');
      await leader.page.getByLabel('案号').fill(`${year}-${serial}`);
      await leader.page.getByLabel('案号').press('Enter');
      await leader.page.waitForURL(({ search }) => search === `?number=${year}-${serial}`);
      await eventually(async () => expect(await leader.page.locator('tbody tr').count()).toBe(1));

      await leader.page.getByLabel('案号').fill(DITCH.applicant);
      await leader.page.getByLabel('案号').press('Enter');
      await leader.page.getByRole('alert').getByText('这里只按案号查找').waitFor();
      expect(leader.page.url()).toBe(`${house.origin}/disputes?number=${year}-${serial}`);
      await Promise.all([clerk.close(), leader.close()]);
    });

    it('counts and sorts the list, shows what of it somebody chooses, and takes it away as it is seen', async () => {
      const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
      await clerk.go('/disputes');
      const rows = clerk.page.locator('tbody tr');
      await rows.first().waitFor();
      await clerk.page.getByText(`共 ${await rows.count()} 件`).waitFor();
      await clerk.page.getByRole('columnheader', { name: '风险' }).getByRole('button').click();
      await clerk.page.waitForURL(({ search }) => search === '?sort=risk&order=desc');
      await eventually(async () =>
        expect(await clerk.page.getByRole('columnheader', { name: '风险' }).getAttribute('aria-sort')).toBe('descending'),
      );

      await clerk.press('显示');
      await clerk.page.getByRole('checkbox', { name: '来源' }).press('Space');
      await clerk.page.getByRole('columnheader', { name: '来源' }).waitFor();
      await clerk.page.keyboard.press('Escape');
      const [file] = await Promise.all([clerk.page.waitForEvent('download'), clerk.press('导出')]);
      const text = await readFile(await file.path(), 'utf8');
      expect(text).toMatch(/^\uFEFF当事人,案号,/);
      expect(text.split('\r\n')[0]).toContain('来源');
      expect(text).toContain('欧阳某');
      expect(text).not.toContain('欧阳建国');
      expect(await clerk.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('欧阳');

      // Days are written one way, whatever language the browser has; what is none holds nothing.
      await clerk.press('筛选');
      const from = clerk.page.getByLabel('登记自');
      expect(await from.getAttribute('placeholder')).toBe('YYYY-MM-DD');
      await from.fill('去年');
      await from.blur();
      expect(new URL(clerk.page.url()).searchParams.has('from')).toBe(false);
      await from.fill('2026-01-02');
      await clerk.page.waitForURL(({ searchParams }) => searchParams.get('from') === '2026-01-02');

      await clerk.go('/disputes?clock=overdue');
      await clerk.page.getByText('号数（12）').waitFor();
      await clerk.close();
    });

    it('takes all of a long list away, says how far it is, can be stopped, and says what to do where it fails', async () => {
      const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
      const { page } = clerk;
      let fails = false;
      let release: (() => void) | undefined;
      await page.route('**/api/intake/disputes?*', async (route) => {
        const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
        if (from === 100) await new Promise<void>((resolve) => (release = resolve));
        if (fails && from === 100)
          return route.fulfill({ status: 503, json: { status: 503, code: 'away', title: '忙', detail: '服务忙。' } });
        const answer = await route.fetch({ url: `${house.origin}/api/intake/disputes?limit=1` });
        const { items } = (await answer.json()) as { items: { id: string }[] };
        const all = Array.from({ length: 50 }, (_, n) => ({
          ...items[0],
          id: `00000000-0000-4000-8000-${String(from + n).padStart(12, '0')}`,
        }));
        return route.fulfill({ json: { items: all, next: from < 100 ? String(from + 50) : null, total: 150 } });
      });
      await clerk.go('/disputes');
      await page.getByText('共 150 件').waitFor();
      const goes = async () => {
        await clerk.press('导出');
        await page.getByRole('menuitem', { name: '全部 150 行' }).click();
        await page.getByText('正在导出：已取 100 / 150 行').waitFor();
        await eventually(() => expect(release).toBeDefined());
      };
      const goOn = () => {
        release?.();
        release = undefined;
      };
      await goes();
      const [file] = await Promise.all([page.waitForEvent('download'), goOn()]);
      expect((await readFile(await file.path(), 'utf8')).trim().split('\r\n')).toHaveLength(151);
      expect(await page.locator('tbody tr').count()).toBe(50);

      fails = true;
      await goes();
      goOn();
      await page.getByText('没有导出：服务忙。 请再按一次“导出”').waitFor();
      await goes();
      await clerk.press('停止');
      goOn();
      await page.getByRole('button', { name: '导出', exact: true }).waitFor();
      await clerk.close();
    });

    it('shows at once that what was pressed is on its way, while the page of it or its first answer is not there', async () => {
      const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
      const { page } = clerk;
      const line = page.getByRole('progressbar', { name: '正在读取' });
      const held: (() => void)[] = [];
      const holding = (what: RegExp) =>
        page.route(what, (route) => new Promise<void>((resolve) => held.push(resolve)).then(() => route.continue()), { times: 1 });
      const letGo = () => held.splice(0).forEach((resolve) => resolve());
      await page.getByRole('heading', { level: 1 }).waitFor();
      await line.waitFor({ state: 'detached' });

      await holding(/assets\/disputes-[^/]+\.js/);
      await holding(/api\/intake\/disputes\?/);
      const link = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '纠纷', exact: true }).first();
      await link.click();
      await line.waitFor({ timeout: 1_000 });
      expect(new URL(page.url()).pathname).not.toBe('/disputes');
      await eventually(() => expect(held).toHaveLength(1));
      letGo();
      await page.waitForURL('**/disputes');
      await eventually(() => expect(held).toHaveLength(1));
      await line.waitFor({ timeout: 1_000 });
      letGo();
      await page.locator('tbody tr').first().waitFor();
      await line.waitFor({ state: 'detached' });
      await clerk.close();
    });

    it('keeps whom one looks for out of the address, also of a link from when it stood there', async () => {
      const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
      await clerk.go('/disputes');
      const field = clerk.page.getByLabel('姓名、电话或证件号');
      const rows = clerk.page.locator('tbody tr');
      await field.fill('诸葛无有');
      await field.press('Enter');
      await clerk.page.getByText('没有符合条件的纠纷').waitFor();
      expect(clerk.page.url()).toBe(`${house.origin}/disputes`);
      await clerk.press('清除筛选');
      await rows.first().waitFor();
      expect(await field.inputValue()).toBe('');

      await clerk.page.goto(`${house.origin}/disputes?q=${DITCH.applicant}&status=closed`);
      await clerk.page.waitForURL(({ search }) => search === '?status=closed');
      await clerk.close();

      const stranger = await browser.newPage();
      await stranger.goto(`${house.origin}/sign-in?to=${encodeURIComponent(`/disputes?status=closed&q=${DITCH.applicant}`)}`);
      await stranger.waitForURL(({ searchParams }) => searchParams.get('to') === '/disputes?status=closed');
      await stranger.close();
    });

    it('discloses the parties only for a purpose', async () => {
      const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
      await clerk.go('/disputes');
      await clerk.page.locator('tbody a').first().click();
      await clerk.press('查阅完整信息');
      await clerk.press('查阅');
      await clerk.page.getByRole('dialog').locator('.is-wrong').waitFor();
      await clerk.page.getByLabel('查阅事由').fill('通知当事人到场');
      await clerk.press('查阅');
      await clerk.page.getByText('欧阳建国').waitFor();
      await clerk.page.getByText('两家因院墙外的排水沟多次争吵。').waitFor();
      await clerk.close();
    });

    it('says which figures and whose way are incomplete while an event is held back, and no longer once it was replayed', async () => {
      const reporting = house.services.reporting;
      const database = reporting.get<Database>(DATABASE);
      const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
      const leader = await Visitor.of(browser, house, 'leader@510722');
      await leader.go('/board?by=lead');
      const row = (name: string) => leader.page.locator('tbody tr').filter({ hasText: name });
      const note = leader.page.getByRole('status').getByText('有 1 件纠纷的数字不完整');
      await row('司法局').waitFor();
      expect(await leader.page.getByText('不完整').count()).toBe(0);

      await reporting.database.arrange("alter table standing add constraint fault check (lead = '') not valid");
      await clerk.registerDispute({ ...DITCH, applicant: '诸葛明', respondent: '上官文' });
      await clerk.press('登记');
      await note.waitFor();
      await row('未分派').getByText('不完整 1').waitFor();
      expect(await row('司法局').getByText('不完整').count()).toBe(0);
      await clerk.page.locator('aside').getByText('部分办理记录尚未汇入').waitFor();

      await reporting.database.arrange('alter table standing drop constraint fault');
      await database.query('update parked_event set dead = true where attempts > 0');
      for (const { id } of await reporting.get(SetAside).letters()) expect(await reporting.get(SetAside).replay(id)).toBe('in line');
      await note.waitFor({ state: 'detached' });
      await clerk.page.locator('aside').getByText('部分办理记录尚未汇入').waitFor({ state: 'detached' });
      await Promise.all([leader.close(), clerk.close()]);
    });

    it('says of a dispute of which nothing came in yet that its records are held back, and on its row that it is not counted', async () => {
      const reporting = house.services.reporting;
      const database = reporting.get<Database>(DATABASE);
      const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
      await reporting.database.arrange('alter table standing add constraint fault check (false) not valid');
      await clerk.registerDispute({ ...DITCH, applicant: '东方朔', respondent: '公孙策' });
      await clerk.press('登记');
      const way = clerk.page.locator('aside');
      await way.getByText('办理记录尚未汇入，汇入后在这里显示。').waitFor();
      await way.getByText('部分办理记录尚未汇入').waitFor();
      await clerk.go('/board');
      await clerk.page.locator('tbody tr').filter({ hasText: '潼川镇' }).getByText('不完整 1（1 项尚未计入）').waitFor();

      await reporting.database.arrange('alter table standing drop constraint fault');
      await database.query('update parked_event set dead = true where attempts > 0');
      for (const { id } of await reporting.get(SetAside).letters()) expect(await reporting.get(SetAside).replay(id)).toBe('in line');
      await clerk.page.locator('tbody').getByText('不完整').waitFor({ state: 'detached' });
      await clerk.close();
    });
  });

  it('puts what the service refused next to the field, and takes it away once it is corrected', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
    await clerk.go('/disputes/new');
    await clerk.page.getByLabel('电话').first().fill('123');
    await clerk.press('登记');
    const name = clerk.page.locator('.is-wrong').filter({ has: clerk.page.getByLabel('姓名') });
    await clerk.page.getByText('电话号码不正确').waitFor();
    expect(await name.count()).toBe(2);
    await clerk.page.getByLabel('姓名').first().fill('张三');
    await eventually(async () => expect(await name.count()).toBe(1));
    await clerk.close();
  });

  it.each(['/board', '/board?view=screening'])(
    'shows no figure of a board that cannot be loaded, nor how fresh it is: %s',
    async (where) => {
      const leader = await Visitor.of(browser, house, 'leader@510722');
      await leader.page.route('**/api/reporting/*board*', (route) => route.fulfill({ status: 503, json: { title: '暂时无法办理' } }));
      await leader.go(where);
      await leader.page.getByRole('alert').getByText('暂时无法办理').waitFor();
      const figures = leader.page.locator('.board dl');
      expect(await figures.count()).toBe(0);
      expect(await leader.page.getByText('等待各来源数据收齐').count()).toBe(0);
      await leader.page.unroute('**/api/reporting/*board*');
      await leader.press('重试');
      await figures.waitFor();
      await leader.page.locator('span').getByText('截至').waitFor();
      await leader.close();
    },
  );

  it('files a zero report in three taps from where the day begins, and adds what was overlooked', async () => {
    const village = await Visitor.of(browser, house, `screener@${VILLAGE}`, phone);
    const { page } = village;
    await eventually(
      async () => {
        await village.go('/today');
        await page.getByRole('link', { name: '报送排查' }).waitFor({ timeout: 1_000 });
      },
      { timeoutMs: 30_000 },
    );
    await page.getByRole('link', { name: '报送排查' }).click();
    await page.getByRole('button', { name: '零报告', exact: true }).click();
    await page.getByRole('dialog').getByText('已经排查，没有发现隐患').waitFor();
    await page.getByLabel('排查了哪些地方').fill('走访沿河六户');
    await page.getByRole('button', { name: '确认零报告' }).click();
    await page.getByText('已零报告').waitFor();

    await page.locator('.before a').first().click();
    await page.getByText('报送：零报告').waitFor();
    await village.press('查阅排查情况');
    await page.getByLabel('查阅事由').fill('核实零报告');
    await village.press('查阅');
    await page.getByText('走访沿河六户').waitFor();
    await page.keyboard.press('Escape');
    await village.press('补报');
    // What was not chosen is asked for, and not in the service's codes.
    await page.locator('form').getByRole('button', { name: '补报', exact: true }).click();
    await page.locator('.field').filter({ hasText: '补报原因' }).getByText('必须填写').waitFor();
    expect(await page.locator('form').innerText()).not.toMatch(/[a-z]{4}/);
    await village.choose(page.locator('form .el-select').first(), '误报为零报告');
    await page.getByText('已当场化解').first().click();
    await page.getByLabel('情况').fill('两家为界埂争吵，当场说和。');
    await village.choose('类别', '邻里');
    await page.locator('form').getByRole('button', { name: '补报', exact: true }).click();
    await page.getByText('补报 1 件：误报为零报告').waitFor();
    // As it was filed first it still stands there.
    await page.getByText('报送：零报告').waitFor();

    await page.locator('tbody a').first().click();
    await page.getByText('现场化解').waitFor();
    await page.getByRole('link', { name: '返回排查轮次' }).waitFor();
    await village.press('查阅情况');
    await page.getByLabel('查阅事由').fill('核实');
    await village.press('查阅');
    await page.getByText('当场说和').waitFor();
    await page.keyboard.press('Escape');
    await village.press('上报登记为纠纷');
    await page.getByRole('dialog').locator('[type=submit]').click();
    await page.getByText('待登记').or(page.getByText('转纠纷，办理中')).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    await village.close();
  });

  it('speaks English when asked to, the services with it', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
    await clerk.press('English');
    await clerk.page.getByRole('heading', { name: 'Today' }).waitFor();
    await clerk.go('/disputes/new');
    await clerk.press('Register');
    await clerk.page.getByText('is required').first().waitFor();
    await clerk.close();
  });

  it('offers on the row of a list to accept what its unit is to accept, and then no more', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
    await entered(house, `clerk@${TOWNSHIP}`, { applicant: '皇甫长青', respondent: '东方朔', village: '510722101002' });
    await clerk.go('/disputes');
    const row = clerk.page.locator('tbody tr').filter({ hasText: /皇甫?某/ });
    await row.getByRole('button', { name: '签收' }).click();
    await clerk.page.getByText('已签收。').waitFor();
    await row.getByRole('button', { name: '签收' }).waitFor({ state: 'detached' });
    await row.waitFor();
    await clerk.close();
  });

  it('lets an auditor read who did what and verify it, and nobody else', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
    expect(await clerk.page.getByRole('link', { name: '审计' }).count()).toBe(0);
    await clerk.registerDispute({ ...DITCH, applicant: '慕容云海', respondent: '呼延长风' });
    const id = await clerk.makes('disputes');
    await clerk.page.goto(`${house.origin}/audit`);
    await clerk.page.waitForURL('**/today');

    const auditor = await Visitor.of(browser, house, 'auditor@510722');
    await auditor.page.getByLabel('纠纷编号').fill(id);
    await auditor.page.keyboard.press('Enter');
    const rows = auditor.page.locator('tbody tr');
    await eventually(async () => expect(await rows.count()).toBe(1));
    for (const part of ['登记纠纷、分派', `clerk@${TOWNSHIP}`, '潼川镇 · 登记员', 'POST disputes', id])
      expect(await rows.textContent()).toContain(part);
    expect(await auditor.page.textContent('main')).not.toMatch(/慕容|呼延/);
    expect(await rows.getByRole('link').count()).toBe(0);

    await auditor.press('核验');
    await auditor.page.getByText('记录完整，未被改动').waitFor();
    const number = await rows.locator('td').last().textContent();
    const db = house.services.intake.get<Database>(DATABASE);
    await eventually(async () => expect(await db.query('select 1 from act_seal where $1 = any(acts)', [number])).toHaveLength(1));
    await house.services.intake.database.arrange(
      `set session_replication_role = replica; update act set account = 'somebody-else' where number = ${number}`,
    );
    await auditor.press('核验');
    await auditor.page.getByText(`第 ${number} 条记录在封存后被改动或换了位置`).waitFor();

    await house.services.intake.database.arrange(
      `alter table act_seal add constraint still check (number < 0) not valid;
       insert into act (at, kind, what, door, aggregate, detail) values (now() - interval '2 hours', 'refusal', 'forbidden', 'GET disputes/:id', '${id}',
         jsonb_build_object('status', 403, 'times', 9, 'until', now() - interval '1 hour', 'written', now()));
       insert into act (at, kind, what, door, aggregate, detail) values
         (now(), 'change', 'data-erased not-yet-worded', 'event intake.dispute-data-erased.v1', '${id}', '{"aggregates": 1}'),
         (now(), 'erasure', 'sealed-records', 'clock Expiry.tick', '${id}', '{"records": [], "purpose": "retention"}')`,
    );
    await auditor.press('核验');
    await auditor.page.getByText('封签已停滞').waitFor();
    await house.services.intake.database.arrange('alter table act_seal drop constraint still');
    await auditor.page.reload();
    for (const text of ['没有权限（forbidden）（9 次）', '持续至', '补记于']) await auditor.page.getByText(text).waitFor();
    for (const text of ['删除调解中的个人信息、not-yet-worded（1 次）', '收到事件：删除个人信息', '定时任务', '用途：保存期限届满'])
      await auditor.page.getByText(text).waitFor();

    await auditor.page.setViewportSize(phone);
    await auditor.page
      .getByText('somebody-else')
      .or(auditor.page.getByText(`clerk@${TOWNSHIP}`))
      .first()
      .waitFor();
    expect(await auditor.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
    await auditor.go('/audit?service=mediation');
    await auditor.page.getByText('系统', { exact: true }).first().waitFor();
    await Promise.all([auditor.close(), clerk.close()]);
  });
});
