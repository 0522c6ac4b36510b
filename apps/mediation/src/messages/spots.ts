import type { Texts } from '#access';

export const zh = {
  'spot.begun-already': '本案已经有调解记录，不能再按随手调登记。请在案件页面登记本次调解。',
  'spot.told-already': '本案的随手调已经登记过，不必重复登记。请打开案件查看。',
  'spot.never-came': '本案没有到承办的调解单位：已转给其他单位、不予受理或者作废，随手调没有记入。请打开案件查看去向，由承办单位登记调解。',
  'spot.own-telling': '本单位自己填报的随手调，由上级抽查，本单位不能登记抽查结果。',
  'spot.not-recorded': '这件随手调没有记入案件，没有可以抽查的内容。',
  'spot.too-many-wait': '您已有 {most} 件随手调在等登记系统开案，请等它们记入后再报。',
  'spot.not-yours': '本案不在填报单位的管辖范围内，随手调没有记入。请核对登记的地点。',
} as const;

export const en: Texts<typeof zh> = {
  'spot.begun-already': 'The case has sessions or agreements already: record this session on the page of the case instead.',
  'spot.told-already': 'How it was settled on the spot has been told already: open the case to see it.',
  'spot.never-came':
    'The case did not come to whoever mediates here: it went to another unit, was not admitted, or was voided, so this was not recorded. Open the case to see where it is.',
  'spot.own-telling': 'Your own unit told this one: somebody above it looks at it.',
  'spot.not-recorded': 'It was not recorded in a case, so there is nothing to look at.',
  'spot.too-many-wait':
    '{most} of what you told on the spot still waits for its case to be opened: tell this one once those have been recorded.',
  'spot.not-yours': 'The case does not lie with the unit that told it, so it was not recorded: check the place that was registered.',
};
