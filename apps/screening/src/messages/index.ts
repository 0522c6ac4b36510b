import type { Messages } from '#access';
import * as findings from './findings.js';
import * as rounds from './rounds.js';

export const messages: Messages = {
  zh: { ...rounds.zh, ...findings.zh },
  en: { ...rounds.en, ...findings.en },
};

type Zh = typeof rounds.zh & typeof findings.zh;
type Refusals = { [Code in keyof Zh as Code extends `${'round' | 'finding'}.${string}` ? Code : never]: Zh[Code] };
declare global {
  interface RefusalTexts extends Refusals {}
}
