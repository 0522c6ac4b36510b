/** What lies at a place, thing by thing: messages, lines, rows, answers. A Buffer is searched as what its bytes spell. */
export type Things = readonly (string | Buffer)[];

/** Where words may have come to lie. */
export type Places<Name extends string = string> = Readonly<Record<Name, () => Things | Promise<Things>>>;

/** What of a place was looked through, and which words were found there, each with the thing that held it. */
export type Look = Readonly<{ things: number; characters: number; found: readonly Find[] }>;
export type Find = Readonly<{ word: string; in: string }>;
export type Report<Name extends string = string> = Readonly<Record<Name, Look>>;

/** Looks through every place for every word, however it may be spelled there. */
export async function scan<Name extends string>(words: readonly string[], places: Places<Name>): Promise<Report<Name>> {
  const finder = finderOf(words);
  const looks: [string, Look][] = [];
  for (const [place, things] of Object.entries<Places[string]>(places)) {
    const texts = (await things()).map((thing) => (typeof thing === 'string' ? thing : thing.toString('utf8')));
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    looks.push([place, { things: texts.length, characters, found: texts.flatMap(finder) }]);
  }
  return Object.fromEntries(looks) as Report<Name>;
}

/** A line for each place. */
export function told(words: readonly string[], report: Report): string {
  const rows = Object.entries(report).map(([place, { things, characters, found }]) => [
    place,
    `${things} things`,
    `${characters} characters`,
    found.length === 0 ? 'none found' : `${found.length} found: ${[...new Set(found.map(({ word }) => word))].join(', ')}`,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [`${words.length} names, numbers and phrases were looked for`, ...lines].join('\n');
}

function finderOf(words: readonly string[]): (text: string) => Find[] {
  const wordOf = new Map(words.flatMap((word) => spellingsOf(word).map((spelling) => [spelling, word] as const)));
  const longestFirst = [...wordOf.keys()].sort((a, b) => b.length - a.length);
  const any = new RegExp(longestFirst.map((spelling) => spelling.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'g');
  return (text) =>
    [...text.matchAll(any)].map(({ 0: spelling, index }) => ({
      word: wordOf.get(spelling) as string,
      in: text.slice(Math.max(0, index - 60), index + spelling.length + 60),
    }));
}

/** As it is, in addresses (also inside of another one), in JSON that keeps to ASCII, and as hexadecimal or base64 of its bytes. */
export function spellingsOf(word: string): string[] {
  const bytes = Buffer.from(word);
  const escaped = word.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const inAddress = encodeURIComponent(word);
  const base64 = [0, 1, 2].map((before) => base64Of(bytes, before));
  const spellings = [
    word,
    escaped,
    inAddress,
    encodeURIComponent(inAddress),
    bytes.toString('hex'),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ];
  return [
    ...new Set([...spellings, ...[escaped, inAddress, bytes.toString('hex')].flatMap((each) => [each.toLowerCase(), each.toUpperCase()])]),
  ];
}

/** The part that is the same whatever stands around it, so many bytes after a group of three begins. */
function base64Of(bytes: Buffer, before: number): string {
  const first = Math.ceil((before * 8) / 6);
  const last = Math.floor(((before + bytes.length) * 8) / 6);
  return Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .slice(first, last);
}
