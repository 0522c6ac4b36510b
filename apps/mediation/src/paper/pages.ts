/** All that is looked at of one file; beyond it nobody waits, nor is there room. */
const MOST = { tokens: 1_000_000, depth: 1_000, streams: 2_000, inflated: 16 * 1024 * 1024, pages: 5_000 };

export type Inflate = (bytes: Buffer, limits: Readonly<{ maxOutputLength: number }>) => Buffer;

/** How many pages a PDF has, as its tree of pages says; 0 in any doubt, as where it is encrypted. It takes time by its length alone, and never throws. */
export function pagesOf(pdf: Buffer, inflate: Inflate): number {
  const text = pdf.toString('latin1');
  if (/\/Encrypt\b/.test(text)) return 0;
  const packed = unpacked(pdf, text, inflate);
  if (packed === undefined) return 0;
  const counts = [text, ...packed].map(countIn);
  const pages = Math.max(...counts);
  return counts.some(Number.isNaN) || pages > MOST.pages ? 0 : pages;
}

/** What lies packed in it as streams of objects; nothing where that cannot be read, or is too much. */
function unpacked(pdf: Buffer, text: string, inflate: Inflate): string[] | undefined {
  const found: string[] = [];
  let [left, behind, streams] = [MOST.inflated, 0, 0];
  for (const { index } of text.matchAll(/\/Type\s{0,20}\/ObjStm\b/g)) {
    if (index < behind) continue;
    if (++streams > MOST.streams) return undefined;
    const start = /stream\r?\n/.exec(text.slice(index, index + 2_000));
    if (!start) continue;
    const from = index + start.index + start[0].length;
    behind = text.indexOf('endstream', from);
    if (behind < 0) return undefined;
    try {
      const bytes = inflate(pdf.subarray(from, behind), { maxOutputLength: left });
      left -= bytes.length;
      found.push(bytes.toString('latin1'));
    } catch {
      return undefined;
    }
    if (left <= 0) return undefined;
  }
  return found;
}

/** The most that any dictionary of pages in it counts; not a number where it has too much in it. */
function countIn(text: string): number {
  let [open, most, tokens]: [{ pages?: true; count?: number }[], number, number] = [[], 0, 0];
  for (const [token, count] of text.matchAll(/<<|>>|\bobj\b|\/Type\s{0,20}\/Pages\b|\/Count\s{1,20}(\d{1,6})\b/g)) {
    if (++tokens > MOST.tokens || open.length > MOST.depth) return NaN;
    const inner = open.at(-1);
    if (token === 'obj') open = [];
    else if (token === '<<') open.push({});
    else if (token === '>>') {
      open.pop();
      if (inner?.pages) most = Math.max(most, inner.count ?? 0);
    } else if (inner && count !== undefined) inner.count = Number(count);
    else if (inner) inner.pages = true;
  }
  return most;
}
