/** One line of what a month pays, of one case and one payee; less than nothing where it is taken back. */
export type PaymentLine = Readonly<{
  mediator: string;
  name: string;
  body: string;
  number: string | null;
  grade: string;
  settledOn: string;
  fen: number;
}>;

export type SheetWords = Readonly<{ heads: readonly string[]; grades: Readonly<Record<string, string>>; sum: string; all: string }>;

/** As spreadsheets read it (RFC 4180), each payee with what is theirs altogether, in the order of their ids: nobody stands above another. */
export function paymentSheet(lines: readonly PaymentLine[], { heads, grades, sum, all }: SheetWords): string {
  const payees = [...new Set(lines.map(({ mediator }) => mediator))].sort();
  const rows = payees.flatMap((payee) => {
    const theirs = lines.filter(({ mediator }) => mediator === payee).sort((a, b) => a.settledOn.localeCompare(b.settledOn));
    const told = theirs.map(({ name, body, number, grade, settledOn, fen }) => [text(name), text(body), text(number ?? ''), text(grades[grade] ?? grade), settledOn, yuan(fen)]); // prettier-ignore
    const [{ name, body } = { name: '', body: '' }] = theirs;
    return [...told, [text(name), text(body), text(sum), '', '', yuan(sumOf(theirs))]];
  });
  const table = [heads.map(text), ...rows, [text(all), '', '', '', '', yuan(sumOf(lines))]];
  // Without its mark spreadsheets take UTF-8 for something else.
  return `\uFEFF${table.map((row) => `${row.join(',')}\r\n`).join('')}`;
}

export const sumOf = (lines: readonly Pick<PaymentLine, 'fen'>[]): number => lines.reduce((sum, { fen }) => sum + fen, 0);

/** A spreadsheet computes what begins like a formula, for whoever opens it. */
function text(value: string): string {
  const harmless = /^[\s]*[=+\-@]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}

const yuan = (fen: number): string => (fen / 100).toFixed(2);
