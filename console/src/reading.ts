import { inject, onBeforeUnmount, provide, ref } from 'vue';
import type { InjectionKey, Ref } from 'vue';

/**
 * What was written down is read for a purpose, which is asked for once on a page and kept in its memory for as long as it is open. Each
 * reading is audited by itself with that purpose.
 */
const PURPOSE: InjectionKey<Ref<string>> = Symbol('purpose');

export function provideReading(): Ref<string> {
  const purpose = ref('');
  provide(PURPOSE, purpose);
  onBeforeUnmount(() => (purpose.value = ''));
  return purpose;
}

export const useReadingFor = (): Ref<string> => inject(PURPOSE, () => ref(''), true);

/** One thing as it was written: what each part of it is, and its words. */
export type Line = readonly [label: string, text: string];

/** Something that was written down: what it is, and how whoever may reads it. */
export type Writing = Readonly<{
  id: string;
  what: string;
  writtenAt: string;
  writtenBy: string | null;
  read?: (purpose: string, key: string) => Promise<readonly Line[]>;
}>;
