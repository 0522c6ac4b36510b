import { hash } from 'node:crypto';
import { v7 } from 'uuid';

/** A time-ordered UUIDv7: new rows land at the right edge of their index. */
export const newId = (): string => v7();

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id in its one spelling, small letters, or nothing where the text is no UUID as RFC 9562 writes it (PostgreSQL reads more). */
export const canonicalId = (text: string): string | undefined => (UUID.test(text) ? text.toLowerCase() : undefined);

/** The same words always give the same id, so that doing a thing twice finds the first (UUIDv8, SHA-256). */
export function idOf(...words: readonly string[]): string {
  const hex = hash('sha256', words.join('\u0000'));
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) & 0b11);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
