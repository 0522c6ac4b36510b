import type { AgreementPaper, AttemptOutcome, FailureReason, Forum, LitigationStage, ObligationKind, TerminationReason } from '#contracts';
import type { Agreement } from '../agreement/agreement.js';
import type { Purpose } from '../attachment/attachment.js';
import type { Mediation } from '../mediation/mediation.js';
import { day } from './record.js';

/** How papers call what the facts tell by codes. */
export const outcomes: Readonly<Record<AttemptOutcome, string>> = {
  agreed: '达成一致',
  failed: '未达成一致',
  adjourned: '改期再次调解',
  refused: '一方拒绝调解',
  withdrawn: '申请人撤回申请',
};

export const failures: Readonly<Record<FailureReason, string>> = {
  'no-consensus': '意见不一致',
  'amount-too-far': '金额差距大',
  'facts-disputed': '事实有争议',
  'party-absent': '当事人未到场',
  'party-left': '当事人中途离场',
  'beyond-competence': '超出本级职责',
  'not-improved': '情况没有改善',
  other: '其他原因',
};

export const endings: Readonly<Record<TerminationReason, string>> = {
  'party-refused': '当事人拒绝调解',
  withdrawn: '申请人撤回申请',
  'left-for-court': '当事人选择诉讼',
  'left-for-arbitration': '当事人选择仲裁',
  'left-for-administrative': '当事人选择行政处理',
  'no-agreement': '未能达成协议',
  'escalated-to-police': '已移送公安机关',
  other: '其他原因',
};

export const forums: Readonly<Record<Forum, string>> = {
  village: '村（社区）',
  township: '乡镇（街道）',
  department: '部门',
  county: '县',
  court: '人民法院',
  procuratorate: '人民检察院',
  police: '公安机关',
  petition: '信访部门',
  hotline: '热线',
  arbitration: '仲裁机构',
  other: '其他单位',
};

/** 案件来源, by the codes that every county has. */
export const channels: Readonly<Record<string, string>> = {
  'walk-in': '当事人来访',
  phone: '电话申请',
  online: '网上申请',
  letter: '来信',
  hotline: '热线转办',
  screening: '排查发现',
  'own-motion': '主动调解',
  court: '法院委派、委托',
  procuratorate: '检察院移送',
  police: '公安机关移送',
  petition: '信访转办',
  department: '部门移送',
  other: '其他',
};

export const stages: Readonly<Record<LitigationStage, string>> = {
  filed: '法院立案',
  withdrawn: '原告撤诉',
  dismissed: '法院驳回',
  judged: '法院判决',
};

export const obliges: Readonly<Record<ObligationKind, string>> = {
  pay: '付款',
  do: '履行',
  refrain: '承诺不做',
  deliver: '交付',
  apologise: '赔礼道歉',
  other: '履行',
};

export const agreementTitles: Readonly<Record<AgreementPaper, string>> = {
  committee: '人民调解协议书',
  administrative: '行政调解协议书',
  'court-invited': '特邀调解协议书',
  lawyer: '律师调解协议书',
  court: '法院调解书',
};

/** How it stands, or ended. */
export function resultOf({ status, termination, ended }: Pick<Mediation, 'status' | 'termination' | 'ended'>): string {
  switch (status) {
    case 'settled':
      return '调解成功，达成协议';
    case 'settled-in-part':
      return '部分达成协议，其余终止调解';
    case 'terminated':
      return ended === null ? `终止调解（${termination === null ? '' : endings[termination]}）` : '已另行处理，调解结束';
    default:
      return '调解中';
  }
}

/** What an attachment is to the case. */
export const attachedAs: Readonly<Record<Purpose, string>> = {
  identity: '身份证明',
  evidence: '证据材料',
  scene: '现场照片',
  minutes: '调解记录签名件',
  agreement: '协议书签名件',
  performance: '履行凭证',
  recording: '录音',
  other: '其他材料',
};

const KEPT = '由当事人、调解组织各持一份。';

/** From when on it binds: as its own paper needs to be signed, or since it was agreed by word of mouth (人民调解法 29, 30). */
export function effectOf({ needs, writtenOn, on }: Pick<Agreement, 'needs' | 'writtenOn' | 'on'>): string {
  if (writtenOn !== null) return `本协议于${day(on)}口头达成，自当日起生效，现补写书面。${KEPT}`;
  const others = [...(needs.includes('mediator') ? ['调解员签名'] : []), ...(needs.includes('committee') ? ['加盖调解组织印章'] : [])].join(
    '并',
  );
  return `本协议自当事人签名、盖章或者按指印${others === '' ? '' : `，${others}`}之日起生效；${KEPT}`;
}
