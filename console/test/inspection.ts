import axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

export const wcag = { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

/** What of WCAG 2.2 AA a page breaks, by the rule and where: a machine sees about half of it. */
export async function barriers(page: Page, only: RunOptions['runOnly'] = wcag): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await here.run(document, { runOnly: runOnly ?? [], resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`.replaceAll(/\s+/g, ' ').trim()),
    );
  }, only);
}

/** Colours alone: the rest is the same by night. */
export const contrast = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] };

/** What goes by how long the words are at a width; whether a thing has a name and a role goes by the language or by the width alone. */
export const size = { type: 'rule' as const, values: ['target-size', 'scrollable-region-focusable'] };

/** A fingertip. */
const FINGER = 44;

/** What is touched and is smaller than a fingertip; a link within a sentence is as high as its line, and what a finger cannot reach counts no more. */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const wholes =
      '.el-input__wrapper, .el-select__wrapper, .el-textarea, .el-radio-button, .el-radio, .el-checkbox, .el-input-number, .day, .finder';
    const touched = 'a[href], button, input, select, textarea, summary, [role="button"], [role="tab"], [role="menuitem"]';
    const inSentence = (it: Element): boolean =>
      it.matches('a') &&
      getComputedStyle(it).display === 'inline' &&
      (it.parentElement?.textContent ?? '').trim() !== it.textContent.trim();
    const seen = (it: Element): boolean => {
      const style = getComputedStyle(it);
      const { width, height, right } = it.getBoundingClientRect();
      return (
        right > 0 &&
        it.checkVisibility() &&
        style.pointerEvents !== 'none' &&
        width > 2 &&
        height > 2 &&
        !it.closest('[aria-hidden="true"], .visually-hidden')
      );
    };
    /** What a link covers beyond its words. */
    const spread = (it: Element): Element | null => {
      const { content, position } = getComputedStyle(it, '::after');
      return content !== 'none' && position === 'absolute' ? (it as HTMLElement).offsetParent : null;
    };
    const things = [...document.querySelectorAll(touched)].filter((it) => seen(it) && !inSentence(it));
    return [...new Set(things.map((it) => it.closest(wholes) ?? spread(it) ?? it.closest('.list tr.leads') ?? it))].flatMap((it) => {
      const { width, height } = it.getBoundingClientRect();
      return Math.ceil(width) < least || Math.ceil(height) < least
        ? [`${Math.round(width)} × ${Math.round(height)}: ${it.outerHTML.slice(0, 140)}`]
        : [];
    });
  }, FINGER);

/** What has the focus and lies under the bar, the tabs or what comes next, though the page could have been scrolled. */
export const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const fields = 'main :is(a[href], button, input[type="text"], textarea, summary)';
    const things = [...document.querySelectorAll<HTMLElement>(fields)].filter(
      (it) =>
        it.checkVisibility() &&
        it.tabIndex >= 0 &&
        !it.matches(':disabled') &&
        !it.closest('[aria-hidden="true"], .visually-hidden, #next-act'),
    );
    const hidden = things.flatMap((it) => {
      // Where it would lie at the very end of the screen.
      scrollTo(0, it.getBoundingClientRect().bottom + scrollY - innerHeight + 8);
      it.focus();
      const { left, width, bottom } = it.getBoundingClientRect();
      it.blur();
      return document.elementFromPoint(left + width / 2, bottom - 2)?.closest('header.bar, #next-act') ? [it.outerHTML.slice(0, 140)] : [];
    });
    scrollTo(0, 0);
    return hidden;
  });

/** How far a page stands out beyond its screen: a phone draws what is too wide smaller, and calls that its inner width. */
export const standsOut = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
