import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Gallery } from './gallery.js';
import { barriers, contrast, size, standsOut, wcag } from './inspection.js';
import { desk, openBrowser, phone } from './visitor.js';

const folder = path.resolve(import.meta.dirname, '..');
const named = (of: string) => readdirSync(path.join(folder, of)).map((file) => path.parse(file).name);

const chapters = named('gallery/chapters');
/** Of lists and boards, which ask by themselves. */
const asking = ['lists', 'boards'];

/** What needs more around it than this page has. */
const leftOut: Readonly<Record<string, string>> = {};

/** Of axe all is asked once, else what goes by how long the words are or by the light; the same is photographed. To change the language takes longest. */
const looks = [
  { name: 'desk', language: 'zh', width: desk.width, ask: wcag },
  { name: 'night', language: 'zh', width: desk.width, night: true, ask: contrast },
  { name: 'phone', language: 'zh', width: phone.width },
  { name: 'phone-en', language: 'en', width: phone.width, ask: size },
  { name: 'desk-en', language: 'en', width: desk.width },
] as const;
type Look = (typeof looks)[number];

/** Text that is cut off, and what sticks out of the part it is in; what scrolls may hold more than is seen. */
const misplaced = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (it: Element) => /auto|scroll/.test(getComputedStyle(it).overflowX);
    const hides = (it: Element) => /hidden|clip/.test(getComputedStyle(it).overflowX);
    const told = (it: Element, what: string) =>
      `${it.closest('[data-state]')?.getAttribute('data-state') ?? ''}: ${what} ${it.outerHTML.replaceAll(/\s+/g, ' ').slice(0, 140)}`;
    const within = (it: Element, frame: Element, holds: (each: Element) => boolean): boolean => {
      for (let at = it.parentElement; at && at !== frame; at = at.parentElement) if (holds(at)) return true;
      return false;
    };
    return [...document.querySelectorAll('.here')].flatMap((frame) => {
      const { right, left } = frame.getBoundingClientRect();
      return [...frame.querySelectorAll('*')].flatMap((it) => {
        if (!it.checkVisibility() || it.closest('.visually-hidden, [aria-hidden="true"], svg, canvas, .calendar, .el-select__tags-text'))
          return [];
        const own = [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
        const box = it.getBoundingClientRect();
        const out = (of: DOMRect) => of.width > 0 && (of.right > right + 1 || of.left < left - 1);
        if (
          out(box) &&
          it.parentElement &&
          !out(it.parentElement.getBoundingClientRect()) &&
          !within(it, frame, (at) => scrolls(at) || hides(at))
        )
          return [told(it, 'sticks out')];
        return own && hides(it) && it.scrollWidth > it.clientWidth + 1 && !it.closest('[title], [aria-label]:not(section, [role=group])')
          ? [told(it, 'is cut off')]
          : [];
      });
    });
  });

let browser: Browser;
let gallery: Gallery;

beforeAll(async () => {
  browser = await openBrowser();
  gallery = await Gallery.open(browser);
});
afterAll(() => browser.close());

describe('every part of the console', () => {
  beforeEach(async () => {
    if (gallery.manner !== 'told') await gallery.load();
  });

  /** What is wrong in a look at what is shown. */
  async function wrongIn(look: Look, as: string): Promise<string[]> {
    await gallery.look(look);
    const out = await standsOut(gallery.page);
    const wrong = [...(out > 0 ? [`the page stands out by ${out} px`] : []), ...(await misplaced(gallery.page))];
    if ('ask' in look) {
      await gallery.photograph(`${as}-${look.name}`);
      wrong.push(...(await barriers(gallery.page, look.ask)));
    }
    return wrong.map((what) => `${look.name}: ${what}`);
  }

  it.each(chapters)('of %s: none is cut off, sticks out, bars anybody or misses a word, in any look', async (chapter) => {
    await gallery.show(chapter);
    const wrong: string[] = [];
    for (const look of looks) wrong.push(...(await wrongIn(look, chapter)));
    expect(wrong).toEqual([]);
    expect(await gallery.unanswered()).toEqual([]);
    expect(gallery.warnings.splice(0)).toEqual([]);
  });

  it.each(['empty', 'waiting', 'refused'] as const)('says so where what it asks for is %s', async (manner) => {
    await gallery.load();
    await gallery.answer(manner);
    const wrong: string[] = [];
    for (const chapter of asking) {
      await gallery.show(chapter);
      for (const look of looks)
        if (look.name === 'desk' || look.name === 'phone-en') wrong.push(...(await wrongIn(look, `${chapter}-${manner}`)));
    }
    expect(wrong).toEqual([]);
  });

  it('has a place among them', async () => {
    for (const chapter of chapters.filter((each) => !gallery.shown.has(each))) await gallery.show(chapter);
    const shown = [...gallery.parts, ...Object.keys(leftOut)];
    expect(named('src/parts').filter((part) => !shown.includes(part))).toEqual([]);
  });
});

