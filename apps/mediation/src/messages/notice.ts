import type { Texts } from '#access';

export const zh = {
  'notice.title': '其他解决途径告知书',
  'notice.text':
    '调解以双方自愿为前提，不收取任何费用。您可以随时接受、拒绝或者终止调解。调解未达成协议，或者您不愿继续调解的，可以依法通过以下途径维护自己的权利。',
  'notice.basis': '《中华人民共和国人民调解法》第三条、第四条、第二十三条、第二十六条',
  'notice.arbitration':
    '仲裁：属于劳动人事争议的，可以向劳动人事争议仲裁委员会申请仲裁；属于农村土地承包经营纠纷的，可以向农村土地承包仲裁委员会申请仲裁；合同等财产权益纠纷订有仲裁协议的，可以向约定的仲裁机构申请仲裁。',
  'notice.arbitration.basis': '《劳动争议调解仲裁法》《农村土地承包经营纠纷调解仲裁法》《仲裁法》',
  'notice.administrative':
    '行政处理：法律规定由行政机关处理的，可以向有权处理的机关提出申请。土地、林地的所有权和使用权争议，由人民政府先行处理；对处理决定不服的，可以依法申请行政复议或者提起诉讼。',
  'notice.administrative.basis': '《土地管理法》第十四条、《森林法》第二十二条及有关法律',
  'notice.court': '诉讼：可以向有管辖权的人民法院起诉。符合起诉条件的，人民法院应当在七日内立案。',
  'notice.court.basis': '《中华人民共和国民事诉讼法》第一百二十六条',
  'notice.enforcement':
    '强制执行：协议已经人民法院司法确认，对方拒绝履行或者没有全部履行的，您可以直接向人民法院申请强制执行，不必再次调解或者起诉。',
  'notice.enforcement.basis': '《中华人民共和国人民调解法》第三十三条',
  'notice.suit-on-agreement': '就协议起诉：对方不履行协议，或者对协议内容有争议的，您可以就该协议向人民法院提起诉讼。',
  'notice.suit-on-agreement.basis': '《中华人民共和国人民调解法》第三十二条',
  'notice.after-refusal': '法院裁定驳回司法确认申请的：双方可以通过调解变更原协议或者达成新的协议，也可以向人民法院提起诉讼。',
  'notice.after-refusal.basis': '《中华人民共和国民事诉讼法》第二百零六条',
} as const;

export const en: Texts<typeof zh> = {
  'notice.title': 'Notice of the other routes',
  'notice.text':
    'Mediation is voluntary and free of charge. You may accept, refuse or end it at any time. Where it brings no agreement, or you do not wish to go on, these routes are open to you.',
  'notice.basis': "People's Mediation Law, articles 3, 4, 23 and 26",
  'notice.arbitration':
    'Arbitration: labour and personnel disputes go to the labour arbitration commission, disputes over contracted rural land to the rural land arbitration commission, and disputes over contracts and property to the body named in an arbitration agreement.',
  'notice.arbitration.basis':
    'Labour Dispute Mediation and Arbitration Law; Law on Mediation and Arbitration of Rural Land Contract Disputes; Arbitration Law',
  'notice.administrative':
    'Administrative decision: where the law gives a matter to an authority, apply to it. Who owns or may use land or forest is decided by the government first; its decision can be reviewed or brought to court.',
  'notice.administrative.basis': 'Land Administration Law, article 14; Forest Law, article 22; and other laws',
  'notice.court': "Litigation: sue before the people's court that has jurisdiction. What meets the conditions is filed within seven days.",
  'notice.court.basis': 'Civil Procedure Law, article 126',
  'notice.enforcement':
    'Enforcement: a court has confirmed the agreement. Where the other party does not perform it, or not in full, apply to the court for enforcement; you need neither mediate nor sue again.',
  'notice.enforcement.basis': "People's Mediation Law, article 33",
  'notice.suit-on-agreement':
    "Suit on the agreement: where the other party does not perform it, or its content is disputed, you may sue over it before the people's court.",
  'notice.suit-on-agreement.basis': "People's Mediation Law, article 32",
  'notice.after-refusal':
    "Where a court refused to confirm an agreement: the parties may change it or make a new one by mediation, or sue before the people's court.",
  'notice.after-refusal.basis': 'Civil Procedure Law, article 206',
};
