import { existsSync } from 'node:fs';
import { chromium, request } from 'playwright-core';
import type { APIRequestContext, Browser, BrowserContext, Locator, Page } from 'playwright-core';

export const desk = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };
/** The same in a hand that touches it. */
export const inHand = { ...phone };

/** What any page said that went wrong on it, whoever opened it. */
const faults: string[] = [];

afterEach(() => expect(faults.splice(0)).toEqual([]));

/** What a page throws or complains of fails the test in which it does so. A request that failed is the page's to tell of. */
export async function openBrowser(): Promise<Browser> {
  const found = [process.env['JUNAN_CHROMIUM'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (file) => file !== undefined && existsSync(file),
  );
  if (found === undefined) throw new Error('no Chromium found: install one, or name it in JUNAN_CHROMIUM');
  const browser = await chromium.launch({
    executablePath: found,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  browser.on('context', (context) => {
    context.on('weberror', (fault) => faults.push(String(fault.error())));
    context.on('console', (said) => {
      if (said.type() === 'error' && !said.text().startsWith('Failed to load resource')) faults.push(said.text());
    });
  });
  return browser;
}

/** Where a page hears what moved, as long as it is looked at. */
export const NEWS = '**/api/reporting/news';

/** For who waits until a page asks for nothing more: such a page always listens. */
export async function withoutNews(page: Page): Promise<void> {
  await page.route(NEWS, (route) => route.abort());
  // Nor does anybody wait for what an online room goes on telling.
  await page.route(/\/room\/words/, (route) => route.abort());
}

/** As at the edge of a department, which leads to its own mediation and nowhere else; answers what it was asked beside that. */
export async function atOwnDesk(page: Page): Promise<string[]> {
  const elsewhere: string[] = [];
  await page.route(/\/session(\/stay)?$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), services: ['mediation'] } });
  });
  await page.route(/\/api\/(intake|screening|reporting)\//, (route) => {
    elsewhere.push(route.request().url());
    return route.fulfill({ status: 404 });
  });
  return elsewhere;
}

/** Within a moment. A list that is no longer there had done its work. */
async function shows(list: Locator, text: string): Promise<boolean> {
  const taken = list.getByText(text).first().waitFor({ timeout: 3_000 });
  return taken.then(
    () => true,
    async () => (await list.count()) === 0,
  );
}

/** Where it is, and the one password of all its accounts. */
export type Door = Readonly<{ origin: string; password: string }>;

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

/** What a browser held when an account had just signed in at a house. */
const signedIn = new Map<string, SignedIn>();

/** By the doors that the page leads through, without the page: how that does it is a test of its own. */
async function signIn(browser: APIRequestContext, { origin, password }: Door, account: string): Promise<void> {
  const form = await browser.get(`${origin}/session/sign-in?to=/`);
  const answer = await browser.post(form.url(), { form: { account, password } });
  if (answer.url() !== `${origin}/`) throw new Error(`${account} was not let in: ${answer.status()} ${answer.url()}`);
}

/** Signed in the first time; later as it was then, with the same session. */
export async function sessionOf(house: Door, account: string): Promise<SignedIn> {
  const key = `${account} at ${house.origin}`;
  const before = signedIn.get(key);
  if (before) return before;
  const browser = await request.newContext();
  await signIn(browser, house, account);
  const session = await browser.storageState();
  await browser.dispose();
  signedIn.set(key, session);
  return session;
}

/** A person of the county at their own screen. */
export class Visitor {
  private constructor(
    readonly page: Page,
    private readonly house: Door,
  ) {
    page.setDefaultTimeout(20_000);
  }

  /** Somebody who has not signed in. Nobody waits for what moves on a page. */
  static async unknown(browser: Browser, house: Door, viewport = desk, storageState?: SignedIn): Promise<Visitor> {
    const reducedMotion = 'reduce';
    const person = {
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport,
      isMobile: viewport === phone || viewport === inHand,
      hasTouch: viewport === inHand,
      reducedMotion,
    } as const;
    const context = await browser.newContext(storageState ? { ...person, storageState } : person);
    return new Visitor(await context.newPage(), house);
  }

  /** `account` is role@unit. It signs in the first time; later it comes as it was then, with the same session. Where it is going it goes at once; null is nowhere yet. */
  static async of(browser: Browser, house: Door, account: string, viewport = desk, to: string | null = '/'): Promise<Visitor> {
    const visitor = await Visitor.unknown(browser, house, viewport, await sessionOf(house, account));
    return to === null ? visitor : visitor.come(to);
  }

  /** With a session of its own. */
  static async newly(browser: Browser, house: Door, account: string, viewport = desk): Promise<Visitor> {
    const visitor = await Visitor.unknown(browser, house, viewport);
    await signIn(visitor.page.context().request, house, account);
    return visitor.come();
  }

  private async come(to = '/'): Promise<this> {
    await this.page.goto(this.house.origin + to);
    await this.page.getByRole('banner').waitFor();
    return this;
  }

  async go(to: string): Promise<void> {
    await this.page.goto(this.house.origin + to);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Does what the open dialog is for, whatever that is called. */
  act(): Promise<void> {
    return this.page.getByRole('dialog').locator('[type=submit]').click();
  }

  /** Picks from a drop-down list by the words in it. On a busy machine a list at times takes no notice of the click: then they look, and pick again. */
  async choose(field: string | Locator, option: string): Promise<void> {
    const named = typeof field === 'string';
    const box = named ? this.page.getByRole('combobox', { name: field }) : field;
    const list = named ? this.page.locator('.el-select').filter({ has: box }) : field;
    for (let left = 3; left > 0; left--) {
      await box.click();
      await this.page.getByRole('option', { name: option }).first().click();
      if (left === 1 || (await shows(list, option))) return;
    }
  }

  async registerDispute({
    applicant,
    respondent,
    category,
    village,
  }: Record<'applicant' | 'respondent' | 'category' | 'village', string>): Promise<void> {
    const form = `${this.house.origin}/disputes/new`;
    if (this.page.url() !== form) await this.page.goto(form);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    await this.page.getByLabel('姓名').nth(0).fill(applicant);
    await this.page.getByLabel('姓名').nth(1).fill(respondent);
    await this.choose('村（社区）', village);
    await this.choose('类别', category);
    await this.page.getByLabel('简要情况').fill('两家因院墙外的排水沟多次争吵。');
    await this.page.getByText('已将以上内容告知当事人').click();
  }

  /** Sends the form and answers the id of what was made, its page open. Told to come again later they do; another refusal fails in its words. */
  async makes(what: 'disputes' | 'requests', button = '登记'): Promise<string> {
    const made = new RegExp(`/${what}/([0-9a-f-]{36})$`);
    const refusal = this.page.locator('form').getByRole('alert').first();
    for (let left = 3; left > 0; left--) {
      await this.press(button);
      await Promise.any([this.page.waitForURL(made), refusal.waitFor()]).catch(() => undefined);
      const id = made.exec(this.page.url())?.[1];
      if (id) return id;
      if (!(await refusal.isVisible()) || !(await refusal.innerText()).includes('稍后')) break;
    }
    throw new Error(`nothing was made, and the page says: ${await this.page.getByRole('main').innerText()}`);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
