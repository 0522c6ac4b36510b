import { effectScope, reactive, watch } from 'vue';

export const sizes = [20, 50, 100, 200] as const;
export const densities = ['roomy', 'dense'] as const;

/** How somebody likes a list on this device: nothing of what is in it. */
export type Kept = {
  size: (typeof sizes)[number];
  density: (typeof densities)[number];
  /** The columns that were shown or hidden against what is usual. */
  columns: Record<string, boolean>;
};

const lists = new Map<string, Kept>();

/** One for each list, however many pages show it; written down also when the first of them is long gone. */
export function keptList(name: string): Kept {
  const before = lists.get(name);
  if (before) return before;
  const place = `junan.list.${name}`;
  const kept = reactive(read(localStorage.getItem(place)));
  effectScope(true).run(() => watch(kept, (now) => localStorage.setItem(place, JSON.stringify(now))));
  lists.set(name, kept);
  return kept;
}

/** Whatever stands there: of an older release, or of nobody’s making. */
export function read(text: string | null): Kept {
  const { size, density, columns } = parsed(text);
  return {
    size: sizes.find((each) => each === size) ?? 50,
    density: densities.find((each) => each === density) ?? 'roomy',
    columns: Object.fromEntries(
      Object.entries(typeof columns === 'object' && columns !== null ? columns : {}).filter(([, shown]) => typeof shown === 'boolean'),
    ) as Kept['columns'],
  };
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
