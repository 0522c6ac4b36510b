import type { Messages } from '#access';
import { en } from './messages.en.js';
import { zh } from './messages.zh.js';

/** What a refusal tells people to do next, and the notice of the other routes. */
export const messages: Messages = { zh, en };

type Zh = typeof zh;
type Rule =
  | 'mediation'
  | 'ladder'
  | 'day'
  | 'attempt'
  | 'escalation'
  | 'pause'
  | 'extension'
  | 'referral'
  | 'reopening'
  | 'termination'
  | 'handling'
  | 'agreement'
  | 'confirmation'
  | 'consent'
  | 'performance'
  | 'body'
  | 'unit'
  | 'paper-rule';
type Refusals = { [Code in keyof Zh as Code extends `${Rule}.${string}` | `venue.${string}-tier` ? Code : never]: Zh[Code] };
declare global {
  interface RefusalTexts extends Refusals {}
}
