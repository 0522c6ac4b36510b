import { getCurrentScope, nextTick, onScopeDispose, ref, shallowRef, watch } from 'vue';
import type { Ref } from 'vue';
import { ElMessage } from 'element-plus';
import 'element-plus/es/components/message/style/css';
import { leavesOpen } from './api/problem';
import { dropDraft, keepSent, sentOf } from './drafts';
import type { Sent } from './drafts';
import { online, whenOnline } from './line';
import { t } from './messages/index';

/**
 * One content, one key: a double click, or a second try after the line was cut, does it once. Changed content is another
 * submission and has a key of its own.
 *
 * Where nobody can tell whether the first was done, it is sent once more before anything else is. Was it done, or is it
 * now, then that is what was submitted, and whoever changed it since is told so. `done` gets what was.
 *
 * Without a line it waits until there is one; whoever leaves the form first has not submitted it.
 *
 * `draft`: the form's, if it keeps one. What was sent is kept with it, so that it is the same submission for who loads the page anew; once it is done the
 * draft is gone.
 */
export function useSubmission<T, R>(send: (key: string, what: T) => Promise<R>, done: (answer: R, what: T) => unknown, draft?: string) {
  const busy = ref(false);
  const problem = shallowRef<unknown>(null);
  const left = new AbortController();
  if (getCurrentScope()) onScopeDispose(() => left.abort());
  let here: Sent | undefined;
  /** The last that was sent and is not known to be done. */
  const last = () => here ?? (draft === undefined ? undefined : sentOf(draft));
  const whatOf = ({ content }: Sent) => JSON.parse(content) as T;
  async function keepLast(it: Sent): Promise<void> {
    here = draft === undefined ? it : undefined;
    if (draft !== undefined) await keepSent(draft, it);
  }

  async function submit(what: T): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    problem.value = null;
    try {
      const content = JSON.stringify(what);
      const before = last();
      if (before?.open && before.content !== content && (await settled(before))) return;
      const same = before?.content === content ? before : undefined;
      const it = same ?? { content, key: crypto.randomUUID(), open: false };
      await finished(it, await sent(it));
    } catch (error) {
      problem.value = error;
    } finally {
      busy.value = false;
    }
  }

  /** Whether an earlier content was taken; a refusal says that it was not, and the way is free. */
  async function settled(earlier: Sent): Promise<boolean> {
    let answer: R;
    try {
      answer = await sent(earlier);
    } catch (error) {
      if (leavesOpen(error, true)) throw error;
      return false;
    }
    await finished(earlier, answer);
    ElMessage({ type: 'warning', message: t('submission.earlier'), duration: 0, showClose: true });
    return true;
  }

  /** Where what comes of it does not come, as the page of what was made, whoever presses again on this page asks for that, and makes no other. */
  async function finished(it: Sent, answer: R): Promise<void> {
    here = undefined;
    if (draft !== undefined) dropDraft(draft);
    try {
      await done(answer, whatOf(it));
    } catch (error) {
      here = { ...it, open: true };
      throw error;
    }
  }

  /** Cut off on the way, it is sent again with its key as soon as there is a line. */
  async function sent(it: Sent): Promise<R> {
    await whenOnline(left.signal);
    // Until it is answered nobody knows, and the page may be gone by then.
    await keepLast({ ...it, open: true });
    try {
      return await send(it.key, whatOf(it));
    } catch (error) {
      const tried = { ...it, open: leavesOpen(error, it.open) };
      void keepLast(tried);
      if (online.value || !leavesOpen(error)) throw error;
      return sent(tried);
    }
  }

  return { submit, busy, problem };
}

/** What is wrong in a long form comes into view, with the caret in it. */
export function useFirstWrong(form: Readonly<Ref<HTMLElement | null>>, problem: Readonly<Ref<unknown>>): void {
  watch(problem, async (now) => {
    if (!now) return;
    await nextTick();
    const wrong = form.value?.querySelector('.is-wrong, .told');
    wrong?.scrollIntoView({ block: 'center' });
    wrong?.querySelector<HTMLElement>('input, textarea')?.focus();
  });
}
