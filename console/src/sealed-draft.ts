/** A key an hour old is asked for anew, since it is of its day. */
const ASKED_EVERY_MS = 3_600_000;
/** Where none was had. */
const ASKED_AGAIN_MS = 10_000;
const IV = 12;

let ring: Promise<readonly CryptoKey[]> | undefined;
let until = 0;

/** The keys of who is signed in, the newest first: the edge derives them, and they stay in the page's memory, not to be told by it. */
export function draftKeys(): Promise<readonly CryptoKey[]> {
  if (ring && Date.now() < until) return ring;
  const before = ring;
  until = Date.now() + ASKED_EVERY_MS;
  const soonAgain = (keys: readonly CryptoKey[]) => {
    until = Date.now() + ASKED_AGAIN_MS;
    return keys;
  };
  // Where nobody answered, what was had before is still theirs.
  ring = ask().then(
    (keys) => (keys.length > 0 ? keys : soonAgain(keys)),
    async () => soonAgain((await before) ?? []),
  );
  return ring;
}

/** None where nobody is signed in. */
async function ask(): Promise<readonly CryptoKey[]> {
  const answer = await fetch('/session/draft-keys', { method: 'POST' });
  const { keys } = (await answer.json()) as { keys: string[] };
  return Promise.all(keys.map((key) => crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['encrypt', 'decrypt'])));
}

export const forgetDraftKeys = (): void => void (ring = undefined);

/** Undefined where there is no key: then it is not kept. What was sealed for one form cannot be passed off for another. */
export async function seal(form: string, what: unknown): Promise<string | undefined> {
  const [key] = await draftKeys();
  if (!key) return undefined;
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const sealed = await crypto.subtle.encrypt(lock(form, iv), key, new TextEncoder().encode(JSON.stringify(what)));
  return text([...iv, ...new Uint8Array(sealed)]);
}

/** Undefined when none of who is signed in opens it; unknown while nobody can say. */
export async function open<T>(form: string, sealed: string): Promise<T | undefined | 'unknown'> {
  const all = await draftKeys();
  if (all.length === 0) return 'unknown';
  for (const key of all) {
    try {
      const both = bytes(sealed);
      const opened = await crypto.subtle.decrypt(lock(form, both.subarray(0, IV)), key, both.subarray(IV));
      return JSON.parse(new TextDecoder().decode(opened)) as T;
    } catch {
      continue;
    }
  }
  return undefined;
}

const lock = (form: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(form),
});
const text = (all: readonly number[]) => btoa(all.map((byte) => String.fromCharCode(byte)).join(''));
const bytes = (from: string) => Uint8Array.from(atob(from), (char) => char.charCodeAt(0));
