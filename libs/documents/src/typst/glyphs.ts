/** Stands where the fonts have no character (a 〓 is the printers' own mark for it). */
const GETA = '〓';

/** Which characters a TrueType font draws, by its `cmap`: format 12, which knows all planes, else 4. */
export function drawnBy(font: Buffer): (character: string) => boolean {
  const cmap = tableOf(font, 'cmap');
  const ranges = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4))
    .flatMap((at) => rangesAt(font, at))
    .sort(([a], [b]) => a - b);
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.some(([first, last]) => first <= code && code <= last);
  };
}

function tableOf(font: Buffer, name: string): number {
  for (let i = 0, at = 12; i < font.readUInt16BE(4); i++, at += 16)
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  throw new Error(`a font without ${name}`);
}

type Range = readonly [first: number, last: number];

function rangesAt(font: Buffer, at: number): Range[] {
  switch (font.readUInt16BE(at)) {
    case 12:
      return Array.from({ length: font.readUInt32BE(at + 12) }, (_, i): Range => {
        const group = at + 16 + 12 * i;
        return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
      });
    case 4: {
      const twice = font.readUInt16BE(at + 6);
      return Array.from({ length: twice / 2 }, (_, i): Range => {
        const last = at + 14 + 2 * i;
        return [font.readUInt16BE(last + twice + 2), font.readUInt16BE(last)];
      });
    }
    default:
      return [];
  }
}

/** Every text within, with what cannot be drawn replaced; `missing` names those characters once each. */
export function drawable<T>(within: T, draws: (character: string) => boolean, missing: Set<string>): T {
  if (typeof within === 'string')
    return [...within].map((each) => (draws(each) || /\s/u.test(each) ? each : (missing.add(each), GETA))).join('') as T;
  if (Array.isArray(within)) return within.map((each: unknown) => drawable(each, draws, missing)) as T;
  if (typeof within === 'object' && within !== null)
    return Object.fromEntries(Object.entries(within).map(([key, value]) => [key, drawable(value, draws, missing)])) as T;
  return within;
}
