import * as fields from './fields.js';
import * as problems from './problems.js';
import type { Messages } from './text.js';
import * as titles from './titles.js';
import * as words from './words.js';

export const accessMessages: Messages = {
  zh: { ...titles.zh, ...problems.zh, ...words.zh, ...fields.zh },
  en: { ...titles.en, ...problems.en, ...words.en, ...fields.en },
};

declare global {
  interface RefusalTexts {
    'sealed.purpose-missing': (typeof problems.zh)['sealed.purpose-missing'];
  }
}