describe('parts with logic, by hand and by keys', () => {
  beforeEach(async () => {
    await gallery.load();
    await gallery.look(looks[0]);
    await gallery.page.evaluate(() => localStorage.clear());
    await gallery.show('tried');
    await gallery.sent();
  });

  it('a choice takes what was typed on Enter and on Tab, and what one pointed at before that', async () => {
    const { page } = gallery;
    const box = page.getByRole('combobox', { name: '类别', exact: true });
    await box.click();
    await page.keyboard.type('欠');
    await page.keyboard.press('Enter');
    expect(await gallery.said('category')).toBe('wage-arrears');
    await box.click();
    await page.keyboard.type('邻');
    await page.keyboard.press('Tab');
    expect(await gallery.said('category')).toBe('neighbour');
    expect(await box.evaluate((it) => it === document.activeElement)).toBe(false);
    await box.click();
    await page.keyboard.type('没有这一类');
    await page.keyboard.press('Tab');
    expect(await gallery.said('category')).toBe('neighbour');
  });

  it('a day and an hour are taken as they are typed; what is none stays, for the service to refuse', async () => {
    const { page } = gallery;
    const day = page.getByLabel('日期', { exact: true });
    for (const [typed, taken] of [
      ['20261201', '2026-12-01'],
      ['12-24', '2026-12-24'],
      ['明天', '明天'],
    ] as const) {
      await day.fill(typed);
      await day.press('Tab');
      expect([await day.inputValue(), await gallery.said('day')]).toEqual([taken, taken]);
    }
    await page.getByLabel('时间', { exact: true }).fill('2026-12-01');
    await page.getByLabel('时间（时刻）').fill('930');
    await page.getByLabel('时间（时刻）').press('Tab');
    expect(await gallery.said('moment')).toBe('2026-12-01T09:30');
    await page.getByLabel('时间', { exact: true }).fill('');
    await page.getByLabel('时间', { exact: true }).press('Tab');
    expect(await gallery.said('moment')).toBe('T09:30');
  });

  it('an act is sent once something is chosen, on what was seen, and stays open with what was chosen while it is refused', async () => {
    const { page } = gallery;
    await page.getByRole('button', { name: 'bounce' }).click();
    const dialog = page.getByRole('dialog');
    const seen = `"${await gallery.said('sequence')}"`;
    const send = dialog.locator('[type=submit]');
    expect(await send.isDisabled()).toBe(true);
    await dialog.press('Control+Enter');
    expect(await gallery.sent()).toEqual([]);
    await dialog.getByRole('combobox').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await gallery.answer('refused');
    await send.click();
    await dialog.getByRole('alert').getByText('按规定不能这样办理').waitFor();
    const [refused] = await gallery.sent();
    expect(refused).toMatchObject({ body: { reason: 'not-our-duty' }, match: seen });
    await gallery.answer('told');
    await send.click();
    await dialog.waitFor({ state: 'detached' });
    expect(await gallery.said('done')).toBe('1');
    const [taken] = await gallery.sent();
    // Once more the same: one content, one key.
    expect([taken?.key, taken?.match]).toEqual([refused?.key, seen]);
  });

  it('what is typed into a form is there again after it was left, until it is discarded', async () => {
    const { page } = gallery;
    const place = page.getByRole('dialog').getByLabel('地点');
    const session = page.getByRole('button', { name: 'session', exact: true });
    await session.click();
    await place.fill('社区调解室');
    await page.getByRole('dialog').getByRole('button', { name: '返回' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await session.click();
    await page.getByText(/已为您保留 .*填写的草稿/).waitFor();
    expect(await place.inputValue()).toBe('社区调解室');
    await page.getByRole('button', { name: '丢弃草稿' }).click();
    expect(await place.inputValue()).toBe('');
    expect(await page.getByText(/已为您保留/).count()).toBe(0);
  });

  it('a list is sorted by its headings and by keys, and a view of it is kept under a name and left again', async () => {
    const { page } = gallery;
    const list = gallery.of('list');
    const heading = list.getByRole('columnheader', { name: '登记日期' });
    await heading.getByRole('button').press('Enter');
    expect(await gallery.said('address')).toContain('sort=registered&order=desc');
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    await heading.getByRole('button').press('Enter');
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    await list.getByRole('button', { name: '存为常用筛选' }).click();
    await list.getByRole('textbox', { name: '名称' }).fill('先登记的');
    await list.getByRole('textbox', { name: '名称' }).press('Enter');
    const view = list.getByRole('button', { name: '先登记的', exact: true });
    expect(await view.getAttribute('aria-pressed')).toBe('true');
    await heading.getByRole('button').press('Enter');
    expect(await view.getAttribute('aria-pressed')).toBe('false');
    await view.click();
    expect(await gallery.said('address')).toContain('order=asc');
    await list
      .getByRole('button', { name: /先登记的/ })
      .last()
      .click();
    expect(await view.count()).toBe(0);
  });

  it('several are chosen one after the other, and the last is taken back by one key', async () => {
    const { page } = gallery;
    await gallery.of('choice').locator('.el-select').last().click();
    for (const typed of ['欠', '邻']) {
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
    }
    expect(await gallery.said('several')).toBe('wage-arrears neighbour');
    await page.keyboard.type('没有这一类');
    await page.keyboard.press('Enter');
    expect(await gallery.said('several')).toBe('wage-arrears neighbour');
    for (const _ of '没有这一类') await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    expect(await gallery.said('several')).toBe('wage-arrears');
  });
});
