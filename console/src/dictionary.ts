import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { dictionary } from './api/boards';
import type { Dictionary } from './api/boards';

type Word = Dictionary['figures'][number]['figure'] | 'settled-of-accepted' | 'settled-of-concluded' | 'returned-of-due' | 'in-time-of-due';

/** What the figures and rates of the boards are called and mean: reporting's words, so that no page has its own. */
export function useDictionary() {
  const { locale } = useI18n();
  const { data } = useQuery({ queryKey: ['dictionary', locale], queryFn: dictionary, staleTime: Infinity });
  const words = computed(() => {
    const figures = data.value?.figures.map(({ figure, name, meaning }) => [figure, { name, meaning }] as const) ?? [];
    const rates = data.value?.items.map(({ metric, name, formula }) => [metric, { name, meaning: formula }] as const) ?? [];
    return new Map<string, Readonly<{ name: string; meaning: string }>>([...figures, ...rates]);
  });
  return {
    nameOf: (word: Word): string => words.value.get(word)?.name ?? '',
    meaningOf: (word: Word): string => words.value.get(word)?.meaning ?? '',
  };
}
