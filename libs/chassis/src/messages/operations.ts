import type { Texts } from '#access';

export const zh = {
  'desk.county': '县级',
  'operations.other-desk': '这里由县级运维员和服务台“{desk}”所属部门的运维员管理，您的账号不在其中；如需处理，请联系县级运维员。',
  'letter.unreadable':
    '这条仍然不符合任何事件约定，重新处理没有用。升级到能读懂它的版本后再试；确认不再需要的，用 letters dismiss 命令放弃。',
  'letter.superseded': '同一序号的另一条已经处理过，这条不能再生效。请核对两条的内容，确认后用 letters dismiss 命令放弃。',
  'letter.in-line': '这条已经重新排队，可能是他人刚刚提交的，请刷新后查看结果。',
} as const;

export const en: Texts<typeof zh> = {
  'desk.county': 'county',
  'operations.other-desk':
    'Operators of the county, and of the department whose desk {desk} is, keep this running; your account is not one of theirs. Ask an operator of the county.',
  'letter.unreadable':
    'It is still no event of any contract: trying again changes nothing. Try after a release that can read it; give it up by the command letters dismiss if nobody needs it.',
  'letter.superseded':
    'Another with its number was handled already, so this one cannot take effect any more. Compare the two, then give it up by the command letters dismiss.',
  'letter.in-line': 'It is in line again already, perhaps since somebody else asked a moment ago; reload to see what came of it.',
};
