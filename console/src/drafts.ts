import { shallowRef, watch } from 'vue';
import { draftKeys, forgetDraftKeys, open, seal } from './sealed-draft';

/** What was sent of a form and under which key, and whether nobody knows yet if it was done. */
export type Sent = Readonly<{ content: string; key: string; open: boolean }>;

/** What was typed into one form, and when; what was sent of it last, until it is done. */
type Kept = Readonly<{ at: number; what?: unknown; sent?: Sent }>;

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
    else drop(form);
  }
}

/** Somebody leaves, or somebody else comes: nothing of what was typed stays, neither in the tab nor in the page. */
export function forgetDrafts(): void {
  typed.clear();
  forgetDraftKeys();
  for (const form of forms()) sessionStorage.removeItem(PLACE + form);
}

const isFresh = ({ at }: Kept) => Date.now() - at < DAY_MS;

function drop(form: string): void {
  typed.delete(form);
  sessionStorage.removeItem(PLACE + form);
}

async function keep(form: string, now: Omit<Kept, 'at'>): Promise<void> {
  if (now.what === undefined && !now.sent) return drop(form);
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
export function keepSent(form: string, sent: Sent | undefined): Promise<void> {
  const { what } = typed.get(form) ?? {};
  return keep(form, { ...(what !== undefined && { what }), ...(sent && { sent }) });
}

/** What was in it stands in the record now. */
export const draftSent = drop;

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
  if (before && !isFresh(before)) drop(name);
  else if (before?.what !== undefined) {
    Object.assign(form, before.what);
    since.value = new Date(before.at).toISOString();
  }

  const changed = () => {
    const what = copy();
    const emptied = JSON.stringify(what) === JSON.stringify(blank);
    const sent = sentOf(name);
    void keep(name, { ...(!emptied && { what }), ...(sent && (sent.open || !emptied) && { sent }) });
  };
  // Had before the first thing is typed, so that a reload right after it loses nothing.
  void draftKeys();
  watch(() => JSON.stringify(form), changed);

  return {
    name,
    since,
    sent: () => draftSent(name),
    discard(): void {
      since.value = undefined;
      for (const key of Object.keys(form)) if (!(key in blank)) Reflect.deleteProperty(form, key);
      Object.assign(form, structuredClone(blank));
      drop(name);
    },
  };
}
