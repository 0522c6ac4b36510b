import { inject, ref } from 'vue';
import type { InjectionKey, Ref } from 'vue';
import * as guest from '../messages/guest';
import * as room from '../messages/guest-room';

const zh = { ...guest.zh, ...room.zh };
const en = { ...guest.en, ...room.en };

type Language = 'zh' | 'en';

/** The language of this page alone: it loads none of the staff's texts. */
export function ownWords() {
  const language = ref<Language>(navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
  const t = (key: keyof typeof zh, values: Readonly<Record<string, string | number>> = {}): string =>
    (language.value === 'zh' ? zh : en)[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return { language, t };
}
export type Words = Readonly<{ language: Ref<Language>; t: ReturnType<typeof ownWords>['t'] }>;

export const WORDS: InjectionKey<Words> = Symbol('words');

export function useWords(): Words {
  const words = inject(WORDS);
  if (!words) throw new Error('the page of a guest gives its words');
  return words;
}
