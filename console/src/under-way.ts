import { useIsFetching } from '@tanstack/vue-query';
import { computed, onScopeDispose, readonly, ref, watch } from 'vue';
import { useRouter } from 'vue-router';

/** Quicker than this nobody has begun to wonder. */
const UNNOTICED_MS = 120;
/** A page that has come begins to ask: what is shown does not blink in between. */
const LINGERS_MS = 80;

/** Another page is on its way, or one waits for its first answer: told to whoever pressed something. What is asked for anew behind a page that stands is not. */
export function useUnderWay() {
  const router = useRouter();
  const going = ref(false);
  const arrived = () => void (going.value = false);
  const hooks = [router.beforeEach(() => void (going.value = true)), router.afterEach(arrived), router.onError(arrived)];
  const unanswered = useIsFetching({ predicate: ({ state }) => state.status === 'pending' });
  const told = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(
    computed(() => going.value || unanswered.value > 0),
    (now) => {
      clearTimeout(timer);
      timer = setTimeout(() => (told.value = now), now ? UNNOTICED_MS : LINGERS_MS);
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    clearTimeout(timer);
    for (const off of hooks) off();
  });
  return readonly(told);
}
