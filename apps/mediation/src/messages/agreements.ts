import type { Texts } from '#access';

export const zh = {
  'agreement.not-effective': '协议尚未生效；书面协议请先补齐所需的签名、盖章。',
  'agreement.day-before-made': '日期 {day} 早于达成协议之日 {made}，请核对。',
  'agreement.due-before-made': '履行期限 {performBy} 早于达成协议之日 {made}，请核对。',
  'agreement.no-agreed-attempt': '{on} 以前没有一次结果为“达成一致”的调解，请先登记那次调解，再登记协议。',
  'agreement.oral-needs-no-signature': '口头协议自达成之日起生效，不需要签名盖章；有书面协议的，请先补写书面协议。',
  'agreement.written-already': '该协议已有书面文本；内容有变的，请另行登记协议。',
  'confirmation.two-courts': '已选择本县的法院，又填写了外地法院名称，请只保留一个。',
  'confirmation.identity-matter': '涉及婚姻、收养等身份关系的协议，法院不予受理司法确认申请；如本协议不涉及身份关系，请注明后再申请。',
  'confirmation.not-joint': '司法确认须由双方当事人共同申请，请征得双方同意后再办理。',
  'confirmation.before-effective': '申请日期 {day} 早于协议生效日期 {effectiveOn}，请核对。',
  'confirmation.too-late':
    '已过申请司法确认的期限（{confirmBy}）；确有正当理由、或者法院已经收件的，请注明原因；也可以由当事人重新达成协议，或者就协议争议起诉。',
  'confirmation.not-for-paper': '{paper}不需要、也不能申请司法确认；文书选错的，请核对后重新登记协议。',
  'confirmation.before-last': '日期 {day} 早于上一步的日期（{last}），请核对。',
  'confirmation.not-applied': '没有尚待法院处理的司法确认申请，请先登记申请。',
  'confirmation.before-applied': '日期 {day} 早于申请日期 {appliedOn}，请核对。',
  'confirmation.noted-of': '这一进展已按 {day} 登记；补记或者更正文书案号的，日期请填 {day}。',
  'confirmation.asked-already': '申请已经登记；法院的文书案号，请随法院的答复一起登记。',
  'confirmation.decided': '法院已经作出决定：{decision}，不能再改；如有出入，请核对裁定书。',
  'performance.before-breach': '日期 {day} 早于登记的不履行日期（{breachedOn}），请核对。',
  'paper-rule.parties-missing': '没有当事人签名的，对谁都没有约束力，请保留“当事人”。',
  'paper-rule.signs-twice': '同一项选了两次，请去掉一个。',
  'paper-rule.force-by-law': '哪种文书可以直接申请强制执行由法律规定，只有法院的调解书可以，{paper}的这一项请保持不变。',
  'paper-rule.not-confirmed': '{paper}已有法律效力，不需要司法确认，请勿勾选。',
  'paper.committee': '人民调解协议书',
  'paper.administrative': '行政调解协议书',
  'paper.court-invited': '特邀调解协议书',
  'paper.lawyer': '律师调解协议书',
  'paper.court': '法院调解书',
} as const;

export const en: Texts<typeof zh> = {
  'agreement.not-effective': 'This agreement is not effective yet; a written one needs every signature and seal that its paper asks for.',
  'agreement.day-before-made': '{day} is before the day the agreement was made ({made}); please check.',
  'agreement.due-before-made': 'It is to be performed by {performBy}, before the day it was made ({made}); please check.',
  'agreement.no-agreed-attempt': 'No session up to {on} ended with the parties agreed; record that session first, then the agreement.',
  'agreement.oral-needs-no-signature':
    'An oral agreement binds from its day and needs no signature; if there is a paper now, write it down first.',
  'agreement.written-already': 'There is a paper of this agreement already; where something else is agreed, record it as another.',
  'confirmation.two-courts': 'A court of this county is chosen and one of another county is named as well; keep one of them.',
  'confirmation.identity-matter':
    'Courts do not confirm agreements on identity, adoption or marriage; if this one does not touch them, say so and apply again.',
  'confirmation.not-joint': 'Confirmation is asked for by both parties together; get the consent of both first.',
  'confirmation.before-effective': 'The application of {day} is before the agreement took effect ({effectiveOn}); please check.',
  'confirmation.too-late':
    'The time to ask for confirmation ended on {confirmBy}; say why where there is good cause or the court has taken it all the same; else the parties may make a new agreement, or sue over this one.',
  'confirmation.not-for-paper':
    'No confirmation is needed, nor asked for, for a {paper}; where the paper is another, enter the agreement anew.',
  'confirmation.before-last': '{day} is before the day of the step before ({last}); please check.',
  'confirmation.not-applied': 'No application for confirmation waits for the court; record it first.',
  'confirmation.before-applied': '{day} is before the application ({appliedOn}); please check.',
  'confirmation.noted-of': 'This is noted already, of {day}. To add or correct the number of its paper, give {day} as its day.',
  'confirmation.asked-already': 'The application is noted already; note the number of the court’s paper with what the court answers.',
  'confirmation.decided': 'The court has {decision} it already; check the ruling if this is wrong.',
  'performance.before-breach': '{day} is before the day on which it was noted as broken ({breachedOn}); please check.',
  'paper-rule.parties-missing': 'Nobody is bound by what they did not sign: keep the parties among those who sign.',
  'paper-rule.signs-twice': 'The same stands here twice; take one of them out.',
  'paper-rule.force-by-law':
    'The law says which papers can be enforced as they stand: a court’s own, and no other. Leave that of the {paper} as it is.',
  'paper-rule.not-confirmed': 'No court confirms a {paper}, which has the force of law already.',
  'paper.committee': 'people’s mediation agreement',
  'paper.administrative': 'administrative mediation agreement',
  'paper.court-invited': 'court-invited mediation agreement',
  'paper.lawyer': 'lawyer’s mediation agreement',
  'paper.court': 'court’s mediation paper',
};
