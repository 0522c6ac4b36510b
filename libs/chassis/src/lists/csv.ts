import { CsvError, parse } from 'csv-parse/sync';
import { ListError } from '#kernel';
import type { Table } from '#kernel';

/** The units of all China's counties together are some 660,000 lines; one county has a thousand. */
const MOST_LINES = 100_000;
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_LETTERS = 2_000;
/** Of one line with all its fields. */
const MOST_RECORD_BYTES = 64 * 1024;

/** CSV as spreadsheets write it (RFC 4180), with or without a byte order mark. `optional` columns may be missing. */
export function readTable<C extends string>(file: string, text: string, columns: readonly C[], optional: readonly C[] = []): Table<C> {
  const [head, ...lines] = records(file, text.replace(/^\uFEFF/, ''));
  if (!head) throw new ListError(file, 1, `is empty; its first line must read ${columns.join(',')}`);
  const missing = columns.filter((column) => !head.fields.includes(column));
  if (missing.length > 0)
    throw new ListError(file, 1, `lacks the column ${missing.join(', ')}; the first line must read ${columns.join(',')}`);
  const twice = [...columns, ...optional].find((column) => head.fields.indexOf(column) !== head.fields.lastIndexOf(column));
  if (twice !== undefined) throw new ListError(file, 1, `has the column ${twice} twice; leave one of them`);

  const rows = lines.map(({ line, fields }) => {
    if (fields.length !== head.fields.length)
      throw new ListError(file, line, `has ${fields.length} fields instead of ${head.fields.length}`);
    const named = [...columns, ...optional].map((column) => [column, (fields[head.fields.indexOf(column)] ?? '').trim()] as const);
    for (const [column, value] of named) refuseOdd(file, line, column, value);
    return { ...(Object.fromEntries(named) as Record<C, string>), line };
  });
  return { file, rows };
}

/** A spreadsheet would compute a formula, for whoever opens what we export; a control character nobody can see. */
function refuseOdd(file: string, line: number, column: string, value: string): void {
  if (/^[=+\-@]/.test(value)) throw new ListError(file, line, `has a formula in the column ${column}; write the value itself`);
  if (/[\p{Cc}\p{Surrogate}\uFFFD]/u.test(value.replace(/\r?\n/g, ' '))) {
    throw new ListError(file, line, `has a character in the column ${column} that cannot be read; type it again`);
  }
}

/** What is larger is no list of ours, and not even opened. */
export function mustFit(file: string, bytes: number): void {
  if (bytes > MOST_BYTES) throw new ListError(file, 1, `is larger than ${MOST_BYTES / 1024 / 1024} MiB; load one county's list`);
}

/** The text of a list; spreadsheets in China like to save GBK, which would come out as nonsense. */
export function textOf(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ListError(file, 1, 'is not encoded in UTF-8; save it as “CSV UTF-8”');
  }
}

type Fields = Readonly<{ line: number; fields: readonly string[] }>;
type Read = Readonly<{ record: string[]; info: Readonly<{ lines: number }> }>;

/** Empty lines are skipped; a field in quotes may go over several, of which the first counts. */
function records(file: string, text: string): Fields[] {
  const read = readRecords(file, text).map(({ record, info }) => ({ line: info.lines - breaksIn(record), fields: record }));
  const long = read.find(({ fields }) => fields.some(({ length }) => length > MOST_LETTERS));
  if (long) throw new ListError(file, long.line, `has a field of more than ${MOST_LETTERS} letters; is a quote missing?`);
  if (read.length > MOST_LINES) throw new ListError(file, MOST_LINES, `has more than ${MOST_LINES} lines; load one county's list`);
  return read;
}

function readRecords(file: string, text: string): Read[] {
  try {
    return parse(text, {
      info: true,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_records_with_empty_values: true,
      max_record_size: MOST_RECORD_BYTES,
      to: MOST_LINES + 1,
    }) as unknown as Read[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const problem =
      error.code === 'CSV_MAX_RECORD_SIZE'
        ? `has a field of more than ${MOST_LETTERS} letters; is a quote missing?`
        : 'has a quote that does not close, or text beside a quoted field';
    throw new ListError(file, Number(error['lines']), problem);
  }
}

const breaksIn = (fields: readonly string[]): number => fields.join('').split('\n').length - 1;
