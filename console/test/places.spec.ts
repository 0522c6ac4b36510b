import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { firstOf, placesOf, whose } from '../src/places.js';
import { zh } from '../src/messages/words.js';
import { DATABASE } from '../../libs/kernel/src/index.js';
import type { Database } from '../../libs/kernel/src/index.js';
import { eventually } from '../../libs/testing/src/index.js';
import { Import } from '../../apps/intake/src/unit/import.store.js';
import { categories, entries } from '../../apps/intake/test/lists.js';
import { Receiver } from '../../apps/reporting/test/receiver.js';
import { House } from './house.js';
import { Visitor, atOwnDesk, desk, openBrowser, phone } from './visitor.js';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('the pages of the console', () => {
  /** What each is made of. */
  const doors = {
    today: 'GET /api/intake/today',
    disputes: 'GET /api/intake/disputes',
    mediations: 'GET /api/mediation/mediations',
    stuck: 'POST /api/intake/disputes/reminders',
    register: 'POST /api/intake/disputes',
    screening: 'GET /api/screening/rounds',
    requests: 'GET /api/intake/requests',
    board: 'GET /api/reporting/board',
    ladder: 'POST /api/mediation/policy/versions',
    audit: 'GET /api/intake/acts',
    operations: 'GET /api/intake/operations',
    webhooks: 'GET /api/reporting/subscriptions',
  };
  const [heads = '', ...lines] = read('docs/access.md')
    .split('\n')
    .filter((line) => /^\| (Route|`)/.test(line));
  const cells = (line: string) => line.split('|').map((cell) => cell.trim());
  const rolesAt = (door: string) => {
    const marks = cells(lines.find((line) => line.startsWith(`| \`${door}\` |`)) ?? '');
    return cells(heads).filter((_role, i) => marks[i] === '✓');
  };

  it.each(Object.entries(doors))('are of those whom the service answers: %s', (place, door) => {
    expect([...whose[place as keyof typeof whose]].sort()).toEqual(rolesAt(door).sort());
  });

  it('are added up where somebody has several roles, in the order of the navigation', () => {
    expect(placesOf(['auditor', 'leader'])).toEqual(['disputes', 'stuck', 'screening', 'board', 'audit', 'webhooks']);
    expect(firstOf(['leader', 'auditor'])).toBe('board');
    expect(firstOf(['leader', 'coordinator'])).toBe('today');
    expect(firstOf(['operator', 'auditor'])).toBe('audit');
    expect(firstOf(['operator'])).toBe('operations');
    expect(firstOf([])).toBe('duty');
  });

  it('are at a department’s own edge those of what it runs, and cases instead of the county’s register', () => {
    expect(placesOf(['clerk', 'coordinator'], ['mediation'])).toEqual(['today', 'mediations', 'ladder']);
    expect(firstOf(['leader'], ['mediation'])).toBe('mediations');
    expect(firstOf(['auditor'], ['mediation'])).toBe('audit');
    expect(placesOf(['coordinator'])).not.toContain('mediations');
  });

  it('name commands to an operator that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(Object.keys(zh.duty.commands).filter((name) => !(name in scripts))).toEqual([]);
  });

  describe('as people come to them', () => {
    let house: House;
    let browser: Browser;
    beforeAll(async () => {
      [house, browser] = await Promise.all([House.open(), openBrowser()]);
    });
    afterAll(async () => {
      await browser.close();
      await house.close();
    });

    const links = (page: Page) => page.getByRole('navigation', { name: '主导航' }).getByRole('link').allTextContents();
    const pathOf = (page: Page) => new URL(page.url()).pathname;
    const refusals = (visitor: Visitor) => visitor.page.getByRole('alert').count();

    it('an auditor begins with the audit, has nothing else, and is led there from a page of others', async () => {
      const auditor = await Visitor.of(browser, house, 'auditor@510722');
      await auditor.page.getByRole('heading', { name: '审计' }).waitFor();
      expect(pathOf(auditor.page)).toBe('/audit');
      expect(await links(auditor.page)).toEqual(['审计', '推送']);
      for (const theirs of [
        '/disputes',
        '/disputes/0190a7e2-0000-7000-8000-000000000001',
        '/screening',
        '/board',
        '/disputes/new',
        '/requests',
      ]) {
        await auditor.go(theirs);
        expect(pathOf(auditor.page)).toBe('/audit');
      }
      await auditor.page.getByRole('link', { name: '郡安' }).click();
      expect(pathOf(auditor.page)).toBe('/audit');
      expect(await refusals(auditor)).toBe(0);
      await auditor.close();
    });

    it.each([['a desk', undefined] as const, ['a phone', phone] as const])(
      'an operator begins with how the services run, and reads what else the account is for and by which commands, at %s',
      async (_where, viewport) => {
        const operator = await Visitor.of(browser, house, 'operator@510722', viewport);
        await operator.page.getByRole('article', { name: '登记' }).getByText('正常').waitFor();
        expect(pathOf(operator.page)).toBe('/operations');
        expect(await links(operator.page)).toEqual(['运维', '推送']);
        await operator.go('/disputes');
        expect(pathOf(operator.page)).toBe('/operations');
        await operator.go('/duty');
        expect(await operator.page.locator('code').count()).toBe(Object.keys(zh.duty.commands).length);
        expect(await refusals(operator)).toBe(0);
        const width = await operator.page.evaluate('document.documentElement.scrollWidth');
        expect(width).toBeLessThanOrEqual((viewport ?? { width: 1366 }).width);
        await operator.press('English');
        await operator.page.getByRole('heading', { name: 'Your account' }).waitFor();
        await operator.close();
      },
    );

    it('an operator sees which service is down and what lies dead of the others, mends it, and puts it back', async () => {
      const { mediation, intake } = house.services;
      // A table is away for a moment: that a village bears another name cannot be handled.
      await mediation.database.arrange('alter table mediation rename to mediation_elsewhere');
      const [code, village] = [...entries].findLast(([unit]) => unit.length === 12) ?? [];
      if (code && village)
        await intake.get(Import).take(new Map([...entries, [code, { ...village, name: `${village.name}（新）` }]]), categories);
      const db = mediation.get<Database>(DATABASE);
      const given = () => db.query('update parked_event set dead = true where attempts > 0 returning event_id');
      await eventually(async () => expect(await given()).toHaveLength(1));

      const operator = await Visitor.of(browser, house, 'operator@510722', desk, null);
      const { page } = operator;
      await page.route('**/api/screening/operations', (route) => route.abort());
      await page.route('**/api/reporting/operations', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: { ...((await response.json()) as object), aside: null, kinds: null } });
      });
      await operator.go('/operations');
      await page.getByRole('article', { name: '排查' }).getByText('联系不上').waitFor();
      // What is not known of it is not said to be well.
      await page.getByRole('article', { name: '报表' }).getByText('没有查全').waitFor();
      await page.getByRole('article', { name: '报表' }).getByText('没有查到：收到后没有处理成。').waitFor();
      await page.getByRole('article', { name: '登记' }).getByText('正常').waitFor();
      const card = page.getByRole('article', { name: '调解' });
      await card.getByText(/有 1 条死信/).waitFor();
      await page.getByRole('button', { name: '调解：逐条查看' }).click();
      await page.getByText(/处理出错.*mediation/).waitFor();
      await page.getByRole('button', { name: '重新处理', exact: true }).click();
      await operator.act();
      await page.getByText('已放回队列，但又失败了一次').waitFor();
      await operator.press('关闭');
      await eventually(async () => expect(await given()).toHaveLength(1));

      await mediation.database.arrange('alter table mediation_elsewhere rename to mediation');
      await page.getByRole('button', { name: '全部重新处理' }).click();
      await operator.act();
      await page.getByText('1 条已放回队列').waitFor();
      await operator.press('关闭');
      await card.getByText('正常').waitFor();
      await eventually(async () => expect(await page.getByRole('button', { name: '全部重新处理' }).count()).toBe(0));
      await operator.close();
    });

    it('a department works on at its own edge, where there is no register: it finds its case, records a session, and nothing is asked elsewhere', async () => {
      const clerk = await Visitor.of(browser, house, 'clerk@510722101');
      await clerk.registerDispute({ applicant: '欧阳建国', respondent: '司马秀英', category: '拖欠农民工工资', village: '老西街社区' });
      const id = await clerk.makes('disputes');
      await clerk.page.getByText('已调解 0 / 3 次').first().waitFor();
      await clerk.close();

      const mediator = await Visitor.of(browser, house, 'mediator@hrss', phone, null);
      const { page } = mediator;
      const elsewhere = await atOwnDesk(page);
      await mediator.go('/');
      expect(pathOf(page)).toBe('/today');
      expect((await links(page)).map((text) => text.replace(/\d+/, '').trim())).toEqual(['今日', '案件']);
      await page.getByRole('link', { name: '约定或记录调解' }).first().waitFor();
      for (const theirs of ['/disputes', '/disputes/new', '/board', '/screening', '/requests', '/units', '/calendar', '/stuck']) {
        await mediator.go(theirs);
        expect(pathOf(page)).toBe('/today');
      }
      await page.getByRole('link', { name: '案件', exact: true }).click();
      await page.getByText('这是本部门自己的系统').waitFor();
      await page.getByText('拖欠农民工工资').first().waitFor();
      await page.getByText('潼川镇 · 老西街社区').first().waitFor();
      // As it stands in a message from the county.
      await mediator.go(`/disputes/${id}`);
      expect(pathOf(page)).toBe(`/mediations/${id}`);
      await page.getByText('人力资源和社会保障局').last().waitFor();
      await page.getByRole('button', { name: '记录调解' }).first().click();
      await page.getByRole('dialog').getByText('达成一致').click();
      await mediator.act();
      await page.getByRole('dialog', { name: '制作协议' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByText('已调解 1 / 3 次').waitFor();
      expect(elsewhere).toEqual([]);
      expect(await refusals(mediator)).toBe(0);
      await mediator.close();
    });

    it('an operator has an agency told, hands over its secret once, sees why nothing arrives, and sends again what they read of first', async () => {
      const receiver = await Receiver.listening();
      const operator = await Visitor.of(browser, house, 'operator@510722', desk, '/webhooks');
      const { page } = operator;
      const dialog = page.getByRole('dialog');
      await page.getByText('还没有向任何单位推送数据。').waitFor();
      await operator.press('新增推送');
      await dialog.getByLabel('接收单位').fill('三台县人民法院');
      await dialog.getByLabel('接收地址').fill('https://10.0.0.1/');
      await operator.act();
      await dialog.getByText('该地址在内部网络中').first().waitFor();
      await dialog.getByLabel('接收地址').fill(receiver.url);
      await operator.act();
      await page.getByRole('dialog', { name: '三台县人民法院：生成密钥' }).waitFor();
      await operator.act();
      const secret = dialog.getByLabel('密钥', { exact: true });
      await secret.waitFor();
      expect(await secret.inputValue()).toMatch(/^whsec_\S{44}$/);
      // By mistake it is not closed.
      await page.keyboard.press('Escape');
      await page.waitForTimeout(300);
      expect(await secret.isVisible()).toBe(true);
      await page.setViewportSize(phone);
      expect(await secret.evaluate((field) => field.scrollWidth - field.clientWidth)).toBeLessThanOrEqual(0);
      await page.setViewportSize(desk);
      await operator.press('已交接，关闭');
      await dialog.waitFor({ state: 'hidden' });
      expect(await page.content()).not.toContain('whsec_');

      const card = page.getByRole('article', { name: '三台县人民法院' });
      await card.getByText('推送中').waitFor();
      // All the units of the county have been said before.
      await card.getByRole('button', { name: '补发' }).click();
      await operator.act();
      await dialog.getByText(/共有 \d+ 条/).waitFor();
      expect(receiver.posts).toEqual([]);
      await operator.act();
      await dialog.waitFor({ state: 'hidden' });
      await eventually(() => expect(receiver.taken.length).toBeGreaterThan(300));
      await eventually(async () => expect(await card.getByText('没有', { exact: true }).count()).toBe(1));

      receiver.taking = { status: 500 };
      await card.getByRole('button', { name: '补发' }).click();
      await operator.act();
      await dialog.getByText(/共有 \d+ 条/).waitFor();
      await operator.act();
      await card.getByText(/没有送达：对方答复 500。已试 \d+ 次/).waitFor();
      await card.getByRole('button', { name: '投递记录' }).click();
      await card.getByText('对方答复 500', { exact: true }).first().waitFor();
      await card.getByText('询问是否同意', { exact: true }).first().waitFor();
      await card.getByRole('button', { name: '暂停' }).click();
      await operator.act();
      await card.getByText('由运维员暂停').waitFor();
      await card.getByRole('button', { name: '补发' }).click();
      await dialog.getByRole('textbox').first().fill('2099-01-01');
      await operator.act();
      await dialog.getByText('起始时间还没有到').first().waitFor();
      await dialog.getByRole('button', { name: '返回' }).click();
      receiver.taking = { status: 200 };
      receiver.asked.length = 0;
      await card.getByRole('button', { name: '恢复' }).click();
      await operator.act();
      await eventually(() => expect(receiver.taken.length).toBeGreaterThan(300));
      await card.getByRole('button', { name: '终止' }).click();
      await operator.act();
      await card.getByText('已终止').first().waitFor();
      await operator.close();
      await receiver.close();
    });

    it.each([
      ['leader@510722', '看板', '/board', ['纠纷', '卡点', '排查', '看板']],
      ['clerk@510722101', '今日待办', '/today', ['今日', '纠纷', '登记', '排查', '个人请求', '看板']],
    ])('%s begins with the page of “%s”', async (account, heading, path, places) => {
      const visitor = await Visitor.of(browser, house, account, phone);
      await visitor.page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      expect(pathOf(visitor.page)).toBe(path);
      expect((await links(visitor.page)).map((text) => text.replace(/\d+/, '').trim())).toEqual(places);
      await visitor.close();
    });
  });
});
