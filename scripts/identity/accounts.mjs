import { readCsv } from '../launch/county.mjs';

const titles = {
  clerk: '登记员',
  mediator: '调解员',
  screener: '排查员',
  coordinator: '协调员',
  approver: '审批人',
  leader: '领导',
  auditor: '审计员',
  operator: '运维员',
};

/** Which roles the people of a unit may have. `staff@<unit>` does all the daily work of its unit alone, as in a small office. */
const rolesAt = {
  village: ['clerk', 'mediator', 'screener', 'leader'],
  township: ['clerk', 'mediator', 'screener', 'coordinator', 'approver', 'leader'],
  // One that runs a service itself keeps it running.
  department: ['clerk', 'mediator', 'screener', 'coordinator', 'approver', 'leader', 'operator'],
  county: ['clerk', 'mediator', 'screener', 'coordinator', 'approver', 'leader', 'auditor', 'operator'],
};
const daily = ['clerk', 'mediator', 'screener'];

/**
 * Every unit has its accounts by rule: `<role>@<unit>`, such as mediator@510722101005 or clerk@hrss.
 * @param desk of the department whose own start this is
 */
export function accountsOf(unitsFile, departmentsFile, desk) {
  const units = new Map([
    ...readCsv(unitsFile).map(({ code, name, level }) => [code, { unit: code, name, level }]),
    ...readCsv(departmentsFile).map(({ slug, name }) => [slug, { unit: slug, name, level: 'department' }]),
  ]);

  const { unit: county } = [...units.values()].find(({ level }) => level === 'county');

  const find = (account) => {
    const [role, code, ...rest] = account.split('@');
    const unit = units.get(code);
    if (!unit || rest.length) return undefined;
    const claims = { sub: account, county, unit: unit.unit };
    if (role === 'staff') return { ...claims, name: `${unit.name} 工作人员`, roles: daily };
    return rolesAt[unit.level]?.includes(role) ? { ...claims, name: `${unit.name} ${titles[role]}`, roles: [role] } : undefined;
  };

  const samples = desk === undefined ? samplesAmong([...units.values()]) : deskwork.map((role) => `${role}@${desk}`);
  return { find, samples: () => samples.map(find) };
}

/** Who works at a department's own desk. */
const deskwork = ['mediator', 'screener', 'coordinator', 'leader', 'operator'];

/** A few accounts that together can tell the whole story of a dispute. */
function samplesAmong(units) {
  const { unit: county } = units.find(({ level }) => level === 'county');
  const { unit: township } = units.find(({ level }) => level === 'township');
  const { unit: village } = units.find(({ level, unit }) => level === 'village' && unit.startsWith(township));
  return [`coordinator@${county}`, `leader@${county}`, `clerk@${township}`, `mediator@${township}`, `staff@${village}`, 'mediator@hrss'];
}
