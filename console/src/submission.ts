import { ref, shallowRef } from 'vue';

/**
 * One form, one key: a double click, or a second try after the line was cut, does it once.
 * A new key is taken only after an answer came back.
 */
export function useSubmission<T, R>(send: (key: string, what: T) => Promise<R>, done: (answer: R) => unknown) {
  const busy = ref(false);
  const problem = shallowRef<unknown>(null);
  let key = crypto.randomUUID();

  async function submit(what: T): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    problem.value = null;
    try {
      const answer = await send(key, what);
      key = crypto.randomUUID();
      await done(answer);
    } catch (error) {
      problem.value = error;
    } finally {
      busy.value = false;
    }
  }
  return { submit, busy, problem };
}
