/** A list from outside that cannot be taken as it is; says where, in the words of an editor. */
export class ListError extends Error {
  override readonly name = 'ListError';

  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}`);
  }
}

export type Row<C extends string> = Readonly<Record<C, string>> & Readonly<{ line: number }>;
export type Table<C extends string> = Readonly<{ file: string; rows: readonly Row<C>[] }>;

/** CSV as spreadsheets write it (RFC 4180), with or without a byte order mark. `optional` columns may be missing. */
export function readTable<C extends string>(file: string, text: string, columns: readonly C[], optional: readonly C[] = []): Table<C> {
  const [head, ...lines] = records(file, text.replace(/^\uFEFF/, ''));
  if (!head) throw new ListError(file, 1, `is empty; its first line must read ${columns.join(',')}`);
  const missing = columns.filter((column) => !head.fields.includes(column));
  if (missing.length > 0)
    throw new ListError(file, 1, `lacks the column ${missing.join(', ')}; the first line must read ${columns.join(',')}`);

  const rows = lines.map(({ line, fields }) => {
    if (fields.length !== head.fields.length)
      throw new ListError(file, line, `has ${fields.length} fields instead of ${head.fields.length}`);
    const named = [...columns, ...optional].map((column) => [column, (fields[head.fields.indexOf(column)] ?? '').trim()]);
    return { ...(Object.fromEntries(named) as Record<C, string>), line };
  });
  return { file, rows };
}

type Fields = Readonly<{ line: number; fields: readonly string[] }>;

/** Fields may stand in quotes, and then hold commas, doubled quotes and line breaks. Empty lines are skipped. */
function records(file: string, text: string): Fields[] {
  const found: Fields[] = [];
  let fields: string[] = [];
  let line = 1;
  let begun = 1;
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy)) {
    fields.push(quoted?.replaceAll('""', '"') ?? plain);
    line += (quoted?.split('\n').length ?? 1) - 1;
    if (end === ',') continue;
    if (fields.some((field) => field.trim() !== '')) found.push({ line: begun, fields });
    fields = [];
    if (end === '') return found;
    begun = ++line;
  }
  throw new ListError(file, line, 'has a quote that does not close, or text beside a quoted field');
}
