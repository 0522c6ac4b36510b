import { onScopeDispose, readonly, ref } from 'vue';

/** Whether the page is as narrow as a phone's, as the styles have it. */
export function useNarrow() {
  const screen = matchMedia('(max-width: 640px)');
  const narrow = ref(screen.matches);
  const look = () => (narrow.value = screen.matches);
  screen.addEventListener('change', look);
  onScopeDispose(() => screen.removeEventListener('change', look));
  return readonly(narrow);
}
