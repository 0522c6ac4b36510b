import { createI18n } from 'vue-i18n';
import { en, zh } from './words';

export type Language = 'zh' | 'en';

const KEPT = 'junan.language';
const kept = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh');

export const i18n = createI18n({ legacy: false, locale: kept(), fallbackLocale: 'zh', messages: { zh, en } });

/** For what is said outside of a component. */
export const t = (key: string, params: Record<string, unknown> = {}): string => i18n.global.t(key, params);

export const language = (): Language => i18n.global.locale.value;

export function speak(chosen: Language): void {
  i18n.global.locale.value = chosen;
  localStorage.setItem(KEPT, chosen);
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
}

speak(kept());
