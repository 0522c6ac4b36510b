import { newId } from '#kernel';
import { COUNTY } from '#testing';
import type { Person, RunningService } from '#testing';
import { clerk, coordinator, entered, otherTownship, otherVillage, startIntake, township, village } from './people.js';

let service: RunningService;
beforeAll(async () => {
  service = await startIntake();
});
afterAll(() => service.stop());

const leader: Person = { unit: COUNTY, roles: ['leader'] };
const at = (unit: string): Person => ({ unit, roles: ['coordinator'] });
const remindAll = (by: Person, items: readonly object[], more = {}, key = newId()) =>
  service
    .as(by)
    .post('/disputes/reminders', { reason: 'parties-ask', items, ...more })
    .set('Idempotency-Key', key);

it('many are reminded in one request, and each is answered for itself', async () => {
  const [first, second, gone] = [await entered(service), await entered(service, { category: 'labour' }), newId()];
  const items = [
    { dispute: second, unit: 'hrss' },
    { dispute: first, unit: 'hrss' },
    { dispute: gone, unit: 'justice' },
    { dispute: first, unit: 'justice' },
    { dispute: first, unit: village },
  ];
  const key = newId();
  const { body } = await remindAll(leader, items, { answerBy: '2099-01-01' }, key).expect(200);
  expect(body.items.map(({ became, why }: { became: string; why: { code: string } | null }) => [became, why?.code])).toEqual([
    ['reminded', undefined],
    ['not', 'dispute.not-accountable'],
    ['not', 'not-found'],
    ['reminded', undefined],
    ['reminded', undefined],
  ]);
  expect(body.items[1].why.text).toMatch(/不是该纠纷的主责部门/);
  expect((await remindAll(leader, items, { answerBy: '2099-01-01' }, key).expect(200)).body).toEqual(body);
  expect((await remindAll(coordinator, items.slice(3)).expect(200)).body.items).toMatchObject([
    { became: 'already' },
    { became: 'already' },
  ]);
});

it('a township reminds its village, and of what is not its own it is told nothing', async () => {
  const [own, theirs] = [await entered(service), await entered(service, { village: otherVillage })];
  const items = [
    { dispute: own, unit: village },
    { dispute: theirs, unit: otherVillage },
  ];
  const { body } = await remindAll(at(township), items).expect(200);
  expect(body.items).toMatchObject([{ became: 'reminded' }, { became: 'not', why: { code: 'not-found' } }]);
  await service.as(at(otherTownship)).post(`/disputes/${own}/reminders`, { unit: village, reason: 'other' }).expect(404);
  await service.as(clerk(COUNTY)).post(`/disputes/${own}/reminders`, { unit: village, reason: 'other' }).expect(403);
});

it('what is not so is said at its field', async () => {
  const id = await entered(service);
  const remind = (body: object) => service.as(coordinator).post(`/disputes/${id}/reminders`, body);
  const past = await remind({ unit: 'justice', reason: 'other', answerBy: '2020-01-01' }).expect(409);
  expect(past.body).toMatchObject({ code: 'dispute.reminded-for-past', errors: [{ pointer: '#/answerBy' }] });
  await remind({ unit: 'justice', reason: 'lazy' }).expect(400);
  await remindAll(coordinator, []).expect(400);
  await remindAll(
    coordinator,
    Array.from({ length: 101 }, () => ({ dispute: id, unit: 'justice' })),
  ).expect(400);
});
