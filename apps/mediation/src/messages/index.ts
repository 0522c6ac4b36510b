import type { Messages } from '#access';
import * as agreements from './agreements.js';
import * as attachments from './attachments.js';
import * as bodies from './bodies.js';
import * as commissions from './commissions.js';
import * as filings from './filings.js';
import * as guests from './guests.js';
import * as ladder from './ladder.js';
import * as mediators from './mediators.js';
import * as mediations from './mediations.js';
import * as notice from './notice.js';
import * as online from './online.js';
import * as papers from './papers.js';
import * as sessions from './sessions.js';
import * as spots from './spots.js';
import * as subsidies from './subsidies.js';

/** What a refusal tells people to do next, and the notice of the other routes. */
export const messages: Messages = {
  zh: {
    ...mediations.zh,
    ...ladder.zh,
    ...agreements.zh,
    ...bodies.zh,
    ...commissions.zh,
    ...attachments.zh,
    ...papers.zh,
    ...filings.zh,
    ...guests.zh,
    ...online.zh,
    ...mediators.zh,
    ...sessions.zh,
    ...spots.zh,
    ...subsidies.zh,
    ...notice.zh,
  },
  en: {
    ...mediations.en,
    ...ladder.en,
    ...agreements.en,
    ...bodies.en,
    ...commissions.en,
    ...attachments.en,
    ...papers.en,
    ...filings.en,
    ...guests.en,
    ...online.en,
    ...mediators.en,
    ...sessions.en,
    ...spots.en,
    ...subsidies.en,
    ...notice.en,
  },
};

type Zh = typeof mediations.zh &
  typeof ladder.zh &
  typeof agreements.zh &
  typeof bodies.zh &
  typeof commissions.zh &
  typeof attachments.zh &
  typeof papers.zh &
  typeof filings.zh &
  typeof guests.zh &
  typeof online.zh &
  typeof mediators.zh &
  typeof sessions.zh &
  typeof spots.zh &
  typeof subsidies.zh;
type Rule =
  | 'mediation'
  | 'minutes'
  | 'ladder'
  | 'day'
  | 'attempt'
  | 'session'
  | 'session-hours'
  | 'room'
  | 'invitation'
  | 'proposal'
  | 'swap'
  | 'escalation'
  | 'pause'
  | 'extension'
  | 'referral'
  | 'reopening'
  | 'termination'
  | 'handling'
  | 'danger'
  | 'agreement'
  | 'clause'
  | 'breach'
  | 'confirmation'
  | 'consent'
  | 'performance'
  | 'body'
  | 'commission'
  | 'attachment'
  | 'mediator'
  | 'paper'
  | 'filing'
  | 'guest'
  | 'online'
  | 'spot'
  | 'subsidy'
  | 'unit'
  | 'paper-rule';
type Refusals = { [Code in keyof Zh as Code extends `${Rule}.${string}` | `venue.${string}-tier` ? Code : never]: Zh[Code] };
declare global {
  interface RefusalTexts extends Refusals {}
}
