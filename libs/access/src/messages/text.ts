import type { Language } from '../language.js';
import type { Params } from '../problem.js';

/** One text per code and language, saying what to do next; `{name}` stands for a param. */
export type Messages = Readonly<{ zh: Readonly<Record<string, string>>; en: Readonly<Record<string, string>> }>;

/** What a file of texts says in English of what it says in Chinese: all of it, and nothing else. */
export type Texts<Zh> = Readonly<Record<keyof Zh, string>>;

/** What a service calls the codes that a refusal names, as texts of their own: `unit.510722101` is 潼川镇. */
export type ReadNames = (params: Params) => Promise<Messages>;

/** The texts of one language put together from several message files, a later one winning. */
export const join = (...messages: readonly Messages[]): Messages => ({
  zh: Object.assign({}, ...messages.map((each) => each.zh)) as Messages['zh'],
  en: Object.assign({}, ...messages.map((each) => each.en)) as Messages['en'],
});

/**
 * The text of a code. A param's value is itself looked up first as `<param>.<value>`, so that `{status}` with `settled`
 * reads 已达成协议 where a service has a text for `status.settled`; a list is read value by value.
 */
export function textOf(messages: Messages, language: Language, code: string, params: Params = {}): string | undefined {
  const texts = messages[language];
  return own(texts, code)?.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const param = own(params, name);
    if (param === undefined || param === null) return placeholder;
    const values = typeof param === 'object' ? param : [param];
    return values.map((value) => own(texts, `${name}.${value}`) ?? String(value)).join(language === 'zh' ? '、' : ', ');
  });
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);
