import { shallowRef, watch } from 'vue';
import { draftKeys, forgetDraftKeys, open, seal } from './sealed-draft';

/** What was sent of a form and under which key, and whether nobody knows yet if it was done. */
export type Sent = Readonly<{ content: string; key: string; open: boolean }>;

/** What was typed into one form, and when; what was sent of it last, until it is done. */
type Kept = Readonly<{ at: number; what?: unknown; sent: Sent | undefined }>;

const PLACE = 'junan.draft.';
const DAY_MS = 86_400_000;

const typed = new Map<string, Kept>();
const forms = () => Object.keys(sessionStorage).flatMap((key) => (key.startsWith(PLACE) ? key.slice(PLACE.length) : []));

/** Before the first page is shown: what this tab kept, as far as it is of who is signed in and of today. */
export async function openDrafts(): Promise<void> {
  for (const form of forms()) {
    const kept = await open<Kept>(form, sessionStorage.getItem(PLACE + form) ?? '');
    if (kept === 'unknown') continue;
    if (kept && isFresh(kept)) typed.set(form, kept);
    else dropDraft(form);
  }
}

/** Somebody leaves, or somebody else comes: nothing of what was typed stays, neither in the tab nor in the page. */
export function forgetDrafts(): void {
  typed.clear();
  forgetDraftKeys();
  for (const form of forms()) sessionStorage.removeItem(PLACE + form);
}

const isFresh = ({ at }: Kept) => Date.now() - at < DAY_MS;

/** It was discarded, or stands in the record now. */
export function dropDraft(form: string): void {
  typed.delete(form);
  sessionStorage.removeItem(PLACE + form);
}

async function keep(form: string, now: Omit<Kept, 'at'>): Promise<void> {
  if (now.what === undefined && !now.sent) return dropDraft(form);
  const kept = { at: Date.now(), ...now };
  typed.set(form, kept);
  const sealed = await seal(form, kept);
  // What was typed since is on its way behind; what was sent, left or discarded since must not come back.
  if (sealed && typed.get(form) === kept) store(PLACE + form, sealed);
}

/** Where there is no room it is not kept, and can be sent all the same. */
function store(place: string, sealed: string): void {
  try {
    sessionStorage.setItem(place, sealed);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

export const hasDraft = (form: string): boolean => typed.get(form)?.what !== undefined;

/** Sent again, by whoever loaded the page anew too, it is the same submission: one content, one key. */
export const sentOf = (form: string): Sent | undefined => typed.get(form)?.sent;

/** Kept before it is on its way, since the page may not be there when the answer is. */
export const keepSent = (form: string, sent: Sent): Promise<void> => keep(form, { what: typed.get(form)?.what, sent });

export type Draft = ReturnType<typeof useDraft>;

/**
 * What is typed into a form stays until it is sent or discarded, for a day at most: over leaving the page, a reload and a session
 * that ended. `form` is filled in as it was left before it is shown, and `since` tells when that was.
 */
export function useDraft<T extends object>(name: string, form: T) {
  const copy = () => JSON.parse(JSON.stringify(form)) as T;
  const blank = copy();
  const since = shallowRef<string>();
  const before = typed.get(name);
  if (before && !isFresh(before)) dropDraft(name);
  else if (before?.what !== undefined) {
    Object.assign(form, before.what);
    since.value = new Date(before.at).toISOString();
  }

  const changed = () => {
    const what = JSON.stringify(form) === JSON.stringify(blank) ? undefined : copy();
    const sent = sentOf(name);
    // What nobody knows the end of outlives an emptied form.
    void keep(name, { what, sent: what !== undefined || sent?.open ? sent : undefined });
  };
  // Had before the first thing is typed, so that a reload right after it loses nothing.
  void draftKeys();
  watch(() => JSON.stringify(form), changed);

  return {
    name,
    since,
    discard(): void {
      since.value = undefined;
      for (const key of Object.keys(form)) if (!(key in blank)) Reflect.deleteProperty(form, key);
      Object.assign(form, structuredClone(blank));
      dropDraft(name);
    },
  };
}
