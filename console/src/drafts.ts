import { onBeforeUnmount, onMounted, ref, watch } from 'vue';

/**
 * What is half written survives leaving the page, a reload and a session that ended: in this tab alone, for a day, and sealed under a key
 * that the edge tells whoever wrote it, as long as they are signed in. It is kept in memory, so what lies in the browser opens for nobody else.
 */
const PLACE = 'junan.draft.';
const KEPT_MS = 24 * 60 * 60 * 1000;
const PAUSE_MS = 400;

type Sealed = Readonly<{ nonce: string; text: string }>;

/** A form's content, restored as it was left where nobody has begun to write since; `forget` once it was sent. */
export function useDraft<T extends object>(name: string, draft: T) {
  const place = PLACE + name;
  const empty = JSON.stringify(draft);
  const restored = ref(false);
  let keys: readonly CryptoKey[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let done = false;

  onMounted(async () => {
    keys = await keysOfMine();
    if (keys.length === 0) return;
    const found = await opened<T>(sessionStorage.getItem(place), keys);
    if (found === undefined) return sessionStorage.removeItem(place);
    if (JSON.stringify(draft) !== empty) return;
    Object.assign(draft, found);
    restored.value = true;
  });

  async function keep(): Promise<void> {
    clearTimeout(timer);
    const [key] = keys;
    const content = JSON.stringify(draft);
    if (done || !key) return;
    if (content === empty) return sessionStorage.removeItem(place);
    const sealed = await seal({ at: Date.now(), content }, key);
    if (!done) sessionStorage.setItem(place, sealed);
  }
  watch(draft, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), PAUSE_MS);
  });
  onBeforeUnmount(() => void keep());

  function forget(): void {
    done = true;
    clearTimeout(timer);
    sessionStorage.removeItem(place);
  }
  function anew(): void {
    Object.assign(draft, JSON.parse(empty));
    restored.value = false;
  }
  return { restored, forget, anew };
}

/** Signed out, nothing that was written stays. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PLACE)) sessionStorage.removeItem(key);
}

async function keysOfMine(): Promise<readonly CryptoKey[]> {
  const response = await fetch('/session/drafts').catch(() => undefined);
  const told = response?.ok ? ((await response.json().catch(() => undefined)) as { keys?: string[] } | undefined) : undefined;
  return Promise.all((told?.keys ?? []).map((key) => crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['encrypt', 'decrypt'])));
}

async function seal(value: Readonly<{ at: number; content: string }>, key: CryptoKey): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const text = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, new TextEncoder().encode(JSON.stringify(value)));
  return JSON.stringify({ nonce: base64(nonce), text: base64(new Uint8Array(text)) } satisfies Sealed);
}

/** Nothing of what somebody else wrote, or is older than a day. */
async function opened<T>(kept: string | null, keys: readonly CryptoKey[]): Promise<T | undefined> {
  if (kept === null) return undefined;
  for (const key of keys) {
    try {
      const { nonce, text } = JSON.parse(kept) as Sealed;
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(nonce) }, key, bytes(text));
      const { at, content } = JSON.parse(new TextDecoder().decode(plain)) as { at: number; content: string };
      return Date.now() - at < KEPT_MS ? (JSON.parse(content) as T) : undefined;
    } catch {
      // Sealed under another key.
    }
  }
  return undefined;
}

const bytes = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
const base64 = (all: Uint8Array): string => btoa(String.fromCharCode(...all));
