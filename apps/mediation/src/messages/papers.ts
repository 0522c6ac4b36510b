import type { Texts } from '#access';

export const zh = {
  'paper.nobody-applied':
    '没有当事人申请：本案是主动调解或者其他单位移送、委派的，不用申请书，用受理登记表。当事人补交申请的，先登记其意愿为「申请」。',
  'paper.no-agreement-in-effect': '还没有生效的协议。协议生效后三十日内，双方可以共同申请司法确认。',
  'paper.no-session': '还没有调解记录。请先登记一次调解，再制作。',
  'paper.no-agreement': '还没有书面协议。请先制作协议，再打印协议书。',
  'paper.no-oral-agreement': '没有口头协议。达成口头协议并登记后，可以制作。',
  'paper.no-follow-up': '还没有回访。请先登记回访，再制作。',
  'paper.no-referral': '本案没有移送。请先登记移送，再制作。',
  'paper.not-from-court': '本案不是法院委派、委托来的，不需要结果告知函。',
  'paper.no-result': '给法院的结果还没有登记。请先在“法院与其他途径”一栏登记结果，再制作结果告知函。',
  'paper.not-over': '调解还没有结束。达成协议或者终止调解后，可以制作。',
  'paper.crowded': '现在制作文书的人较多，请稍等片刻再试。',
  'paper.unavailable': '文书没有做成，什么也没有丢失。请再试一次；仍然不行的，先下载 Word 版，并告知系统运维人员。',
} as const;

export const en: Texts<typeof zh> = {
  'paper.nobody-applied':
    'No party applied: it was taken up of the body’s own motion, or others sent it, and the acceptance slip takes the place of an application. Where a party applies afterwards, note its consent as “applied” first.',
  'paper.no-agreement-in-effect':
    'No agreement is in effect yet. Within thirty days of the day on which one is, the parties may jointly ask a court to confirm it.',
  'paper.no-session': 'No session has been recorded: record one first.',
  'paper.no-agreement': 'There is no written agreement yet: make one first.',
  'paper.no-oral-agreement': 'There is no oral agreement: it can be made once one is recorded.',
  'paper.no-follow-up': 'Nobody has followed it up yet: record that first.',
  'paper.no-referral': 'It was referred to nobody: record a referral first.',
  'paper.not-from-court': 'No court sent it, so that none is told the result.',
  'paper.no-result': 'The result for the court is not noted: note it under “Courts and other routes” first.',
  'paper.not-over': 'The mediation goes on: it can be made once it is settled or has ended.',
  'paper.crowded': 'Many papers are being made just now: try again in a moment.',
  'paper.unavailable':
    'The paper could not be made, and nothing is lost. Try again; if it still fails, take the Word file and tell whoever runs the system.',
};
