import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { dictionary } from './api/boards';
import type { Dictionary } from './api/boards';

type Word = Dictionary['figures'][number]['figure'] | 'settled-of-accepted' | 'settled-of-concluded' | 'returned-of-due' | 'in-time-of-due';

type Words = Readonly<{ name: string; meaning: string }>;

/** What the figures and rates of the boards are called and mean: reporting's words, so that no page has its own. */
export function useDictionary() {
  const { locale } = useI18n();
  const { data, isPending } = useQuery({ queryKey: ['dictionary', locale], queryFn: dictionary, staleTime: Infinity });
  const words = computed(() => {
    const figures = data.value?.figures.map(({ figure, name, meaning, inPeriod }) => [figure, { name, meaning, inPeriod }] as const) ?? [];
    const rates = data.value?.items.map(({ metric, name, formula }) => [metric, { name, meaning: formula, inPeriod: null }] as const) ?? [];
    return new Map<string, Words & Readonly<{ inPeriod: Words | null }>>([...figures, ...rates]);
  });
  /** On a board of one period some are called and counted otherwise. */
  const of = (word: Word, inPeriod: boolean): Words | undefined => {
    const known = words.value.get(word);
    return (inPeriod ? known?.inPeriod : undefined) ?? known;
  };
  return {
    /** Until it is known how they are called nothing is told by figures alone. */
    known: computed(() => !isPending.value),
    nameOf: (word: Word, inPeriod = false): string => of(word, inPeriod)?.name ?? '',
    meaningOf: (word: Word, inPeriod = false): string => of(word, inPeriod)?.meaning ?? '',
  };
}
