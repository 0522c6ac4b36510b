import type { Texts } from '#access';

export const zh = {
  'filing.not-over': '调解还没有结束，不能归档。达成协议或者终止调解后再归档。',
  'filing.lacking': '卷宗还缺 {count} 项材料，不能归档。请按“归档”一栏所列补齐。',
} as const;

export const en: Texts<typeof zh> = {
  'filing.not-over': 'The mediation goes on: its file is archived once it is settled or has ended.',
  'filing.lacking': 'The file lacks {count} of what it must have: see what is listed under “Archiving”, and add it first.',
};
