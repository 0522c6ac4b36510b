import type { Write } from './api/client';
import { approveSubsidy, refuseSubsidy, releaseSubsidy, reverseSubsidy } from './api/subsidies';
import type { SubsidyAct, SubsidyState } from './api/subsidies';
import { t } from './messages/index';
import { plain, worded } from './plain-act';
import type { PlainAct } from './plain-act';

export type Deciding = Exclude<SubsidyAct, 'claim'>;

export const tones = {
  held: 'wait',
  claimed: 'accent',
  'approved-once': 'accent',
  approved: 'accent',
  refused: 'quiet',
  batched: 'accent',
  paid: 'good',
  'to-recover': 'danger',
  reversed: 'quiet',
} as const satisfies Record<SubsidyState, string>;

const releases = ['file-in-order', 'parties-asked', 'mediators-asked'] as const;
const refusals = ['not-mediated', 'paid-otherwise', 'file-lacking', 'not-payable', 'claimed-wrongly'] as const;
const reversals = ['case-turned', 'claimed-wrongly', 'paid-twice'] as const;

/** What somebody decides of a claim, with the reasons that there are. */
export function decisionOn(id: string, act: Deciding): PlainAct {
  const about = { title: t(`subsidy.act.${act}`), note: t(`subsidy.note.${act}`) };
  switch (act) {
    case 'approve':
      return plain({ ...about, send: (_, write) => approveSubsidy(id, write) });
    case 'release':
      return plain({ ...about, ...reasoned(releases, (reason, write) => releaseSubsidy(id, { reason }, write)) });
    case 'refuse':
      return plain({ ...about, ...reasoned(refusals, (reason, write) => refuseSubsidy(id, { reason }, write)) });
    case 'reverse':
      return plain({ ...about, ...reasoned(reversals, (reason, write) => reverseSubsidy(id, { reason }, write)) });
  }
}

const reasoned = <R extends string>(reasons: readonly R[], send: (reason: R, write: Write) => Promise<unknown>) => ({
  choice: { label: t('subsidy.reason-title'), field: 'reason', options: worded(reasons, (reason) => t(`subsidy.reason.${reason}`)) },
  send: ({ choice }: Readonly<{ choice: R }>, write: Write) => send(choice, write),
});
