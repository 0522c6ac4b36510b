import type { Texts } from '#access';

export const zh = {
  'board.villages-of-a-township': '村（社区）按乡镇查看：请先选定一个乡镇。',
} as const;

export const en: Texts<typeof zh> = {
  'board.villages-of-a-township': 'Villages are looked at by township: choose a township first.',
};
