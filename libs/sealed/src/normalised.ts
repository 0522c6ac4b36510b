/**
 * One spelling for what people spell in several: full-width letters, spaces, case, the dots inside names of several parts,
 * the country code and the dashes of a phone number.
 */
export function normalised(value: string): string {
  const text = value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/[•・‧∙.]/g, '·');
  if (!/^\+?[\d()-]+$/.test(text)) return text;
  const digits = text.replace(/\D/g, '');
  return digits.replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '');
}
