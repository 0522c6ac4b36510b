import type { Paper } from '../paper.js';
import type { Sheet } from '../record.js';
import { acceptance } from './acceptance.js';
import { closingReport, followUp } from './after.js';
import { agreement, oralRegister } from './agreement.js';
import { application } from './application.js';
import { confirmationApplication } from './confirmation.js';
import { backCover, catalogue, cover } from './file.js';
import { resultLetter, transferLetter } from './letters.js';
import { minutes } from './minutes.js';
import { rightsNotice } from './rights-notice.js';

/** Each paper with its sheet. */
export const sheetOf: Readonly<Record<Paper, Sheet>> = {
  cover,
  catalogue,
  application,
  acceptance,
  'rights-notice': rightsNotice,
  minutes,
  agreement,
  'oral-register': oralRegister,
  'follow-up': followUp,
  'confirmation-application': confirmationApplication,
  'transfer-letter': transferLetter,
  'result-letter': resultLetter,
  'closing-report': closingReport,
  'back-cover': backCover,
};
