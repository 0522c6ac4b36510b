import { readonly, ref } from 'vue';

/** Whether this device has a line, as its browser says: it knows at once that there is none, and never whether the services answer. */
const up = ref(navigator.onLine);
const waits = ref(0);

addEventListener('online', () => (up.value = true));
addEventListener('offline', () => (up.value = false));

export const online = readonly(up);

/** How many submissions wait for the line. */
export const waiting = readonly(waits);

/** Until there is a line again; whoever is not there any more waits for none, and is never told. */
export function whenOnline(gone: AbortSignal): Promise<void> {
  if (navigator.onLine) return Promise.resolve();
  waits.value++;
  return new Promise((resolve) => {
    const left = () => {
      waits.value--;
      removeEventListener('online', back);
    };
    const back = () => {
      left();
      gone.removeEventListener('abort', left);
      resolve();
    };
    addEventListener('online', back, { once: true });
    gone.addEventListener('abort', left, { once: true });
  });
}
