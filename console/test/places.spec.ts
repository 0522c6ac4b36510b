import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { firstOf, placesOf, whose } from '../src/places.js';
import { zh } from '../src/messages/words.js';
import { House } from './house.js';
import { Visitor, openBrowser, phone } from './visitor.js';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('the pages of the console', () => {
  /** What each is made of. */
  const doors = {
    today: 'GET /api/intake/today',
    disputes: 'GET /api/intake/disputes',
    stuck: 'POST /api/intake/disputes/reminders',
    register: 'POST /api/intake/disputes',
    screening: 'GET /api/screening/rounds',
    requests: 'GET /api/intake/requests',
    board: 'GET /api/reporting/board',
    ladder: 'POST /api/mediation/policy/versions',
    audit: 'GET /api/intake/acts',
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
    expect(placesOf(['auditor', 'leader'])).toEqual(['disputes', 'stuck', 'screening', 'board', 'audit']);
    expect(firstOf(['leader', 'auditor'])).toBe('board');
    expect(firstOf(['leader', 'coordinator'])).toBe('today');
    expect(firstOf(['operator', 'auditor'])).toBe('audit');
    expect(firstOf(['operator'])).toBe('duty');
    expect(firstOf([])).toBe('duty');
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
      expect(await links(auditor.page)).toEqual(['审计']);
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
      'an operator reads what the account is for and by which commands, at %s',
      async (_where, viewport) => {
        const operator = await Visitor.of(browser, house, 'operator@510722', viewport);
        await operator.page.getByText('npm run letters').waitFor();
        expect(await operator.page.locator('code').count()).toBe(Object.keys(zh.duty.commands).length);
        expect(pathOf(operator.page)).toBe('/duty');
        expect(await operator.page.getByRole('navigation').count()).toBe(0);
        await operator.go('/disputes');
        expect(pathOf(operator.page)).toBe('/duty');
        expect(await refusals(operator)).toBe(0);
        const width = await operator.page.evaluate('document.documentElement.scrollWidth');
        expect(width).toBeLessThanOrEqual((viewport ?? { width: 1366 }).width);
        await operator.press('English');
        await operator.page.getByRole('heading', { name: 'Your account' }).waitFor();
        await operator.close();
      },
    );

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
