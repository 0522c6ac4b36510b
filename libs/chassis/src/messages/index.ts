import type { Messages } from '#access';
import * as operations from './operations.js';
import * as policies from './policies.js';
import * as requests from './requests.js';

/** What the chassis itself refuses. */
export const chassisMessages: Messages = {
  zh: { ...requests.zh, ...policies.zh, ...operations.zh },
  en: { ...requests.en, ...policies.en, ...operations.en },
};

type Zh = typeof policies.zh & typeof operations.zh;
type Refusals = { [Code in keyof Zh as Code extends `policy.${string}` | `letter.${string}` ? Code : never]: Zh[Code] };
declare global {
  interface RefusalTexts extends Refusals {}
}
