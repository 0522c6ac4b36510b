import type { Texts } from '#access';

export const zh = {
  'too-many-listening': '您已在多个窗口中同时接收更新，请关闭一些后再试。',
  'all-listening': '目前同时接收更新的人太多，请稍后再试；页面会定时刷新。',
} as const;

export const en: Texts<typeof zh> = {
  'all-listening': 'Too many receive updates at the moment: try again later, the page asks by itself meanwhile.',
  'too-many-listening': 'Too many of your windows receive updates at once: close some and try again.',
};
