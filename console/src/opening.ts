import { onBeforeUnmount, onMounted, ref, shallowRef } from 'vue';
import type { Ref } from 'vue';
import { useSubmission } from './submission';

/** What is sealed, opened for a purpose: at once where that is `known`, and gone with who asked. */
export function useOpening<T>(read: (purpose: string, key: string) => Promise<T>, known: Ref<string> = ref('')) {
  const purpose = ref(known.value);
  const opened = shallowRef<T>();
  const {
    submit: send,
    busy,
    problem,
  } = useSubmission(
    (key, said: string) => read(said, key),
    (answer, said) => {
      known.value = said;
      opened.value = answer;
    },
  );
  const submit = () => send(purpose.value.trim());
  onMounted(() => known.value && void submit());
  onBeforeUnmount(() => (opened.value = undefined));
  return { purpose, opened, submit, busy, problem };
}
