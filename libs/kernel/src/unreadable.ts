/**
 * What is kept cannot be read: it is not what was sealed, or the key that it needs is not there (HTTP 500). That is never taken
 * for there being nothing. The message names it by its id and says nothing of what is in it.
 */
export class Unreadable extends Error {
  override readonly name: string = 'Unreadable';
}
