import { effectScope, reactive, watch } from 'vue';

/** A list as somebody held and sorted it, under a name of theirs. */
export type View = Readonly<{ name: string; query: Readonly<Record<string, string>> }>;

export const LONGEST = 16;
export const MOST = 12;

const lists = new Map<string, View[]>();

/**
 * Kept on this device, for one account and one list: what stands in an address already, and a name. Another who signs in here
 * does not see them.
 */
export function savedViews(list: string, account: string): View[] {
  const place = `junan.views.${list}.${account}`;
  const before = lists.get(place);
  if (before) return before;
  const views = reactive(readViews(localStorage.getItem(place)));
  // Also when the page that asked first is long gone.
  effectScope(true).run(() => watch(views, (now) => localStorage.setItem(place, JSON.stringify(now))));
  lists.set(place, views);
  return views;
}

/** Whatever stands there: of an older release, or of nobody’s making. */
export function readViews(text: string | null): View[] {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  return Array.isArray(value) ? value.filter(isView).slice(0, MOST) : [];
}

const isView = (value: unknown): value is View => {
  const { name, query } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const texts = typeof query === 'object' && query !== null && Object.values(query).every((each) => typeof each === 'string');
  return typeof name === 'string' && name !== '' && texts;
};

/** One of a name; the later stands in the place of the earlier. */
export function saveView(views: View[], view: View): void {
  const at = views.findIndex(({ name }) => name === view.name);
  if (at >= 0) views.splice(at, 1, view);
  else if (views.length < MOST) views.push(view);
}

/** The same list, whatever the order of the words. */
export function isNow(view: View, query: Readonly<Record<string, string>>): boolean {
  const told = (of: Readonly<Record<string, string>>) => JSON.stringify(Object.entries(of).sort());
  return told(view.query) === told(query);
}
