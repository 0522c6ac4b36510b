import type { Messages } from '#access';
import * as board from './board.js';
import * as figures from './figures.js';
import * as metrics from './metrics.js';
import * as periods from './periods.js';

export const messages: Messages = {
  zh: { ...metrics.zh, ...figures.zh, ...periods.zh, ...board.zh },
  en: { ...metrics.en, ...figures.en, ...periods.en, ...board.en },
};

type Refusals = typeof board.zh;
declare global {
  interface RefusalTexts extends Refusals {}
}
