/** What a table of an export says: its headings, and the cells of each row. */
export type Sheet = Readonly<{ heads: readonly string[]; rows: readonly (readonly Cell[])[] }>;
export type Cell = string | number | null;

/**
 * A table that Excel and WPS open by a double click: the mark at its head says UTF-8, lines end as theirs do. What begins as a
 * formula would be worked out on opening, and somebody may have been named so: an apostrophe makes it a text.
 */
export const csvOf = ({ heads, rows }: Sheet): string =>
  `\uFEFF${[heads, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Also behind what a program leaves out on reading, and in full width. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/;

export const csvFile = (sheet: Sheet): Blob => new Blob([csvOf(sheet)], { type: 'text/csv;charset=utf-8' });

/** Into the folder of downloads of whoever sits there. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
