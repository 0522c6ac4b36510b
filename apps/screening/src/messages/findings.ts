import type { Texts } from '#access';

export const zh = {
  'finding.is-dispute': '该隐患已登记为矛盾纠纷，请到矛盾纠纷中办结。',
  'finding.is-prevented': '该隐患已当场化解，无需再撤销。',
  'finding.is-dismissed': '该隐患已经撤销。仍有矛盾的，请补报或在下一轮报送。',
  'finding.data-erased': '该隐患的内容已应当事人请求删除，不能再查阅；有新情况的，请在下一轮报送。',
  'finding.data-restricted': '该隐患的内容已停止处理，只依法保存，不能查阅；有新情况的，请在下一轮报送。',
  'finding.place-missing': '请写明隐患所在的村（社区）或乡镇（街道）。',
  'finding.place-unknown': '没有代码为 {unit} 的村（社区）或乡镇（街道），请核对后重新提交。',
  'finding.elsewhere': '隐患不在 {unit} 辖区内，请核对所在的村（社区），或告知当地报送。',
} as const;

export const en: Texts<typeof zh> = {
  'finding.is-dispute': 'This finding is registered as a dispute. End it there.',
  'finding.is-prevented': 'This finding was settled on the spot; there is nothing to dismiss.',
  'finding.is-dismissed':
    'This finding was dismissed. If there is a quarrel after all, add it to the return or report it in the next round.',
  'finding.data-erased':
    'The words of this finding were erased at a person’s request; there is nothing to open. Report what is new with the next return.',
  'finding.data-restricted':
    'The words of this finding are only kept, as the law asks, and opened to nobody. Report what is new with the next return.',
  'finding.place-missing': 'Say in which village or township it lies.',
  'finding.place-unknown': 'There is no village or township {unit}. Check the code and send again.',
  'finding.elsewhere': 'This does not lie in the area of {unit}. Check the village, or tell the unit that it lies in.',
};
