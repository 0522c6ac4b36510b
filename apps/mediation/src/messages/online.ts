import type { Texts } from '#access';

export const zh = {
  'online.not-online': '这次调解不是线上进行，没有线上调解室。需要线上进行的，请先改期并勾选“线上”。',
  'online.session-off': '这次调解已经改期或者取消，线上调解室已经关闭。请从新的时间进入。',
  'online.not-open': '线上调解室现在没有开放，没有发出。请等调解员打开后再说。',
  'online.full': '这个线上调解室的发言已满，没有发出。请调解员另外安排一次线上调解。',
  'online.not-their-talk': '这段话只能对在场各方，或者对本方和调解员说，没有发出。请重新选择对谁说。',
  'online.of-which-clause': '请说明改的是哪一条；新增一条的，不要选原来的条款。',
  'online.clause-without-words': '请写明这一条的内容；删去一条的，不用写。',
  'online.reads-otherwise': '这一条已经改过，与您看到的不同，没有提交。请看过现在的文字再决定。',
  'online.proposal-over': '这个修改意见已经处理过。请看现在的文本。',
  'online.said-enough': '每个席位最多发言 {share} 条，您的已经用完，没有发出。还要说的，请调解员另外安排一次线上调解。',
  'online.proposed-enough': '每个席位最多提 {share} 个修改意见，您的已经用完，没有提出。请直接告诉调解员，由调解员来改。',
  'all-listening': '目前同时在线的人太多，请一分钟以后再试；页面会自动再连接。',
  'too-many-listening': '您已在多个窗口中打开调解室，请关闭一些后再试。',
  'online.spoke-itself': '这位当事人已经用自己的链接对这一条表示过意见，以本人的为准，没有代为记明。有变化的，请当事人在自己的页面上改。',
  'online.is-here': '这位当事人现在正在用自己的页面参加，没有代为记明。请当事人在自己的页面上表示；确实要代为记明的，请当事人先退出页面。',
  'online.not-asked': '这次线上调解没有请这位当事人参加，没有记明。请选择参加人。',
  'online.draft-full': '这份文本的条款或者修改意见已满，没有提交。请告诉调解员：可以合并、删去条款，或者另外安排一次线上调解接着写。',
} as const;

export const en: Texts<typeof zh> = {
  'online.not-online': 'This session is not held online and has no room. Move it and tick “online” if it is to be.',
  'online.session-off': 'This session was moved or cancelled and its room is closed. Come in from the new one.',
  'online.not-open': 'The room is not open now and nothing was sent. Wait until the mediator opens it.',
  'online.full': 'No more can be said in this room and nothing was sent. The mediator can arrange another online session.',
  'online.not-their-talk':
    'You can say this to everybody, or to your own side and the mediator; nothing was sent. Choose again to whom you say it.',
  'online.of-which-clause': 'Say which clause it is; for a new one name none.',
  'online.clause-without-words': 'Say what the clause is to read; to take one out say nothing.',
  'online.reads-otherwise': 'The clause reads otherwise by now and nothing was handed in. Read it as it stands, then decide.',
  'online.proposal-over': 'This proposal was decided on before. Look at the text as it stands.',
  'online.said-enough':
    'Each seat may say {share} things and yours are used up; nothing was sent. Ask the mediator for another session if more is to be said.',
  'online.proposed-enough':
    'Each seat may make {share} proposals and yours are used up; nothing was handed in. Tell the mediator what you would have otherwise.',
  'all-listening': 'Too many are connected at the moment: try again in a minute; the page does so by itself.',
  'too-many-listening': 'Too many of your windows are in the room: close some and try again.',
  'online.spoke-itself':
    'This party has said by its own link what it thinks of this clause; that stands, and nothing was noted. Let it change that on its own page.',
  'online.is-here':
    'This party is in the room by its own page just now and nothing was noted. Let it answer there, or leave the page first.',
  'online.not-asked': 'This party is not asked to the session and nothing was noted. Choose one that is.',
  'online.draft-full':
    'No more clauses or proposals fit into this text and nothing was handed in. Tell the mediator, who can join clauses or arrange another session.',
};
