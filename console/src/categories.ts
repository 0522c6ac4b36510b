/** What a category is about, by the heading of the political-legal committees’ list that it stands under. */
const headings = {
  home: ['01', '02'],
  persons: ['03', '04', '05'],
  business: ['06', '08', '10'],
  work: ['07'],
  land: ['09', '11'],
  offices: ['12', '13', '14', '15', '16'],
} as const;

export const categoryGroups = ['often', ...(Object.keys(headings) as (keyof typeof headings)[]), 'other'] as const;
type Group = (typeof categoryGroups)[number];

const PLACE = 'junan.categories';
/** Of the last so many that were registered here, those most often seen. */
const REMEMBERED = 30;
const OFTEN = 5;

type Category = Readonly<{ code: string; politicalLegal: string | null }>;

/** Each category once. */
export function grouped<C extends Category>(categories: readonly C[], first: readonly string[]) {
  const groups = new Map<Group, C[]>(categoryGroups.map((group) => [group, []]));
  for (const category of categories) groups.get(first.includes(category.code) ? 'often' : groupOf(category))?.push(category);
  groups.get('often')?.sort((a, b) => first.indexOf(a.code) - first.indexOf(b.code));
  return [...groups].flatMap(([group, all]) => (all.length > 0 ? [{ group, all }] : []));
}

function groupOf({ politicalLegal }: Category): Group {
  const heading = politicalLegal?.slice(0, 2);
  const found = Object.entries(headings).find(([, all]) => all.some((each) => each === heading));
  return (found?.[0] as Group | undefined) ?? 'other';
}

/**
 * What this device registers most: of the window it stands at, so it takes no other service to know. Codes alone, and nothing of whose
 * disputes they were.
 */
export function often(): readonly string[] {
  const seen = before();
  const times = new Map<string, number>();
  for (const code of seen) times.set(code, (times.get(code) ?? 0) + 1);
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, OFTEN)
    .map(([code]) => code);
}

export const registeredOf = (code: string): void => localStorage.setItem(PLACE, [code, ...before()].slice(0, REMEMBERED).join(' '));

const before = (): string[] => (localStorage.getItem(PLACE) ?? '').split(' ').filter((code) => /^[a-z-]{1,40}$/.test(code));
