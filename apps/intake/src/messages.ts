import type { Messages } from '#chassis';

const texts = {
  zh: {
    'dispute.already-registered': '该纠纷已经登记，请直接打开原记录办理。',
    'dispute.registered-in-future': '登记日期 {on} 还没有到，请改为今天或以前的日期。',
    'dispute.lead-by-coordinator': '只有协调员可以另行指定主责部门。请不填主责部门，由类别自动确定，或请协调员登记。',
    'dispute.outside-jurisdiction': '{unit} 不在您单位的辖区内，请转当地村（社区）、乡镇（街道）或县综治中心登记。',
    'dispute.unknown-place': '单位名录中没有 {unit}，或该单位已撤并，请从名录中选择现有的村（社区）或乡镇（街道）。',
    'dispute.place-mismatch': '{unit} 不属于 {township}，请只选村（社区），乡镇由系统确定。',
    'dispute.unknown-category': '类别名录中没有 {category}，请从名录中选择。',
    'dispute.unknown-lead': '{unit} 不是现有的部门，请从部门名录中选择；如因类别的主责部门已撤并，请管理员更新部门名录。',
    'dispute.not-open': '该纠纷{status}，不能这样办理；如情况有变，请重新登记或由调解一方申请重启。',
    'dispute.not-accountable': '{unit} 不是该纠纷的主责部门或属地单位，请由责任单位办理，或由县协调员裁定责任单位。',
    'dispute.county-adjudicates': '退回由县级协调员裁定，请联系县综治中心。',
    'dispute.no-bounce': '该纠纷的{role}没有提出退回，无需裁定；如需更换主责部门，请重新分类。',
    'dispute.too-many-parties': '一件纠纷最多登记 {most} 名当事人；人数更多的，请登记推选的代表人，总人数填入涉及人数。',
    'dispute.data-erased': '该纠纷中的个人信息已应当事人请求删除，不能再查阅或补录；有新情况的，请重新登记。',
    'dispute.data-restricted': '该纠纷中的个人信息已停止处理，只依法保存，不能查阅、查找或补录；有新情况的，请重新登记。',
    'request.already-received': '该请求已经登记，请直接打开原记录办理。',
    'request.received-in-future': '收到日期 {on} 还没有到，请改为今天或以前的日期。',
    'request.closed': '该请求{status}，不能再这样办理；本人另有请求的，请重新登记。',
    'request.extended-already': '答复期限只能延长一次，已延至 {dueOn}，请在此前答复。',
    'request.overdue': '答复期限 {dueOn} 已过，不能再延长，请尽快答复。',
    'request.granted-needs-no-ground': '全部同意的不需要填写理由；只同意一部分的，请选择“部分同意”。',
    'request.ground-missing': '没有全部同意的，请选择理由并告知本人。',
    'request.no-such-ground': '这个理由不适用于这样的答复，请另选。须保存和正在办理只是不予删除的理由；停止处理只因依法须保存。',
    'request.identity-not-shown': '提出请求的人还没有证明身份，或没有证明可以代为提出，请补齐证明后重新登记；不能补齐的，以此为由答复。',
    'request.names-no-dispute': '还没有认定请求涉及哪些纠纷，请先查找并关联；确实没有的，以“本单位未保存”答复。',
    'request.names-no-record': '请勾选属于本人的当事人记录；要删除全部的，请只选“全部删除”。',
    'request.corrects-one-record': '更正请只勾选一条当事人记录，并填写正确的内容。',
    'request.not-a-record-of-these': '所选记录不在关联的纠纷中，或已被更正、删除，请刷新后重新勾选。',
    'request.restricts-deletion': '“停止处理、只保存”只用来答复删除请求。',
    'request.county-decides': '删除和停止处理由县级协调员决定，请转县综治中心办理；本单位可以答复不同意。',
    'request.kept-by-law': '档案须保存到 {until}，此前不能删除；可以“停止处理、只保存”，并告知本人。',
    'request.still-handled': '关联的纠纷{status}，办结以前不能删除或停止处理。',
    'request.records-changed': '同意时所选的记录后来已更正或删除，这份副本会不完整。请为本人重新登记查阅请求，勾选现在的记录。',
    'request.not-all-seen': '请求涉及的纠纷有的不在本单位辖区，请县综治中心答复和制作副本。',
    'request.no-copy': '只有同意查阅、复制或转移的请求才能制作副本。',
    'status.unregistered': '尚未登记',
    'status.registered': '已登记，尚未分派',
    'status.assigned': '已分派',
    'status.accepted': '已受理',
    'status.closed': '已结案',
    'status.refused': '未予受理',
    'status.unreceived': '尚未登记',
    'status.answered': '已经答复',
    'status.withdrawn': '已经撤回',
    'role.lead': '主责部门',
    'role.territorial': '属地单位',
    'route.arbitration': '可以向有管辖权的仲裁委员会申请仲裁，劳动争议、农村土地承包纠纷向相应的仲裁委员会申请。',
    'route.administrative': '可以向主管机关申请处理、裁决或行政复议；涉嫌违法犯罪的，向公安机关报案。',
    'route.court': '可以向有管辖权的人民法院起诉；法院已经受理的，在诉讼中也可以申请调解。',
  },
  en: {
    'dispute.already-registered': 'This dispute is registered already; open it and go on from there.',
    'dispute.registered-in-future': 'The day {on} has not come yet; give today or an earlier day.',
    'dispute.lead-by-coordinator': 'Only a coordinator may name another lead department. Leave it out, or ask a coordinator to register.',
    'dispute.outside-jurisdiction': '{unit} is outside of your unit; have it registered by its village, its township or the county centre.',
    'dispute.unknown-place': '{unit} is not in the register of units, or was abolished; choose an active village or township.',
    'dispute.place-mismatch': '{unit} does not lie in {township}; give the village alone, and the township follows.',
    'dispute.unknown-category': '{category} is not in the list of categories; choose one from it.',
    'dispute.unknown-lead': '{unit} is no active department; choose one from the list, or have the list brought up to date.',
    'dispute.not-open': 'This dispute {status}, so this cannot be done; register anew, or have the mediation reopened.',
    'dispute.not-accountable': '{unit} does not answer for this dispute; leave it to the units that do, or ask the county to adjudicate.',
    'dispute.county-adjudicates': 'Bounces are adjudicated by a coordinator of the county; ask the county centre.',
    'dispute.no-bounce': 'The {role} has not bounced this dispute; to change the lead department, classify it anew.',
    'dispute.too-many-parties':
      'A dispute holds at most {most} parties; where more quarrel, record who speaks for them and give their number as the people involved.',
    'dispute.data-erased':
      'What was kept of people in this dispute was erased at a person’s request and cannot be opened or added to; register anew what is new.',
    'dispute.data-restricted':
      'What is kept of people in this dispute is only kept, as the law asks, and cannot be opened, searched or added to; register anew what is new.',
    'request.already-received': 'This request is registered already; open it and go on from there.',
    'request.received-in-future': 'The day {on} has not come yet; give today or an earlier day.',
    'request.closed': 'This request {status}, so this cannot be done; what the person asks besides is registered anew.',
    'request.extended-already': 'The answer can be put off once, and was put off to {dueOn}; answer by then.',
    'request.overdue': 'The answer was due on {dueOn} and cannot be put off any more; answer soon.',
    'request.granted-needs-no-ground': 'What is granted whole needs no ground; choose “in part” for what is not.',
    'request.ground-missing': 'Say why not all of it is granted, and tell the person.',
    'request.no-such-ground':
      'This is no ground for such an answer; choose another. That a file must be kept or its dispute goes on stands against deleting alone, and only what the law keeps is restricted.',
    'request.identity-not-shown':
      'Who asks has not shown who they are, or that they may ask for another; register anew once they have, or answer with that ground.',
    'request.names-no-dispute': 'No dispute was found yet that this is about; find and link them, or answer that nothing is held.',
    'request.names-no-record': 'Tick the person’s own party records; to erase everything choose that alone.',
    'request.corrects-one-record': 'Tick the one record to be corrected, and give what is right.',
    'request.not-a-record-of-these':
      'A record that was ticked is not in these disputes, or was corrected or erased since; look again and tick anew.',
    'request.restricts-deletion': 'Keeping without using is an answer to a deletion alone.',
    'request.county-decides':
      'Erasing and restricting is decided by a coordinator of the county; pass it on to the county centre, or refuse it with the ground.',
    'request.kept-by-law': 'The file is kept until {until} and cannot be erased before; restrict it, and tell the person.',
    'request.still-handled': 'A dispute that this is about {status}; nothing of it is erased or restricted before it is over.',
    'request.records-changed':
      'Records named in the answer were put right or erased since, and the copy would not be whole; register the request anew and name those of today.',
    'request.not-all-seen': 'Some of the disputes lie outside of your unit; the county centre answers this request and makes the copy.',
    'request.no-copy': 'Only a request to see or move that was granted has a copy.',
    'status.unregistered': 'is not registered',
    'status.registered': 'is registered and not assigned yet',
    'status.assigned': 'is assigned',
    'status.accepted': 'is accepted',
    'status.closed': 'is closed',
    'status.refused': 'was not accepted',
    'status.unreceived': 'is not registered',
    'status.answered': 'was answered',
    'status.withdrawn': 'was withdrawn',
    'role.lead': 'lead department',
    'role.territorial': 'territorial unit',
    'route.arbitration':
      'You may apply for arbitration to the commission that has jurisdiction; labour and rural land contracts have their own.',
    'route.administrative': 'You may ask the competent authority to decide or to reconsider; of an offence, report to the police.',
    'route.court': 'You may sue in the court that has jurisdiction; where it has accepted the case, mediation can be asked for there.',
  },
} as const satisfies Messages;

export const messages: Messages = texts;

type Refusals = {
  [Code in keyof typeof texts.zh as Code extends `${'dispute' | 'request'}.${string}` ? Code : never]: (typeof texts.zh)[Code];
};
declare global {
  interface RefusalTexts extends Refusals {}
}
