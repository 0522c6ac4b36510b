import * as attachments from './attachments.js';
import * as audit from './audit.js';
import * as board from './board.js';
import * as clauses from './clauses.js';
import * as commissions from './commissions.js';
import * as disputes from './disputes.js';
import * as forms from './forms.js';
import * as guestLinks from './guest-links.js';
import * as invitations from './invitations.js';
import * as swap from './swap.js';
import * as online from './online.js';
import * as lists from './lists.js';
import * as mediators from './mediators.js';
import * as mediation from './mediation.js';
import * as operations from './operations.js';
import * as filing from './filing.js';
import * as paperwork from './paperwork.js';
import * as period from './period.js';
import * as requests from './requests.js';
import * as rules from './rules.js';
import * as screening from './screening.js';
import * as shell from './shell.js';
import * as sample from './sample.js';
import * as spot from './spot.js';
import * as subsidies from './subsidies.js';
import * as stuck from './stuck.js';
import * as today from './today.js';
import * as units from './units.js';
import * as webhooks from './webhooks.js';
import * as way from './way.js';
import * as week from './week.js';
import * as written from './written.js';

/** 界面文字，一页一份，中英并列。一句话说清是什么、下一步做什么。 */
export const zh = {
  ...shell.zh,
  ...today.zh,
  ...stuck.zh,
  ...lists.zh,
  ...disputes.zh,
  ...requests.zh,
  ...mediation.zh,
  ...week.zh,
  ...invitations.zh,
  ...swap.zh,
  ...mediators.zh,
  ...clauses.zh,
  ...commissions.zh,
  ...forms.zh,
  ...guestLinks.zh,
  ...online.zh,
  ...rules.zh,
  ...units.zh,
  ...way.zh,
  ...webhooks.zh,
  ...operations.zh,
  ...board.zh,
  ...period.zh,
  ...screening.zh,
  ...audit.zh,
  ...written.zh,
  ...attachments.zh,
  ...paperwork.zh,
  ...filing.zh,
  ...sample.zh,
  ...subsidies.zh,
  ...spot.zh,
};

export const en: Messages = {
  ...shell.en,
  ...today.en,
  ...stuck.en,
  ...lists.en,
  ...disputes.en,
  ...requests.en,
  ...mediation.en,
  ...week.en,
  ...invitations.en,
  ...swap.en,
  ...mediators.en,
  ...clauses.en,
  ...commissions.en,
  ...forms.en,
  ...guestLinks.en,
  ...online.en,
  ...rules.en,
  ...units.en,
  ...way.en,
  ...webhooks.en,
  ...operations.en,
  ...board.en,
  ...period.en,
  ...screening.en,
  ...audit.en,
  ...written.en,
  ...attachments.en,
  ...paperwork.en,
  ...filing.en,
  ...sample.en,
  ...subsidies.en,
  ...spot.en,
};

export type Messages = typeof zh;
