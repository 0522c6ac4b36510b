import { nextTick, onUnmounted } from 'vue';
import { START_LOCATION } from 'vue-router';
import type { Router } from 'vue-router';

/** So long a page may take until it has a head. */
const PATIENCE_MS = 10_000;
/** By then a dialog has let go of the focus. */
const CLOSED_MS = 50;

/** Whoever hears a page, or works by keyboard, begins at its head when another page opens; but where it has put them in a field, there. */
export function leadToHead(router: Router): void {
  let watched: MutationObserver | undefined;
  router.afterEach(({ path }, from, failure) => {
    if (failure || from === START_LOCATION || path === from.path) return;
    watched?.disconnect();
    void nextTick(() => (watched = arrive()));
  });
}

function arrive(): MutationObserver | undefined {
  const main = document.getElementById('main');
  const before = document.activeElement;
  if (!main || takenIn(main)) return undefined;
  const lead = (): boolean => {
    const head = main.querySelector('h1');
    if (!head) return false;
    // Whoever has gone on by themselves stays where they are.
    if (takenIn(main) || (document.activeElement !== before && document.activeElement !== document.body)) return true;
    return enter(head);
  };
  if (lead()) return undefined;
  const watcher = new MutationObserver(() => lead() && watcher.disconnect());
  watcher.observe(main, { childList: true, subtree: true });
  setTimeout(() => watcher.disconnect(), PATIENCE_MS);
  return watcher;
}

function enter(head: HTMLElement): true {
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
  return true;
}

/** Out of a dialog one comes to where one opened it; where that is no more, since it is done, to the head of the page. */
export function leadBack(): void {
  const opener = document.activeElement;
  onUnmounted(() =>
    setTimeout(() => {
      if (document.activeElement !== document.body) return;
      if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected && opener.getClientRects().length)
        return opener.focus({ preventScroll: true });
      const head = document.querySelector<HTMLElement>('#main h1');
      if (head) enter(head);
    }, CLOSED_MS),
  );
}

/** Once what was pressed is gone, or was not to be pressed for a while, one goes on at `head`; whoever is elsewhere by then stays there. */
export async function goOnAt(head: HTMLElement | null | undefined): Promise<void> {
  await nextTick();
  if (head && document.activeElement === document.body) enter(head);
}

const takenIn = (main: HTMLElement): boolean => main.contains(document.activeElement) && document.activeElement !== main;
