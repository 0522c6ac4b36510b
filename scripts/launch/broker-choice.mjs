/** Production is told to run this or newer (decision 0005); who has it installed need fetch nothing. */
export const NEW_ENOUGH = '2.12';

/** `2.10.27` of what a server says of itself (`nats-server: v2.10.27`). */
export const versionIn = (words) => words.match(/\d+\.\d+\.\d+/)?.[0];

/** Negative if `a` is the older; a line such as `2.12` stands for its first release. */
export function compare(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  return [0, 1, 2].map((i) => (left[i] ?? 0) - (right[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

export const isOf = (line, version) => `${version}.`.startsWith(`${line}.`);

/**
 * Of all that is at hand: the newest of the line asked for; else the one that wrote the store before, so that nothing
 * changes unasked; else the newest. Of equals the first, and what is installed comes first.
 */
export function choose(brokers, { line, written } = {}) {
  const fitting = line ? brokers.filter(({ version }) => isOf(line, version)) : brokers;
  const before = line ? undefined : fitting.find(({ version }) => version === written);
  return before ?? fitting.toSorted((a, b) => compare(b.version, a.version))[0];
}
