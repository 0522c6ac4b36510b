import type { Messages } from '#access';
import * as board from './board.js';
import * as figures from './figures.js';
import * as metrics from './metrics.js';
import * as news from './news.js';
import * as periods from './periods.js';
import * as subscriptions from './subscriptions.js';

export const messages: Messages = {
  zh: { ...metrics.zh, ...figures.zh, ...periods.zh, ...board.zh, ...news.zh, ...subscriptions.zh },
  en: { ...metrics.en, ...figures.en, ...periods.en, ...board.en, ...news.en, ...subscriptions.en },
};

type Refusals = typeof board.zh & typeof news.zh & typeof subscriptions.zh;
declare global {
  interface RefusalTexts extends Refusals {}
}
