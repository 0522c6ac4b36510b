import type { Messages } from '#access';
import * as figures from './figures.js';
import * as metrics from './metrics.js';

export const messages: Messages = {
  zh: { ...metrics.zh, ...figures.zh },
  en: { ...metrics.en, ...figures.en },
};
