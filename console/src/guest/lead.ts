import { nextTick } from 'vue';

/** The focus to where the page goes on: what was pressed is gone by then, and whoever hears the page would begin at its top. */
export async function leadTo(...selectors: readonly string[]): Promise<void> {
  await nextTick();
  const found = selectors.map((each) => document.querySelector<HTMLElement>(each)).find((each) => each !== null);
  if (!found) return;
  if (!found.matches('input, textarea, button')) found.tabIndex = -1;
  found.focus();
}

/** The head of what the page shows now. */
export const HEAD = 'main h1, main h2';
