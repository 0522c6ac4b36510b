import { DisputeAssigned, DisputeCorrected, DisputePartiesRecorded } from '#contracts';
import type { EnteredParty } from '#contracts';
import { newId } from '#kernel';
import { TestBroker, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { mediation } from '../src/mediation.module.js';
import { Bus } from './bus.js';
import { listed } from './units.js';

let broker: TestBroker;
let bus: Bus;
let service: RunningService;
beforeAll(async () => {
  broker = await TestBroker.start();
  bus = await Bus.open(broker);
  service = await startService(mediation, { broker, now: () => new Date('2026-11-23T04:00:00Z') });
  await listed(service);
});
afterAll(async () => {
  await service.stop();
  await bus.close();
  await broker.drop();
});

const mediator = () => service.as({ unit: '510722106201', roles: ['mediator'] });
const clerk = () => service.as({ unit: '510722106', roles: ['clerk'] });
const standing = async (id: string) => (await mediator().get(`/mediations/${id}`).expect(200)).body;

const applied = { answer: 'given', how: 'applied', on: '2026-11-01' } as const;
const applicant = (): EnteredParty => ({ record: newId(), side: 'applicant', consent: applied });
const respondent = (): EnteredParty => ({ record: newId(), side: 'respondent' });

async function opened(entered?: EnteredParty[]): Promise<string> {
  const id = newId();
  const place = { township: '510722106', village: '510722106201', place: 'village', crossCounty: false } as const;
  const assignment = { lead: 'natural-resources', desk: 'county', category: 'forest-land', channel: 'walk-in', risk: 'low' } as const;
  await bus.say(id, DisputeAssigned({ ...place, ...assignment, receivedOn: '2026-11-01', ...(entered && { entered }) }));
  await eventually(() => standing(id));
  return id;
}

const failed = {
  venue: 'village',
  form: 'people',
  bodies: ['510722106201'],
  mediators: ['周调解'],
  parties: ['applicant', 'respondent'],
  heldOn: '2026-11-05',
  outcome: 'failed',
  reason: 'no-consensus',
};
const consents = { answer: 'given', how: 'oral', on: '2026-11-04' };

it('is outstanding of whom nobody asked, and stops an attempt with a word on whom to ask', async () => {
  const id = await opened([applicant(), respondent()]);
  expect(await standing(id)).toMatchObject({
    consentAsked: true,
    consents: [
      { party: 1, side: 'applicant', consent: 'given', answers: [{ ...applied, unit: null }] },
      { party: 2, side: 'respondent', consent: null, notices: [], answers: [] },
    ],
  });
  const { body } = await mediator().post(`/mediations/${id}/attempts`, failed).expect(409);
  expect(body).toMatchObject({
    code: 'attempt.consent-missing',
    params: { party: 2, side: 'respondent' },
    errors: [{ pointer: '#/parties', detail: expect.stringMatching(/第 2 号当事人（被申请人）/) }],
  });

  await clerk().post(`/mediations/${id}/rights-notices`, { party: 2, how: 'message', on: '2026-11-03' }).expect(200);
  await clerk()
    .post(`/mediations/${id}/consents`, { party: 2, ...consents })
    .expect(200);
  await mediator().post(`/mediations/${id}/attempts`, failed).expect(200);
  expect((await standing(id)).consents[1]).toEqual({
    party: 2,
    side: 'respondent',
    consent: 'given',
    notices: [{ how: 'message', on: '2026-11-03', unit: '510722106' }],
    answers: [{ ...consents, unit: '510722106', notedOn: '2026-11-23' }],
  });
  await eventually(async () =>
    expect((await bus.heard(id)).map(({ type }) => type.replace('mediation.', '')).slice(1)).toEqual([
      'rights-notified.v1',
      'consent-noted.v1',
      'attempt-recorded.v1',
    ]),
  );
});

it('refused by a party ends the mediation, and so does an attempt at which one refuses', async () => {
  const [told, met] = [await opened([applicant(), respondent()]), await opened([applicant(), respondent()])];
  await clerk()
    .post(`/mediations/${told}/consents`, { side: 'respondent', ...consents, answer: 'refused' })
    .expect(200);
  expect(await standing(told)).toMatchObject({
    status: 'terminated',
    termination: 'party-refused',
    consents: [{}, { consent: 'refused' }],
  });
  const { reason: _, ...held } = failed;
  await mediator()
    .post(`/mediations/${met}/attempts`, { ...held, outcome: 'refused' })
    .expect(200);
  expect(await standing(met)).toMatchObject({ status: 'terminated', termination: 'party-refused' });
});

it('noted on what was read too long ago is stopped, and sent again under its key is noted once', async () => {
  const id = await opened([applicant(), respondent()]);
  const note = () => clerk().post(`/mediations/${id}/consents`, { party: 2, ...consents });
  await note().set('If-Match', '"9"').expect(412);
  const first = await note().set('If-Match', '"1"').set('Idempotency-Key', `asked-${id}`).expect(200);
  const again = await note().set('If-Match', '"1"').set('Idempotency-Key', `asked-${id}`).expect(200);
  expect(again.body).toEqual(first.body);
  expect((await standing(id)).consents[1].answers).toHaveLength(1);
});

it.each<[string, 'consents' | 'rights-notices', object, number, string]>([
  ['how it came with a registration', 'consents', { party: 2, ...consents, how: 'applied' }, 400, '#/how'],
  ['a party that is none', 'consents', { party: 0, ...consents }, 400, '#/party'],
  ['a party that is not in the case', 'consents', { party: 7, ...consents }, 409, '#/party'],
  ['nobody', 'rights-notices', { how: 'oral', on: '2026-11-03' }, 409, '#/party'],
  ['a day that has not come', 'rights-notices', { party: 2, how: 'oral', on: '2026-11-24' }, 409, '#/on'],
  ['the withdrawal of what was not given', 'consents', { party: 2, ...consents, answer: 'withdrawn' }, 409, '#/answer'],
])('with %s is refused at its field', async (_, door, body, status, pointer) => {
  const id = await opened([applicant(), respondent()]);
  const answer = await clerk().post(`/mediations/${id}/${door}`, body).expect(status);
  expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
});

it('is asked of whom the front desk records later, and of a finding’s sides before it does', async () => {
  const id = await opened([]);
  const { body } = await mediator().post(`/mediations/${id}/attempts`, failed).expect(409);
  expect(body.code).toBe('attempt.side-not-asked');
  for (const side of ['applicant', 'respondent'])
    await mediator()
      .post(`/mediations/${id}/consents`, { side, ...consents })
      .expect(200);
  await mediator().post(`/mediations/${id}/attempts`, failed).expect(200);

  const later = [{ ...applicant(), consent: { ...consents, how: 'oral', answer: 'given' } as const }, respondent()];
  await bus.say(id, DisputePartiesRecorded({ parties: 2, entered: later }));
  await eventually(async () =>
    expect((await standing(id)).consents).toMatchObject([{}, {}, { party: 1, consent: 'given' }, { party: 2, consent: null }]),
  );
  expect((await mediator().post(`/mediations/${id}/attempts`, failed).expect(409)).body.params).toMatchObject({ party: 2 });
});

it('of what was opened before anybody was asked one by one stops nothing, and is noted from now on', async () => {
  const id = await opened();
  expect(await standing(id)).toMatchObject({ consentAsked: false, consents: [] });
  await mediator().post(`/mediations/${id}/attempts`, failed).expect(200);
  await clerk()
    .post(`/mediations/${id}/consents`, { party: 2, ...consents })
    .expect(200);
  await mediator().post(`/mediations/${id}/attempts`, failed).expect(200);
  expect((await standing(id)).consents).toMatchObject([{ party: 2, side: null, consent: 'given' }]);
});

describe('noted wrongly', () => {
  const coordinator = () => service.as({ unit: '510722106', roles: ['coordinator'] });
  const note = (id: string, more: object) => clerk().post(`/mediations/${id}/consents`, { party: 2, ...consents, ...more });
  const wrong = { party: 2, nth: 1, reason: 'misheard' };
  const back = (id: string, by = coordinator(), more: object = {}) =>
    by.post(`/mediations/${id}/consents/corrections`, { ...wrong, ...more });
  const takenBack = { reason: 'misheard', on: '2026-11-23', unit: '510722106' };

  it('a consent is outstanding again, stands in the history, and the case goes on', async () => {
    const id = await opened([applicant(), respondent()]);
    await note(id, {}).expect(200);
    await back(id, clerk()).set('If-Match', '"9"').expect(412);
    await back(id, clerk()).expect(200);
    expect(await standing(id)).toMatchObject({
      status: 'open',
      consents: [{}, { consent: null, answers: [{ answer: 'given', takenBack }] }],
    });
    expect((await mediator().post(`/mediations/${id}/attempts`, failed).expect(409)).body.code).toBe('attempt.consent-missing');
    await note(id, { how: 'written' }).expect(200);
    await mediator().post(`/mediations/${id}/attempts`, failed).expect(200);
    await eventually(async () => expect((await bus.heard(id)).map(({ type }) => type)).toContain('mediation.answer-taken-back.v1'));
  });

  it('a no by which it ended is a coordinator’s to take back, and it goes on where it was', async () => {
    const id = await opened([applicant(), respondent()]);
    await note(id, {}).expect(200);
    await mediator().post(`/mediations/${id}/attempts`, failed).expect(200);
    await note(id, { answer: 'refused', on: '2026-11-20' }).expect(200);
    expect(await standing(id)).toMatchObject({ status: 'terminated', termination: 'party-refused' });
    const { body } = await back(id, clerk(), { nth: 2 }).expect(409);
    expect(body).toMatchObject({ code: 'consent.coordinator-takes-back' });
    await service
      .as({ unit: '510722107', roles: ['coordinator'] })
      .post(`/mediations/${id}/consents/corrections`, { ...wrong, nth: 2 })
      .expect(404);
    await back(id, coordinator(), { nth: 2 }).expect(200);
    expect(await standing(id)).toMatchObject({
      status: 'open',
      round: 1,
      attempt: 1,
      consents: [{}, { consent: 'given', answers: [{}, { answer: 'refused', takenBack }] }],
    });
    expect((await back(id, coordinator(), { nth: 3 }).expect(409)).body.errors[0].pointer).toBe('#/nth');
  });

  it('is taken back by whom and within what the county says', async () => {
    const county = service.as({ unit: '510722', roles: ['coordinator'] });
    const rule = (value: object) => county.post('/policies/answers/versions', { value, effectiveOn: '2026-11-23', why: '本县规定' });
    await rule({ correctionDays: 99, refusals: 'coordinator' }).expect(409);
    await rule({ correctionDays: 7, refusals: 'noted-by' }).expect(201);
    const id = await opened([applicant(), respondent()]);
    await note(id, { answer: 'refused' }).expect(200);
    await back(id, mediator()).expect(409);
    await back(id, clerk()).expect(200);
    await rule({ correctionDays: 7, refusals: 'coordinator' }).expect(201);
  });

  it('at the front desk follows what the register says', async () => {
    const id = await opened([applicant(), { ...respondent(), consent: { answer: 'given', how: 'oral', on: '2026-11-01' } }]);
    expect((await back(id).expect(409)).body.code).toBe('consent.entered-at-desk');
    await bus.say(id, DisputeCorrected({ consents: [2], summary: false, reason: 'mistyped', on: '2026-11-23', unit: '510722106' }));
    await eventually(async () =>
      expect(await standing(id)).toMatchObject({
        consents: [{ consent: 'given' }, { consent: null, answers: [{ takenBack: { ...takenBack, reason: 'mistyped' } }] }],
      }),
    );
    await mediator().post(`/mediations/${id}/attempts`, failed).expect(409);
  });
});
