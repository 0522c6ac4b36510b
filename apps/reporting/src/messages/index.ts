import type { Messages } from '#access';
import * as board from './board.js';
import * as figures from './figures.js';
import * as metrics from './metrics.js';
import * as news from './news.js';
import * as periods from './periods.js';

export const messages: Messages = {
  zh: { ...metrics.zh, ...figures.zh, ...periods.zh, ...board.zh, ...news.zh },
  en: { ...metrics.en, ...figures.en, ...periods.en, ...board.en, ...news.en },
};

type Refusals = typeof board.zh & typeof news.zh;
declare global {
  interface RefusalTexts extends Refusals {}
}
