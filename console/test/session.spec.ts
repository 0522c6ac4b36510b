import type { Browser, Page, Request } from 'playwright-core';
import { eventually } from '../../libs/testing/src/index.js';
import { House } from './house.js';
import { NEWS, Visitor, openBrowser, withoutNews } from './visitor.js';

const CLERK = 'clerk@510722101';
const WORDS = '欧阳建国';
const DITCH = { applicant: '欧阳建国', respondent: '司马秀英', category: '邻里', village: '老西街社区' };

describe('the session of the console', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  /** As if the person had not been seen for long: the browser's cookie is gone, the page does not know yet. */
  const lapse = (clerk: Visitor) => clerk.page.context().clearCookies();
  const ended = (clerk: Visitor) => clerk.page.getByRole('dialog', { name: '登录已结束' });
  /** And the page finds out, since somebody came back to it. An answer still on its way may bring the cookie once more. */
  const noticed = (clerk: Visitor) =>
    eventually(async () => {
      await lapse(clerk);
      await clerk.page.evaluate(() => dispatchEvent(new Event('focus')));
      await ended(clerk).waitFor({ timeout: 1_000 });
      expect((await clerk.page.context().cookies()).filter(({ name }) => name.startsWith('junan'))).toEqual([]);
    });
  const signInAgain = async (page: Page, account: string) => {
    await page.getByLabel('账号').fill(account);
    await page.getByLabel('密码').fill(house.password);
    await page.getByRole('button', { name: '登录' }).click();
  };

  it('is out of reach of scripts: nothing of it in storage or in what they read of cookies', async () => {
    const clerk = await Visitor.newly(browser, house, CLERK);
    const reach = await clerk.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
    expect(reach).toBe('[{"junan.language":"zh"},{},""]');
    const cookies = await clerk.page.context().cookies();
    expect(cookies.find(({ name }) => name === `junan-${new URL(house.origin).port}`)).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    await clerk.close();
  });

  it('ends without taking what was typed; signed in again in a window beside, one sends it as it stands', async () => {
    const clerk = await Visitor.newly(browser, house, CLERK);
    await clerk.registerDispute(DITCH);
    await lapse(clerk);
    await clerk.press('登记');
    await ended(clerk).waitFor();
    expect(new URL(clerk.page.url()).pathname).toBe('/disputes/new');
    expect(await clerk.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toMatch('欧阳');

    const [beside] = await Promise.all([clerk.page.waitForEvent('popup'), clerk.press('重新登录')]);
    await signInAgain(beside, CLERK);
    await ended(clerk).waitFor({ state: 'detached' });
    await eventually(async () => expect(beside.isClosed()).toBe(true));

    expect(await clerk.page.getByLabel('姓名').first().inputValue()).toBe('欧阳建国');
    // Whoever has is not told to sign in any more.
    expect(await clerk.page.locator('form').getByRole('alert').count()).toBe(0);
    await clerk.makes('disputes');
    await clerk.close();
  });

  it('ends on a page that only asks by itself as well, and leaves a dialog with its text', async () => {
    const desk = await Visitor.newly(browser, house, CLERK);
    await desk.registerDispute(DITCH);
    await desk.makes('disputes');
    await desk.close();
    const clerk = await Visitor.newly(browser, house, 'staff@510722101002');
    await clerk.page.clock.install();
    await clerk.go('/disputes');
    await clerk.page.locator('tbody a').first().click();
    await clerk.press('记录调解');
    const minutes = clerk.page.getByRole('dialog', { name: '记录调解' }).getByRole('textbox').last();
    await minutes.fill('双方各让一步。');
    const isAsked = (request: Request) => new URL(request.url()).pathname.startsWith('/api/');
    await Promise.all([clerk.page.waitForRequest(isAsked), clerk.page.clock.fastForward(60_000)]);
    await noticed(clerk);
    // A page that nobody comes back to is refused nothing all night, since it asks for nothing.
    let asked = 0;
    clerk.page.on('request', (request) => void (isAsked(request) && asked++));
    for (let minute = 0; minute < 5; minute++) await clerk.page.clock.fastForward(60_000);
    expect(asked).toBe(0);

    const [beside] = await Promise.all([clerk.page.waitForEvent('popup'), clerk.press('重新登录')]);
    await signInAgain(beside, 'staff@510722101002');
    await ended(clerk).waitFor({ state: 'detached' });
    expect(await minutes.inputValue()).toBe('双方各让一步。');
    await clerk.close();
  });

  it('has not ended for good where a service refused it once: the edge is asked, and nobody has to come back to the page', async () => {
    const leader = await Visitor.newly(browser, house, 'leader@510722');
    await leader.page.clock.install();
    await leader.page.route('**/api/reporting/board?*', (route) => route.fulfill({ status: 401, json: { code: 'unauthenticated' } }), {
      times: 1,
    });
    await leader.go('/board');
    await ended(leader).waitFor();
    await leader.page.clock.runFor(61_000);
    await ended(leader).waitFor({ state: 'detached' });
    await leader.page.locator('tbody, .empty').first().waitFor();
    await leader.close();
  });

  it('stays ended when what was asked before is answered after it', async () => {
    const clerk = await Visitor.newly(browser, house, CLERK);
    await clerk.go('/disputes/new');
    let answer = () => {};
    const late = new Promise<void>((resolve) => (answer = resolve));
    const taken = new Promise<void>((resolve) => {
      void clerk.page.route('**/session/stay', async (route) => {
        const response = await route.fetch();
        resolve();
        await late;
        await route.fulfill({ response });
      });
    });
    const answered = clerk.page.waitForResponse('**/session/stay');
    await clerk.page.getByLabel('姓名').first().fill('张三');
    await taken;
    await noticed(clerk);
    answer();
    await (await answered).finished();
    // By the time that this is answered the page has heard the one before.
    await clerk.page.evaluate(async () => (await fetch('/session')).text());
    expect(await ended(clerk).isVisible()).toBe(true);
    await clerk.close();
  });

  it('offers a tab where windows are blocked, and opens the page anew for another account', async () => {
    const clerk = await Visitor.newly(browser, house, CLERK);
    await clerk.go('/disputes/new');
    await clerk.page.getByLabel('姓名').first().fill('张三');
    await clerk.page.evaluate(() => (window.open = () => null));
    await noticed(clerk);
    await clerk.press('重新登录');
    const [tab] = await Promise.all([
      clerk.page.context().waitForEvent('page'),
      clerk.page.getByRole('link', { name: '在新标签页中登录' }).click(),
    ]);
    await signInAgain(tab, 'clerk@510722');
    await ended(clerk).waitFor({ state: 'detached' });
    await eventually(async () => expect(await clerk.page.getByLabel('姓名').first().inputValue()).toBe(''));
    await clerk.close();
  });

  it('ends in all windows when one signs out, and nobody goes on without the password', async () => {
    const clerk = await Visitor.newly(browser, house, CLERK);
    const second = await clerk.page.context().newPage();
    await second.goto(`${house.origin}/disputes`);
    await second.getByRole('heading', { level: 1 }).waitFor();
    await second.getByRole('button', { name: '当前账号' }).click();
    await second.getByRole('button', { name: '退出登录' }).click();
    await second.waitForURL('**/signed-out');
    await ended(clerk).waitFor();
    await second.getByRole('button', { name: '登录' }).click();
    await second.getByLabel('密码').waitFor();
    await clerk.close();
  });

  it('hears what moved while it lasts, asks the board no oftener than that, and hears no more once it was ended', async () => {
    const leader = await Visitor.newly(browser, house, 'leader@510722');
    const { page } = leader;
    const total = page
      .locator('dl div')
      .filter({ has: page.locator('dt', { hasText: /^登记$/ }) })
      .locator('dd');
    const heard = page.waitForResponse(NEWS);
    await leader.go('/board');
    expect((await heard).status()).toBe(200);
    const before = Number(await total.textContent());
    let asked = 0;
    page.on('request', (request) => void (new URL(request.url()).pathname === '/api/reporting/board' && asked++));
    const clerk = await Visitor.newly(browser, house, CLERK);
    await clerk.registerDispute(DITCH);
    await clerk.makes('disputes');
    await clerk.close();
    await eventually(async () => expect(Number(await total.textContent())).toBeGreaterThan(before), { timeoutMs: 20_000 });
    // Once by its own clock at most, and for what moved: the register, the mediation that opens.
    expect(asked).toBeLessThanOrEqual(4);

    // Its line is cut, or the page hears first that the session is over and lets go of it.
    await Promise.all([
      page.waitForEvent('requestfailed', (request) => new URL(request.url()).pathname === '/api/reporting/news'),
      page.context().request.post(`${house.origin}/session/sign-out`, { headers: { origin: house.origin } }),
    ]);
    await leader.close();
  });

  it('meets no page that breaks its own policy, from signing in to signing out', async () => {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const broken: string[] = [];
    context.on('console', (said) => /Content Security Policy|Refused to|violates/i.test(said.text()) && broken.push(said.text()));
    const page = await context.newPage();
    await withoutNews(page);
    await page.goto(house.origin);
    await page.getByRole('button', { name: '登录' }).click();
    await signInAgain(page, 'coordinator@510722101');
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    for (const where of ['/disputes', '/disputes/new', '/screening', '/board', '/board?view=screening', '/nowhere', '/api/intake/docs']) {
      await page.goto(house.origin + where);
      await page.waitForLoadState('networkidle');
    }
    await page.goto(`${house.origin}/identity/session/end`);
    await page.goto(`${house.origin}/disputes`);
    await page.getByRole('button', { name: '当前账号' }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL('**/signed-out');
    expect(broken).toEqual([]);
    await context.close();
  });

  describe('keeps a form that is half filled in, which', () => {
    const name = ({ page }: Visitor) => page.getByLabel('姓名').first();
    const note = ({ page }: Visitor) => page.getByText('已为您保留');
    const storage = (page: Page) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    const drafts = (page: Page) => page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('junan.draft.')));
    const sealed = (page: Page) => eventually(async () => expect(await drafts(page)).toEqual(['junan.draft.register']));
    /** Somebody who typed a name and has not sent it. */
    const typing = async () => {
      const clerk = await Visitor.newly(browser, house, CLERK);
      await clerk.go('/disputes/new');
      await name(clerk).fill(WORDS);
      await clerk.page.getByLabel('简要情况').fill(`${WORDS}家的水渠`);
      await sealed(clerk.page);
      return clerk;
    };

    it('is there again for who left the page, and for who loaded it anew; what was kept never shows a word of it', async () => {
      const clerk = await typing();
      await clerk.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '纠纷' }).first().click();
      await clerk.page.waitForURL('**/disputes');
      await clerk.page.goBack();
      expect(await name(clerk).inputValue()).toBe(WORDS);
      await clerk.page.getByLabel('电话').first().fill('13800000001');
      await eventually(async () => {
        await clerk.page.reload();
        await note(clerk).waitFor();
        expect(await clerk.page.getByLabel('电话').first().inputValue()).toBe('13800000001');
      });
      expect(await clerk.page.getByLabel('简要情况').inputValue()).toBe(`${WORDS}家的水渠`);
      const kept = await storage(clerk.page);
      expect(kept).not.toMatch(/欧阳|13800000001|水渠/);
      expect(Buffer.from(/"junan.draft.register":"([^"]+)"/.exec(kept)?.[1] ?? '', 'base64').toString()).not.toMatch(/欧阳|138|水渠/);

      await clerk.press('丢弃草稿');
      expect(await name(clerk).inputValue()).toBe('');
      expect(await drafts(clerk.page)).toEqual([]);
      await clerk.page.reload();
      await name(clerk).waitFor();
      expect(await note(clerk).count()).toBe(0);
      await clerk.close();
    });

    it('is there for who signs in again after the session ended, though the page was loaded anew meanwhile', async () => {
      const clerk = await typing();
      await lapse(clerk);
      await clerk.page.reload();
      await clerk.press('登录');
      await signInAgain(clerk.page, CLERK);
      await clerk.page.waitForURL('**/disputes/new');
      await note(clerk).waitFor();
      expect(await name(clerk).inputValue()).toBe(WORDS);
      await clerk.close();
    });

    it('is not there for another account in the same tab, and is gone with it', async () => {
      const clerk = await typing();
      await lapse(clerk);
      await clerk.page.reload();
      await clerk.press('登录');
      await signInAgain(clerk.page, 'staff@510722101002');
      await clerk.page.waitForURL('**/disputes/new');
      expect(await name(clerk).inputValue()).toBe('');
      expect(await note(clerk).count()).toBe(0);
      expect(await drafts(clerk.page)).toEqual([]);
      await clerk.close();
    });

    it('leaves nothing behind, in no window, of who signs out', async () => {
      const clerk = await typing();
      const second = await clerk.page.context().newPage();
      await second.goto(`${house.origin}/disputes`);
      await second.getByRole('button', { name: '当前账号' }).click();
      await second.getByRole('button', { name: '退出登录' }).click();
      await second.waitForURL('**/signed-out');
      await eventually(async () => expect(await drafts(clerk.page)).toEqual([]));
      await clerk.close();
    });

    it('is kept for a day at most, and not at all where nothing was typed or all of it was sent', async () => {
      const clerk = await Visitor.newly(browser, house, CLERK);
      await clerk.page.clock.install();
      await clerk.registerDispute({ applicant: WORDS, respondent: '司马秀英', category: '邻里', village: '老西街社区' });
      await sealed(clerk.page);
      await clerk.page.clock.setFixedTime(Date.now() + 25 * 3_600_000);
      await clerk.page.reload();
      await name(clerk).waitFor();
      expect(await name(clerk).inputValue()).toBe('');
      expect(await drafts(clerk.page)).toEqual([]);

      await clerk.registerDispute({ applicant: WORDS, respondent: '司马秀英', category: '邻里', village: '老西街社区' });
      await clerk.makes('disputes');
      expect(await drafts(clerk.page)).toEqual([]);
      await clerk.go('/disputes/new');
      await name(clerk).fill('张');
      await sealed(clerk.page);
      await name(clerk).fill('');
      await eventually(async () => expect(await drafts(clerk.page)).toEqual([]));
      await clerk.close();
    });
  });
});
