/**
 * An address as it may be told and logged: its path, and of that only what could be of our making: words, codes and ids. A
 * query says what was searched for, and a name or a number may stand in any part of an address that somebody types.
 */
export function tellable(address: string): string {
  const [, origin = '', path = ''] = /^([a-z]+:\/\/[^/?#]*)?([^?#]*)/i.exec(address) ?? [];
  const parts = path.split('/').map((part) => (OURS.test(part) ? part : '-'));
  return origin + parts.join('/');
}

/** A mobile number has eleven digits, an identity number eighteen characters; units have six, nine or twelve digits. */
const OURS = /^([a-z][a-z0-9.-]{0,39}|\d{1,9}|\d{12}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/i;
