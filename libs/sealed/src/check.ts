const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';

/** Its parts, as GB 11643 orders them: six digits of an area, a day of birth, a sequence and a check character. */
export const ID_NUMBER = '^[1-9]\\d{5}((?:19|20)\\d{2})(\\d{2})(\\d{2})\\d{3}[\\dXx]$';
const idNumber = new RegExp(ID_NUMBER);

/** GB 11643-1999: an area, a birth date that exists and is not to come, a sequence and the check character. */
export function isIdNumber(value: string, today: Date = new Date()): boolean {
  const [, year, month, day] = idNumber.exec(value) ?? [];
  return year !== undefined && isPast(`${year}-${month}-${day}`, today) && checkCharacter(value) === value[17]?.toUpperCase();
}

/** The eighteenth character that the first seventeen digits ask for. */
export function checkCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return checkCharacters.charAt(sum % 11);
}

/** A mobile number, a landline with its area code, or a 400 number; with or without +86. */
export const PHONE =
  '^(?:(?:\\+|00)?86[ -]?)?(?:1[3-9]\\d{9}|1[3-9]\\d[ -]\\d{4}[ -]\\d{4}|0\\d{2,3}[ -]?[2-9]\\d{6,7}|400[ -]?\\d{3}[ -]?\\d{4})$';
const phone = new RegExp(PHONE);

export const isPhone = (value: string): boolean => phone.test(value.trim());

function isPast(day: string, today: Date): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && date <= today;
}
