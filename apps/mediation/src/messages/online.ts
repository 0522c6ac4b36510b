import type { Texts } from '#access';

export const zh = {
  'online.not-online': '这次调解不是线上进行，没有线上调解室。需要线上进行的，请先改期并勾选“线上”。',
  'online.session-off': '这次调解已经改期或者取消，线上调解室已经关闭。请从新的时间进入。',
  'online.not-open': '线上调解室现在没有开放，没有发出。请等调解员打开后再说。',
  'online.full': '这个线上调解室的发言已满，没有发出。请调解员另外安排一次线上调解。',
  'online.not-their-talk': '这段话只能对在场各方，或者对本方和调解员说，没有发出。请重新选择对谁说。',
} as const;

export const en: Texts<typeof zh> = {
  'online.not-online': 'This session is not held online and has no room. Move it and tick “online” if it is to be.',
  'online.session-off': 'This session was moved or cancelled and its room is closed. Come in from the new one.',
  'online.not-open': 'The room is not open now and nothing was sent. Wait until the mediator opens it.',
  'online.full': 'No more can be said in this room and nothing was sent. The mediator can arrange another online session.',
  'online.not-their-talk':
    'You can say this to everybody, or to your own side and the mediator; nothing was sent. Choose again to whom you say it.',
};
