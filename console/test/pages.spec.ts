import { request } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { eventually } from '../../libs/testing/src/index.js';
import { routes } from '../src/routes.js';
import { House } from './house.js';
import { barriers, contrast, covered, size, standsOut, tooSmall } from './inspection.js';
import { Visitor, atOwnDesk, desk, openBrowser, phone, sessionOf, withoutNews } from './visitor.js';

const small = { width: 320, height: 568 };
const TOWNSHIP = '510722101';
const DITCH = { applicant: '欧阳建国', respondent: '司马秀英', category: '邻里', village: '老西街社区' };

type Page = Readonly<{ path: string; name: string; meta?: { public?: true; place?: string | readonly string[]; needs?: string } }>;
const pages: readonly Page[] = routes;

/** Where a page is, with something in it that there is. */
const addressOf = ({ path, name }: Page, ids: Readonly<Record<string, string>>) =>
  path
    .replace(':id/sessions/:session/room', `${ids['mediation'] ?? ''}/sessions/${ids['room'] ?? ''}/room`)
    .replace(':unit/:period', '510722101002/2026-W48')
    .replace(':id', ids[name] ?? '')
    .replace(':rest(.*)', 'nowhere');

/** Somebody who is led nowhere else from it. */
const guestOf = ({ name, meta }: Page) =>
  name === 'duty' || meta?.place === 'webhooks' || meta?.place === 'operations'
    ? 'operator@510722'
    : meta?.place === 'audit'
      ? 'auditor@510722'
      : `coordinator@${TOWNSHIP}`;

