import type { Texts } from '#access';

export const zh = {
  'body.unknown-kind': '调解组织类别中没有“{kind}”，请从类别清单中选择。',
  'body.not-at-level': '{unit} 不能设立这类调解组织（{kind}），请改选类别或者单位。',
  'body.by-county': '一并登记由县级协调员办理；本单位的调解组织请逐个登记。',
  'body.of-no-common-name': '这类调解组织（{kind}）各有名称，不能一并登记，请逐个登记。',
  'body.there-already': '该单位已经登记了“{name}”；有变动的，请办理变更。',
  'body.ended': '“{name}”已于 {on} 撤销，不能再办理；重新设立的，请另行登记。',
  'body.before-set-up': '日期 {day} 早于设立之日 {setUpOn}，请核对。',
  'body.filed-by-justice': '备案由县级司法行政部门办理，请向其报送。',
  'body.not-filed': '这类调解组织（{kind}）不需要备案，请核对所选的调解组织。',
  'body.unknown': '调解组织名录中没有所选的组织，请从名录中选择，或者先登记。',
  'body.not-then': '{day} 时“{name}”尚未设立或者已经撤销，请核对调解日期或者所选的组织。',
  'body.of-another-unit': '“{name}”设在 {unit}，而该单位没有参加这次调解；请补上单位，或者改选组织。',
} as const;

export const en: Texts<typeof zh> = {
  'body.unknown-kind': 'There is no kind of mediation body called {kind}; choose one of the list.',
  'body.not-at-level': 'A body of this kind ({kind}) does not stand at {unit}; choose another kind, or another unit.',
  'body.by-county': 'All at once is for a coordinator of the county; enter your own one by one.',
  'body.of-no-common-name': 'Bodies of this kind ({kind}) each have a name of their own; enter them one by one.',
  'body.there-already': 'The unit has “{name}” in the register already; change that entry where something has changed.',
  'body.ended': '“{name}” ended on {on}; enter one anew where it was set up again.',
  'body.before-set-up': '{day} is before the day it was set up ({setUpOn}); check it.',
  'body.filed-by-justice': 'Filing is done by the county’s justice bureau; send it there.',
  'body.not-filed': 'A body of this kind ({kind}) needs no filing; check the body.',
  'body.unknown': 'That body is not in the register; choose one of it, or enter it first.',
  'body.not-then': 'On {day} “{name}” was not there yet, or no more; check the day, or the body.',
  'body.of-another-unit': '“{name}” belongs to {unit}, which did not take part in this session; add the unit, or choose another body.',
};
