import { DangerReported, DisputeAssigned, DisputeRefused, Terminated } from '#contracts';
import { eventually } from '#testing';
import { assignment, desk } from './desk.js';

const at = desk();
const { person, village, lead, standing, opened } = at;
const said = async (id: string, type: string) => (await at.bus.heard(id)).filter((event) => event.type === type).map(({ data }) => data);

it('what an authority has decided ends so, and a question only before anybody sat down', async () => {
  const id = await opened();
  await person('510722', 'clerk').post(`/mediations/${id}/handling`, { as: 'administrative' }).expect(403);
  await lead().post(`/mediations/${id}/handling`, { as: 'administrative' }).expect(200);
  expect(await standing(id)).toMatchObject({ status: 'terminated', ended: 'administrative', termination: 'left-for-administrative' });
  await eventually(async () => expect(await said(id, Terminated.type)).toMatchObject([{ as: 'administrative' }]));
  await lead().post(`/mediations/${id}/reopening`, { reason: 'parties-ask' }).expect(200);
  expect(await standing(id)).toMatchObject({ status: 'open', ended: null });
});

it('an admission that is taken back ends it, and one that is given again goes on with it', async () => {
  const id = await opened();
  await at.bus.say(id, DisputeRefused({ ground: 'offence', grounds: ['offence'], unit: '510722', on: '2026-11-23', reason: 'found-out' }));
  await eventually(async () => expect(await standing(id)).toMatchObject({ status: 'terminated', ended: 'not-admitted' }));
  expect((await village().post(`/mediations/${id}/reopening`, { reason: 'other' }).expect(409)).body).toMatchObject({
    code: 'reopening.not-admitted',
  });
  await at.bus.say(id, DisputeAssigned(assignment));
  await eventually(async () => expect(await standing(id)).toMatchObject({ status: 'open', ended: null, round: 2 }));
});

it('what may turn violent is reported while it goes on, to a unit that is there', async () => {
  const id = await opened();
  const report = { danger: 'threat', to: 'police', unit: 'public-security' };
  await person(assignment.village, 'clerk').post(`/mediations/${id}/danger-reports`, report).expect(200);
  const told = { ...report, by: assignment.village, at: '2026-11-23T04:00:00.000Z' };
  expect(await standing(id)).toMatchObject({ status: 'open', dangers: [told] });
  await eventually(async () => expect(await said(id, DangerReported.type)).toEqual([told]));
  const unheard = await village()
    .post(`/mediations/${id}/danger-reports`, { ...report, unit: 'nobody' })
    .expect(409);
  expect(unheard.body).toMatchObject({ code: 'referral.unknown-unit', errors: [{ pointer: '#/unit' }] });

  const lastNight = { danger: 'assault', to: 'police', at: '2026-11-22T22:10:00+08:00' };
  await village().post(`/mediations/${id}/danger-reports`, lastNight).expect(200);
  expect((await standing(id)).dangers).toContainEqual({ ...lastNight, by: assignment.village, at: '2026-11-22T14:10:00.000Z' });
});
