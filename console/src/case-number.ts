/**
 * The case number in what somebody typed, as it may stand in an address: year and serial, or either run together. Nothing
 * where it reads as no case number; a name, a phone or an ID number is none.
 */
export function caseNumberIn(text: string): string | undefined {
  const plain = text.normalize('NFKC');
  if (/[^\P{L}\p{Script=Han}]/u.test(plain)) return undefined;
  const [first = '', second, ...more] = plain.match(/\d+/g) ?? [];
  if (more.length > 0) return undefined;
  if (second !== undefined) return YEAR.test(first) && SERIAL.test(second) ? `${first}-${second}` : undefined;
  return SERIAL.test(first) || TOGETHER.test(first) ? first : undefined;
}

const YEAR = /^20\d\d$/;
const SERIAL = /^(?!0+$)\d{1,9}$/;
const TOGETHER = /^20\d\d(?!0+$)\d{1,9}$/;

/** What stands before the year, from a year on; of two of one year the later told holds. */
export type CaseForm = Readonly<{ fromYear: number; short: string }>;

/**
 * A number as it travels, 2026-123, as the county writes it, 潼川〔2026〕第123号. Intake tells its own as they are written; others know
 * a number and not how a county writes it, which is intake’s rule, so that theirs are written here, word for word as intake does.
 */
export function written(number: string, forms: readonly CaseForm[]): string {
  const [year = '', serial = ''] = number.split('-');
  const form = forms.reduce<CaseForm | undefined>(
    (latest, each) => (each.fromYear <= Number(year) && each.fromYear >= (latest?.fromYear ?? 0) ? each : latest),
    undefined,
  );
  return `${form?.short ?? ''}〔${year}〕第${serial}号`;
}
