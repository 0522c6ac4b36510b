import * as audit from './audit.js';
import * as board from './board.js';
import * as disputes from './disputes.js';
import * as forms from './forms.js';
import * as mediation from './mediation.js';
import * as requests from './requests.js';
import * as rules from './rules.js';
import * as screening from './screening.js';
import * as shell from './shell.js';
import * as stuck from './stuck.js';
import * as today from './today.js';
import * as way from './way.js';

/** 界面文字，一页一份，中英并列。一句话说清是什么、下一步做什么。 */
export const zh = {
  ...shell.zh,
  ...today.zh,
  ...stuck.zh,
  ...disputes.zh,
  ...requests.zh,
  ...mediation.zh,
  ...forms.zh,
  ...rules.zh,
  ...way.zh,
  ...board.zh,
  ...screening.zh,
  ...audit.zh,
};

export const en: Messages = {
  ...shell.en,
  ...today.en,
  ...stuck.en,
  ...disputes.en,
  ...requests.en,
  ...mediation.en,
  ...forms.en,
  ...rules.en,
  ...way.en,
  ...board.en,
  ...screening.en,
  ...audit.en,
};

export type Messages = typeof zh;
