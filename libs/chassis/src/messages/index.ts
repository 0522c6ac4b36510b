import type { Messages } from '#access';
import * as policies from './policies.js';
import * as requests from './requests.js';

/** What the chassis itself refuses. */
export const chassisMessages: Messages = {
  zh: { ...requests.zh, ...policies.zh },
  en: { ...requests.en, ...policies.en },
};

type Zh = typeof policies.zh;
type Refusals = { [Code in keyof Zh as Code extends `policy.${string}` ? Code : never]: Zh[Code] };
declare global {
  interface RefusalTexts extends Refusals {}
}
