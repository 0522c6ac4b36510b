import type { FieldError } from './validation.js';

const MULTILINE = Symbol('multiline');

/** A text that may have several lines and tabs in them: a narrative, minutes, terms. Any other is one line. */
export const Multiline = (): PropertyDecorator => (target, key) => Reflect.defineMetadata(MULTILINE, true, target, key);

/*
 * What cannot be seen: control characters and halves of characters, in one line also its ends and the marks that turn the
 * direction of what follows, since by them a name reads as another's.
 */
export const unseenInLine = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;
const unseenInLines = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

/** The texts of a body or query that hold what cannot be seen. */
export function notPlain(value: unknown, pointer = '#', multiline = false): FieldError[] {
  if (typeof value === 'string') {
    const code = multiline ? 'isPlainText' : 'isPlainLine';
    return (multiline ? unseenInLines : unseenInLine).test(value) ? [{ pointer, code, params: {}, fallback: code }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const below = Array.isArray(value) ? () => multiline : (key: string) => Reflect.getMetadata(MULTILINE, value, key) === true;
  return Object.entries(value).flatMap(([key, each]) => notPlain(each, `${pointer}/${key}`, below(key)));
}
