import type { Texts } from '#access';

export const zh = {
  'notice.text':
    '调解不收费，自愿参加，可以随时退出，不影响申请仲裁、行政处理或起诉。填写的姓名、电话等只用于办理这起纠纷，加密保存，查阅留痕；需要转交其他单位时会另行告知。',
  'notice.handler': '处理这些信息的是{name}，联系方式：{contact}。',
  'notice.no-contact': '县里尚未确认，请向登记窗口询问',
  'notice.kept.party':
    '当事人的姓名、电话、证件号和住址，自登记之日起保存 {period}，纠纷没有办结的保存到办结，到期由系统删除。依据：{basis}{mark}。',
  'notice.kept.narrative': '纠纷的简要情况，自登记之日起保存 {period}，纠纷没有办结的保存到办结，到期由系统删除。依据：{basis}{mark}。',
  'basis.PIPL 13(3), 19; 人民调解法 27': '《个人信息保护法》第十三条第一款第三项、第十九条；《人民调解法》第二十七条',
  'basis.PIPL 13(1), 13(3), 19; 人民调解法 27': '《个人信息保护法》第十三条第一款第一项、第三项、第十九条；《人民调解法》第二十七条',
  'notice.years': '{count} 年',
  'notice.days': '{count} 天',
  'notice.working-days': '{count} 个工作日',
  'notice.hours': '{count} 小时',
  'notice.unconfirmed': '；保存年限为县里的规定，待司法局确认',
  'notice.requests':
    '要求查阅、复制、转移、更正、补充或者删除自己的信息的，带身份证件到任何一个登记窗口（村、社区，乡镇、街道，部门或者县综治中心）提出，自收到之日起 {days}内答复；不同意的说明理由，可以依法起诉。',
} as const;

export const en: Texts<typeof zh> = {
  'notice.text':
    'Mediation is free and voluntary, can be left at any time, and stands in the way of no arbitration, authority or court. Names, phone numbers and the like are used to handle this dispute alone; they are kept encrypted, and whoever opens them leaves a trace. You are told before anything goes to another unit.',
  'notice.handler': 'These are handled by {name}, who is reached so: {contact}.',
  'notice.no-contact': 'not yet confirmed by the county, ask at the desk that registers',
  'notice.kept.party':
    'Names, phone and ID numbers and addresses of the parties are kept for {period} from registration, or until the dispute is over where that is later, and then erased. Basis: {basis}{mark}.',
  'notice.kept.narrative':
    'What the dispute is about is kept for {period} from registration, or until the dispute is over where that is later, and then erased. Basis: {basis}{mark}.',
  'basis.PIPL 13(3), 19; 人民调解法 27': 'Personal Information Protection Law, arts. 13(1)(3), 19; People’s Mediation Law, art. 27',
  'basis.PIPL 13(1), 13(3), 19; 人民调解法 27':
    'Personal Information Protection Law, arts. 13(1)(1), 13(1)(3), 19; People’s Mediation Law, art. 27',
  'notice.years': '{count} years',
  'notice.days': '{count} days',
  'notice.working-days': '{count} working days',
  'notice.hours': '{count} hours',
  'notice.unconfirmed': '; the period is county policy, to be confirmed by the justice bureau',
  'notice.requests':
    'To see, copy, move, correct or delete what is kept of you, come with your ID card to any desk that registers disputes: a village, a township, a department or the county centre. You are answered within {days}; a refusal gives its reasons, and you may sue.',
};
