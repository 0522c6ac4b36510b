import { escape } from './validation.js';
import type { FieldError } from './validation.js';

/** What JSON from outside keeps to before objects are made of it, some four times what our longest form needs. */
export const bounds = { depth: 12, members: 60, items: 200, values: 5_000, letters: 120_000 } as const;

/** An object or a list that is still open: which of its members or items we are at, and the members it had. */
type Open = { at: string | number; members?: Set<string>; named: boolean };

/**
 * The first thing in a JSON text that goes beyond all bounds, is said twice or is no text, and where it stands. Reads each
 * letter once and recurses nowhere, so that the worst costs no more than its length; whether it is JSON at all the parser says.
 */
export function flawIn(text: string): FieldError | undefined {
  const open: Open[] = [];
  const flaw = (code: string, bound?: number): FieldError => told(open, code, bound);
  let values = 0;

  for (let i = 0; i < text.length; i++) {
    const within = open.at(-1);
    switch (text.charAt(i)) {
      case '"': {
        const end = endOfWord(text, i);
        const word = wordIn(text.slice(i, end + 1));
        const isName = within?.members !== undefined && !within.named;
        if (isName) {
          within.at = word;
          within.named = true;
          if (word in Object.prototype) return flaw('whitelistValidation');
          if (within.members?.has(word)) return flaw('isSaidOnce');
          within.members?.add(word);
          if ((within.members?.size ?? 0) > bounds.members) return told(open.slice(0, -1), 'maxMembers', bounds.members);
        }
        if (word.length > bounds.letters) return flaw('maxLength', bounds.letters);
        if (SURROGATE.test(word)) return flaw('isText');
        i = end;
        break;
      }
      case '{':
        open.push({ at: '', members: new Set(), named: false });
        if (open.length > bounds.depth) return told(open.slice(0, -1), 'maxDepth', bounds.depth);
        break;
      case '[':
        open.push({ at: 0, named: false });
        if (open.length > bounds.depth) return told(open.slice(0, -1), 'maxDepth', bounds.depth);
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ',':
        if (++values > bounds.values) return told([], 'maxValues', bounds.values);
        if (within && typeof within.at === 'number' && ++within.at >= bounds.items) {
          return told(open.slice(0, -1), 'arrayMaxSize', bounds.items);
        }
        if (within) within.named = false;
        break;
    }
  }
  return undefined;
}

/*
 * No form has a member by a name that every object answers to, such as toString or __proto__; but whoever looks a name up in
 * an object, as the whitelist of class-validator does, finds those.
 */

/** Half of a pair of UTF-16, which no encoding can write down. */
const SURROGATE = /\p{Surrogate}/u;

const told = (open: readonly Open[], code: string, bound?: number): FieldError => ({
  pointer: ['#', ...open.map(({ at }) => escape(String(at)))].join('/'),
  code,
  params: bound === undefined ? {} : { 0: bound },
  fallback: 'goes beyond what is taken',
});

/** Where the quotes close that open at `start`, or the text ends. */
function endOfWord(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i;
  }
  return text.length;
}

/** What stands between the quotes; as it is where its escapes are broken, which the parser will say. */
function wordIn(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
