import { Import } from '../src/unit/import.store.js';
import { COUNTY, allowedIn, optionsIn, startService } from '#testing';
import type { Around, Person, RunningService, ToldAct } from '#testing';
import { intake } from '../src/intake.module.js';
import { categories, departments, units } from './lists.js';
import { departmentsFrom } from '../src/unit/lists.js';

/** Two townships of the sample county, with two villages and one; of the rest the departments are there. */
export const [township, village, nextVillage] = ['510722101', '510722101002', '510722101003'];
export const [otherTownship, otherVillage] = ['510722104', '510722104003'];

const wanted = new Set<string>([COUNTY, township, village, nextVillage, otherTownship, otherVillage]);
export const entries = new Map([...[...units].filter(([code]) => wanted.has(code)), ...departmentsFrom(departments, COUNTY)]);

export async function startIntake(around?: Around): Promise<RunningService> {
  const service = await startService(intake, around);
  await service.get(Import).take(entries, categories);
  return service;
}

export const clerk = (unit: string): Person => ({ unit, roles: ['clerk'] });
export const coordinator: Person = { unit: COUNTY, roles: ['coordinator'] };

/** Everything of a person that must stay in its sealed record. */
export const secrets = ['欧阳石桥', '赵铁柱', '13800001234', '13900005678', '11010519491231002X', '桥头组7号', '水沟', '祖坟'];
const [first = '', second = '', phone, otherPhone, idNumber, address] = secrets;

export const registration = (change: Readonly<Record<string, unknown>> = {}) => ({
  channel: 'walk-in',
  category: 'neighbour',
  village,
  place: { kind: 'village' },
  parties: [
    { role: 'applicant', kind: 'person', name: first, phone, idNumber, address: `潼川镇${address}` },
    { role: 'respondent', kind: 'person', name: second, phone: otherPhone },
  ],
  summary: '因水沟排水淹了祖坟,两家争执多年。',
  people: 2,
  amountYuan: 3000,
  risk: 'medium',
  consent: true,
  ...change,
});

/** The id of a dispute that a person entered. */
export async function entered(
  service: RunningService,
  change: Readonly<Record<string, unknown>> = {},
  by: Person = clerk(COUNTY),
): Promise<string> {
  const { body } = await service.as(by).post('/disputes', registration(change)).expect(201);
  return (body as { id: string }).id;
}

/** Of a dispute as it was read, what its reader may put right or void. */
export const offered = <View extends Readonly<{ acts: readonly ToldAct[] }>>(view: View) => ({
  ...view,
  correctable: allowedIn(view.acts).includes('corrections'),
  voidable: optionsIn(view.acts, 'voiding'),
});
