import type { Messages } from '#access';

const texts = {
  zh: {
    'round.of-another-unit': '这一轮排查应由 {unit} 报送，请用该单位的账号办理。',
    'round.already-returned': '{period} 这一轮已经报送过，新发现的隐患请在下一轮报送，或直接到登记窗口登记。',
    'round.ended': '{unit} 已经撤并，这一轮不再报送；其辖区由承接单位在自己的轮次中排查。',
    'round.zero-or-findings': '请二选一：填写发现的隐患，或者勾选零报告。',
    'finding.is-dispute': '该隐患已登记为矛盾纠纷，请到矛盾纠纷中办结。',
    'finding.is-prevented': '该隐患已当场化解，无需再撤销。',
    'finding.data-erased': '该隐患的内容已应当事人请求删除，不能再查阅。',
    'finding.data-restricted': '该隐患的内容已停止处理，只依法保存，不能查阅。',
    'finding.place-missing': '请写明隐患所在的村（社区）或乡镇（街道）。',
    'finding.place-unknown': '没有代码为 {unit} 的村（社区）或乡镇（街道），请核对后重新提交。',
    'finding.elsewhere': '隐患不在 {unit} 辖区内，请核对所在的村（社区），或告知当地报送。',
  },
  en: {
    'round.of-another-unit': 'This round is {unit}’s to return. Use an account of that unit.',
    'round.already-returned':
      'The round of {period} was returned already. Report new findings in the next round, or register them at the front desk.',
    'round.ended': '{unit} is no more, and this round is owed no longer; its successor screens the area in its own.',
    'round.zero-or-findings': 'Choose one: give the findings, or say zero.',
    'finding.is-dispute': 'This finding is registered as a dispute. End it there.',
    'finding.is-prevented': 'This finding was settled on the spot; there is nothing to dismiss.',
    'finding.data-erased': 'The words of this finding were erased at a person’s request; there is nothing to open.',
    'finding.data-restricted': 'The words of this finding are only kept, as the law asks, and opened to nobody.',
    'finding.place-missing': 'Say in which village or township it lies.',
    'finding.place-unknown': 'There is no village or township {unit}. Check the code and send again.',
    'finding.elsewhere': 'This does not lie in the area of {unit}. Check the village, or tell the unit that it lies in.',
  },
} as const satisfies Messages;

export const messages: Messages = texts;

type Refusals = {
  [Code in keyof typeof texts.zh as Code extends `${'round' | 'finding'}.${string}` ? Code : never]: (typeof texts.zh)[Code];
};
declare global {
  interface RefusalTexts extends Refusals {}
}
