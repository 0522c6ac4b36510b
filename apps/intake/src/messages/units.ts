import type { Texts } from '#access';

export const zh = {
  'unit.county-decides': '单位的撤并和更名由县级协调员办理，请联系县综治中心。',
  'unit.is-the-county': '县本级不能撤并，请核对所选的单位。',
  'unit.ended': '{unit} 已经撤并，不能再更名；如仍存在，请更新单位名录后重新导入。',
  'unit.ends-in-future': '撤并日期 {on} 还没有到，请在当天或以后办理。',
  'unit.unknown-successor': '单位名录中没有承接单位 {successor}，请先把它加入名录。',
  'unit.successor-of-another-kind': '{successor} 与 {unit} 不是同一类单位；村由村（社区）承接，乡镇由乡镇（街道）承接，部门由部门承接。',
  'unit.succession-cycle': '{successor} 最终又由 {unit} 承接，不能这样办理，请核对承接单位。',
  'unit.successor-ended': '承接单位 {successor} 已经撤销且没有承接单位，请改填现在的单位。',
  'unit.successor-missing': '该单位名下还有 {disputes} 件未办结的纠纷，请填写承接单位。',
  'unit.leads-categories': '该单位还是 {categories} 类纠纷的主责部门，请填写承接部门。',
  'unit.has-villages': '该乡镇（街道）名下还有 {villages} 个村（社区），请先把它们划入其他乡镇（街道）或一并撤并。',
  'numbering.mid-year': '案号前的简称按年使用，请从 {day} 起，或在本年内启用。',
} as const;

export const en: Texts<typeof zh> = {
  'unit.county-decides': 'What becomes of a unit is said by a coordinator of the county; ask the county centre.',
  'unit.is-the-county': 'The county itself cannot end; check the unit.',
  'unit.ended': '{unit} is no more and cannot be renamed; where it still stands, bring the lists up to date and load them.',
  'unit.ends-in-future': 'The day {on} has not come yet; say so on that day or after it.',
  'unit.unknown-successor': 'The successor {successor} is not in the register of units; add it first.',
  'unit.successor-of-another-kind':
    '{successor} is of another kind than {unit}: a village is succeeded by a village, a township by a township, a department by a department.',
  'unit.succession-cycle': '{successor} is itself succeeded by {unit} in the end; check who stands in whose place.',
  'unit.successor-ended': 'The successor {successor} ended without one; name the unit that is there now.',
  'unit.successor-missing': '{disputes} open disputes are this unit’s to answer for; name its successor.',
  'unit.leads-categories': 'This department is in charge of {categories} categories; name its successor.',
  'unit.has-villages': '{villages} villages lie in this township; move them to another one or end them first.',
  'numbering.mid-year': 'What stands before case numbers is of whole years: let it hold from {day}, or from a day of this year.',
};
