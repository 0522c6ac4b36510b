/*
 * The headers that the doors read: what they take, as the OpenAPI documents say it and as it is checked.
 */

/** A sequence that was read, as its ETag or bare; or any. */
export const IF_MATCH = '^(\\*|(W/)?"\\d{1,9}"|\\d{1,9})$';

/** Visible ASCII. */
export const KEY = '^[!-~]{8,200}$';

/** RFC 9110; whatever else stands there means Chinese. */
export const LANGUAGES = '^[A-Za-z0-9*,;=. -]{0,200}$';

const ifMatch = new RegExp(IF_MATCH);
const key = new RegExp(KEY);

/** The sequence an If-Match names: none where any will do, and `malformed` where it names nothing. */
export function sequenceIn(header: string): number | 'any' | 'malformed' {
  const text = header.trim();
  if (text === '*') return 'any';
  return ifMatch.test(text) ? Number(text.replace(/\D/g, '')) : 'malformed';
}

export const isKey = (header: unknown): header is string => typeof header === 'string' && key.test(header);
