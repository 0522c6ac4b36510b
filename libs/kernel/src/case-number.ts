/** A number as somebody typed it; without its year where they left that out. */
export type Typed = Readonly<{ year: number | null; serial: number }>;

const LARGEST = 999_999_999;

/**
 * What may have been meant: full-width digits, spaces, brackets, 第 and 号 make no difference, and one long row of digits may be
 * a year and a number run together. Nothing where it reads as no number, or as more than one.
 */
export function readings(text: string): Typed[] {
  const plain = text.normalize('NFKC');
  if (/[^\P{L}\p{Script=Han}]/u.test(plain)) return [];
  const [first = '', second, ...more] = plain.match(/\d+/g) ?? [];
  if (more.length > 0 || first === '') return [];
  const all = second === undefined ? alone(first) : isYear(first) ? [{ year: Number(first), serial: Number(second) }] : [];
  return all.filter(({ serial }) => serial > 0 && serial <= LARGEST);
}

function alone(digits: string): Typed[] {
  const runTogether =
    isYear(digits.slice(0, 4)) && digits.length > 4 ? [{ year: Number(digits.slice(0, 4)), serial: Number(digits.slice(4)) }] : [];
  return [...runTogether, { year: null, serial: Number(digits) }];
}

const isYear = (digits: string): boolean => /^20\d\d$/.test(digits);
