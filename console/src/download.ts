/** Rows as spreadsheets here open them: with a mark that it is UTF-8, and no cell that is taken for a formula. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): Blob =>
  new Blob(['\uFEFF', rows.map((row) => row.map(cell).join(',')).join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' });

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands a file to whoever sits before the screen. */
export function download(file: string, of: Blob): void {
  const url = URL.createObjectURL(of);
  Object.assign(document.createElement('a'), { href: url, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
