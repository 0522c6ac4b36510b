import type { Messages } from '#access';
import * as disputes from './disputes.js';
import * as notice from './notice.js';
import * as requests from './requests.js';
import * as units from './units.js';

export const messages: Messages = {
  zh: { ...disputes.zh, ...requests.zh, ...units.zh, ...notice.zh },
  en: { ...disputes.en, ...requests.en, ...units.en, ...notice.en },
};

type Zh = typeof disputes.zh & typeof requests.zh & typeof units.zh;
type Refusals = {
  [Code in keyof Zh as Code extends `${'dispute' | 'danger' | 'request' | 'unit' | 'numbering'}.${string}` ? Code : never]: Zh[Code];
};
declare global {
  interface RefusalTexts extends Refusals {}
}