describe('every page of the console', () => {
  let house: House;
  let browser: Browser;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
    await clerk.registerDispute(DITCH);
    const id = await clerk.makes('disputes');
    Object.assign(ids, { dispute: id, mediation: id });
    await clerk.page.getByText('已调解 0 / 3 次').waitFor();
    const staff = await request.newContext({
      baseURL: house.origin,
      storageState: await sessionOf(house, `staff@${TOWNSHIP}`),
      extraHTTPHeaders: { origin: house.origin },
    });
    const data = { at: new Date(Date.now() + 3_600_000).toISOString(), venue: 'village', online: true };
    const arranged = await staff.post(`/api/mediation/mediations/${id}/sessions`, { data });
    ids['room'] = ((await arranged.json()) as { session: string }).session;
    await staff.dispose();
    await clerk.page.getByRole('link', { name: '当事人提出请求' }).click();
    await clerk.page.getByLabel('姓名', { exact: true }).fill(DITCH.applicant);
    await clerk.page.locator('.finder').getByText('欧阳某').waitFor();
    ids['request'] = await clerk.makes('requests');
    await clerk.close();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('is had by its address, typed in or loaded anew', async () => {
    for (const page of pages) {
      const address = addressOf(page, ids);
      const answer = await fetch(house.origin + address, { headers: { accept: 'text/html' } });
      expect({ address, status: answer.status, console: (await answer.text()).includes('<div id="app">') }).toEqual({
        address,
        status: 200,
        console: true,
      });
    }
  });

  it('has room for all that a coordinator goes to on a tablet held upright, in English too', async () => {
    const tablet = { width: 700, height: 1000 };
    const coordinator = await Visitor.of(browser, house, 'coordinator@510722', tablet);
    await coordinator.press('English');
    await coordinator.page.getByRole('link', { name: 'Rules' }).waitFor();
    expect(await coordinator.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(tablet.width);
    await coordinator.close();
  });

  it('is looked at by what sees a barrier, and what is too small for a finger', async () => {
    const visitor = await Visitor.unknown(browser, house, phone);
    await visitor.page.goto(`${house.origin}/sign-in`);
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    await visitor.page.evaluate(() => {
      const wrong = '<img src="/icon.svg"><p style="color: #bbb; background: #fff">faint</p><button style="width: 30px">x</button>';
      document.querySelector('main')?.insertAdjacentHTML('beforeend', wrong);
    });
    expect((await barriers(visitor.page)).map((each) => each.split(':')[0]).sort()).toEqual(['color-contrast', 'image-alt']);
    expect(await barriers(visitor.page, contrast)).toHaveLength(1);
    expect(await tooSmall(visitor.page)).toHaveLength(1);
    await visitor.close();
  });

  it('is by night and in large type as was chosen, and is so again when it is loaded anew', async () => {
    const visitor = await Visitor.of(browser, house, `coordinator@${TOWNSHIP}`);
    const look = () =>
      visitor.page.evaluate(() => {
        const { colorScheme, fontSize } = getComputedStyle(document.documentElement);
        return { colorScheme, fontSize, ground: getComputedStyle(document.body).backgroundColor };
      });
    const usual = await look();
    expect(usual).toMatchObject({ colorScheme: 'light', fontSize: '14px' });
    await visitor.page.emulateMedia({ colorScheme: 'dark' });
    await eventually(async () => expect(await look()).toMatchObject({ colorScheme: 'dark' }));
    await visitor.page.getByRole('button', { name: '当前账号' }).click();
    await visitor.page.getByText('浅色', { exact: true }).click();
    await visitor.page.getByText('大字', { exact: true }).click();
    await eventually(async () => expect(await look()).toEqual({ ...usual, fontSize: '18px' }));
    await visitor.page.getByText('深色', { exact: true }).click();
    await visitor.page.reload();
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    const chosen = await look();
    expect(chosen).toMatchObject({ colorScheme: 'dark', fontSize: '18px' });
    expect(chosen.ground).not.toBe(usual.ground);
    await visitor.page.emulateMedia({ media: 'print', colorScheme: 'light' });
    expect((await look()).colorScheme).toBe('light');
    await visitor.close();
  });

  const views = pages.map((page) => [page.path, page] as const);
  const board = pages.find(({ name }) => name === 'board');
  it.each([...views, ['/board?view=screening', { ...board, path: '/board?view=screening' } as Page] as const])(
    'fits a phone and a finger, names every field and bars nobody, in both languages, by day and by night: %s',
    async (_, page) => {
      const address = addressOf(page, ids);
      const visitor = page.meta?.public
        ? await Visitor.unknown(browser, house, phone)
        : await Visitor.of(browser, house, guestOf(page), phone, null);
      const { page: screen } = visitor;
      await withoutNews(screen);
      if (page.meta?.place === 'mediations') await atOwnDesk(screen);
      await screen.goto(house.origin + address);
      await screen.waitForLoadState('networkidle');
      expect(new URL(screen.url()).pathname).toBe(new URL(address, house.origin).pathname);
      expect(await tooSmall(screen)).toEqual([]);
      expect(await covered(screen)).toEqual([]);
      const nameless = await screen.locator(':is(input, textarea, button):visible:not([aria-hidden="true"])').evaluateAll((fields) =>
        fields
          .filter((field) => {
            const labels = (field as HTMLInputElement).labels ?? [];
            return (
              !field.textContent?.trim() &&
              labels.length === 0 &&
              !field.getAttribute('aria-label') &&
              !field.getAttribute('aria-labelledby')
            );
          })
          .map(({ outerHTML }) => outerHTML),
      );
      expect(nameless).toEqual([]);
      // Whoever only hears the page is told how many items a list has.
      expect(await screen.locator('ul:not([role]) > :not(li), ul:not([role]) > li[role]:not([role="listitem"])').count()).toBe(0);

      const inspect = async (what: string, only?: typeof size) => {
        expect({ what, standsOut: await standsOut(screen), barriers: await barriers(screen, only) }).toEqual({
          what,
          standsOut: 0,
          barriers: [],
        });
      };
      const look = (name: 'dark' | 'large', on: boolean) =>
        screen.evaluate(([is, now]) => void document.documentElement.classList.toggle(String(is), Boolean(now)), [name, on]);
      /** A page that only leads on has nothing to change its language by. */
      const speak = async (word: string, language: string) => {
        const button = screen.getByRole('button', { name: word, exact: true });
        // By key: a phone that was made a desk keeps a zoom that no desk has, and a finger would miss.
        if (await button.count()) return button.press('Enter');
        await screen.evaluate((now) => localStorage.setItem('junan.language', now), language);
        await screen.reload();
      };
      const inLarge = async (what: string) => {
        await look('large', true);
        expect({ what, standsOut: await standsOut(screen) }).toEqual({ what, standsOut: 0 });
        await look('large', false);
      };
      const byNight = async (what: string) => {
        await look('dark', true);
        expect({ what, barriers: await barriers(screen, contrast) }).toEqual({ what, barriers: [] });
        await look('dark', false);
      };
      await inspect('phone, Chinese');
      await inLarge('phone, Chinese, large');
      await byNight('phone, night');
      await speak('English', 'en');
      await inspect('phone, English', size);
      await inLarge('phone, English, large');
      await screen.setViewportSize(small);
      await inLarge('the smallest phone, English, large');
      await screen.setViewportSize(desk);
      await inspect('desk, English');
      await speak('中文', 'zh');
      await inspect('desk, Chinese', size);
      await visitor.close();
    },
  );
});
