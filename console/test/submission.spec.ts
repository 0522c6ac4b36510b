import type { Browser, Route } from 'playwright-core';
import { DATABASE } from '../../libs/kernel/src/index.js';
import type { Database } from '../../libs/kernel/src/index.js';
import { House } from './house.js';
import { Visitor, openBrowser } from './visitor.js';

const CLERK = 'clerk@510722101';
const DITCH = { applicant: '欧阳建国', respondent: '司马秀英', category: '邻里', village: '老西街社区' };
const REGISTER = '**/api/intake/disputes';

describe('a submission whose answer is lost', () => {
  let house: House;
  let browser: Browser;
  let clerk: Visitor;
  let keys: string[];

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const registered = async () => {
    const [{ n } = { n: -1 }] = await house.services.intake
      .get<Database>(DATABASE)
      .query<{ n: number }>('select count(*)::int as n from dispute');
    return n;
  };
  const losing = (how: (route: Route) => Promise<void>) => clerk.page.route(REGISTER, how, { times: 1 });
  const lost = () => clerk.page.getByRole('alert').getByText('连不上服务').waitFor();
  const change = () => clerk.page.getByLabel('简要情况').fill('改了一处。');

  beforeEach(async () => {
    clerk = await Visitor.of(browser, house, CLERK);
    keys = [];
    clerk.page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/intake/disputes'))
        keys.push(request.headers()['idempotency-key'] ?? '');
    });
    await clerk.registerDispute(DITCH);
  });
  afterEach(() => clerk.close());

  it('is sent again before what was changed since: it was done, so it stays, and one is told', async () => {
    const before = await registered();
    await losing((route) => route.fetch().then(() => route.abort()));
    await clerk.press('登记');
    await lost();
    await change();
    await clerk.makes('disputes');
    await clerk.page.getByText('之后的改动没有提交').waitFor();
    expect(keys[1]).toBe(keys[0]);
    expect(keys).toHaveLength(2);
    expect(await registered()).toBe(before + 1);
  });

  it('is the same one for who loads the page anew and sends the draft again: one dispute, and no draft of it is left', async () => {
    const before = await registered();
    let sent: (() => void) | undefined;
    const done = new Promise<void>((resolve) => (sent = resolve));
    await losing((route) => route.fetch().then(() => sent?.()));
    await clerk.press('登记');
    await done;
    expect(await registered()).toBe(before + 1);
    await clerk.page.reload();
    await clerk.page.getByText('丢弃草稿').waitFor();
    await clerk.makes('disputes');
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
    expect(await registered()).toBe(before + 1);
    expect(await clerk.page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('junan.draft.')))).toEqual([]);
  });

  it('is the same one on a form that stood open for longer than a draft is kept', async () => {
    const before = await registered();
    await losing((route) => route.fetch().then(() => route.abort()));
    await clerk.press('登记');
    await lost();
    await clerk.page.clock.setFixedTime(Date.now() + 25 * 3_600_000);
    await clerk.makes('disputes');
    expect(keys[1]).toBe(keys[0]);
    expect(await registered()).toBe(before + 1);
  });

  it('is settled first where the draft was changed after the page was loaded anew', async () => {
    const before = await registered();
    await losing((route) => route.fetch().then(() => route.abort()));
    await clerk.press('登记');
    await lost();
    await clerk.page.reload();
    await clerk.page.getByText('丢弃草稿').waitFor();
    await change();
    await clerk.makes('disputes');
    await clerk.page.getByText('之后的改动没有提交').waitFor();
    expect(new Set(keys).size).toBe(1);
    expect(await registered()).toBe(before + 1);
  });

  it('makes way for the changed one once the service has said that it was not done', async () => {
    const before = await registered();
    await losing((route) => route.abort());
    await clerk.press('登记');
    await lost();
    await losing((route) => route.fulfill({ status: 400, json: { status: 400, code: 'invalid', title: '填写有误' } }));
    await change();
    await clerk.makes('disputes');
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(await registered()).toBe(before + 1);
  });

  it('is not done, and says so, while nobody answers', async () => {
    await losing((route) => route.abort());
    await clerk.press('登记');
    await lost();
    await losing((route) =>
      route.fulfill({ status: 503, json: { status: 503, code: 'unavailable.unknown', title: '是否已办理尚不确定' } }),
    );
    await change();
    await clerk.press('登记');
    await clerk.page.getByRole('alert').getByText('是否已办理尚不确定').waitFor();
    expect(new Set(keys).size).toBe(1);
  });

  it.each([
    ['a service that is being started', 503, 'unavailable'],
    ['too many at once', 429, 'too-many-requests'],
  ])('is settled first all the same where %s turned the second try away: that tells nothing of the first', async (_why, status, code) => {
    const before = await registered();
    await losing((route) => route.fetch().then(() => route.abort()));
    await clerk.press('登记');
    await lost();
    await losing((route) => route.fulfill({ status, json: { status, code, title: '没有办理' } }));
    await Promise.all([clerk.page.waitForResponse(REGISTER), clerk.press('登记')]);
    await clerk.page.getByRole('alert').getByText('没有办理').waitFor();
    await change();
    await clerk.makes('disputes');
    await clerk.page.getByText('之后的改动没有提交').waitFor();
    expect(new Set(keys).size).toBe(1);
    expect(await registered()).toBe(before + 1);
  });

  it('is sent although the browser has no room to keep what was sent', async () => {
    const before = await registered();
    await clerk.page.evaluate(() => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (this: Storage, key: string, value: string) {
        if (this === sessionStorage) throw new DOMException('full', 'QuotaExceededError');
        setItem.call(this, key, value);
      };
    });
    await clerk.makes('disputes');
    expect(await registered()).toBe(before + 1);
  });

  it('is done once for who presses again since the page of what was done did not come', async () => {
    const before = await registered();
    await clerk.page.route('**/assets/dispute-*.js', (route) => route.abort(), { times: 1 });
    await clerk.press('登记');
    await clerk.page.getByRole('alert').getByText('连不上服务').waitFor();
    await Promise.all([clerk.page.waitForResponse(REGISTER), clerk.press('登记')]);
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
    expect(await registered()).toBe(before + 1);
  });

  it('takes another key once its content is another, and the same one for the same', async () => {
    const refused = async () => {
      await losing((route) => route.fulfill({ status: 409, json: { status: 409, code: 'refused', title: '不行' } }));
      await Promise.all([clerk.page.waitForResponse(REGISTER), clerk.press('登记')]);
      // until the form has taken the answer, its button is busy and takes no notice
      await clerk.page.getByRole('alert').getByText('不行', { exact: true }).waitFor();
    };
    await refused();
    await refused();
    await change();
    await refused();
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});
