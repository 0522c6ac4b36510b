import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { Neighbour, eventually } from '#testing';
import type { RunningService } from '#testing';
import { clerk, coordinator, registration, secrets, startIntake, village } from './people.js';

let service: RunningService;
let bus: Neighbour;
beforeAll(async () => {
  service = await startIntake();
  bus = await Neighbour.on(service.broker);
});
afterAll(async () => {
  await bus.leave();
  await service.stop();
});

const [applicant, respondent] = registration().parties as [object, object];
const enter = (change: Readonly<Record<string, unknown>>) =>
  service
    .as(clerk(village))
    .post('/disputes', registration({ consent: undefined, registeredOn: '2026-11-20', ...change }))
    .expect(201)
    .then(({ body }) => body.id as string);
const shown = async (id: string) => (await service.as(coordinator).get(`/disputes/${id}`).expect(200)).body;
const said = async (id: string) => (await bus.said('intake')).filter(({ subject }) => subject === id);

describe('a registration', () => {
  it.each(['own-motion', 'police'])('by %s claims nobody’s consent, and says that it is outstanding', async (channel) => {
    const id = await enter({ channel });
    const { parties, status } = await shown(id);
    expect(status).toBe('assigned');
    expect(parties).toEqual([expect.objectContaining({ party: 1 }), expect.objectContaining({ party: 2 })]);
    for (const party of parties) expect(party).toEqual(expect.not.objectContaining({ consent: expect.anything() }));
  });

  it('of somebody who came is an applicant’s consent, and tells whoever mediates what was said of each, but not of whom', async () => {
    const told = { how: 'posted', on: '2026-11-19' };
    const id = await enter({ parties: [applicant, { ...respondent, notice: told, consent: { answer: 'given', how: 'oral' } }] });
    const applied = { answer: 'given', how: 'applied', on: '2026-11-20' };
    const asked = { answer: 'given', how: 'oral', on: '2026-11-20', undated: true };
    const { parties } = await shown(id);
    expect(parties).toMatchObject([
      { party: 1, consent: applied },
      { party: 2, notice: told, consent: asked },
    ]);
    const entered = [
      { record: parties[0].id, side: 'applicant', consent: applied },
      { record: parties[1].id, side: 'respondent', notice: told, consent: asked },
    ];
    const events = await eventually(async () => {
      const all = await said(id);
      expect(all).toHaveLength(2);
      return all;
    });
    expect(events.map(({ data }) => (data as { entered: unknown }).entered)).toEqual([entered, entered]);
    const row = await service.get<Database>(DATABASE).query('select * from dispute where id = $1', [id]);
    for (const secret of secrets) expect(JSON.stringify([events, row])).not.toContain(secret);
  });

  it('that a party refuses is on record, and not admitted', async () => {
    const id = await enter({ parties: [applicant, { ...respondent, consent: { answer: 'refused', how: 'oral' } }] });
    const dispute = await shown(id);
    expect(dispute).toMatchObject({ status: 'refused', grounds: ['party-refuses'], parties: [{}, { consent: { answer: 'refused' } }] });
    expect(dispute.otherRoutes.length).toBeGreaterThan(0);
  });

  it('with one word for everybody says that it was one word', async () => {
    const stated = { how: 'stated', on: '2026-11-20' };
    const { parties } = await shown(await enter({ channel: 'police', consent: true }));
    for (const party of parties) expect(party).toMatchObject({ notice: stated, consent: { answer: 'given', ...stated } });
  });

  it.each<[string, object, string]>([
    ['a way of telling that is none', { notice: { how: 'stated' } }, '#/parties/0/notice/how'],
    ['a consent without an answer', { consent: { how: 'oral' } }, '#/parties/0/consent/answer'],
    ['a withdrawal of what was never given', { consent: { answer: 'withdrawn', how: 'oral' } }, '#/parties/0/consent/answer'],
    ['a day that is none', { notice: { how: 'oral', on: '2026-02-30' } }, '#/parties/0/notice/on'],
  ])('with %s is sent back', async (_, wrong, pointer) => {
    const { body } = await service
      .as(clerk(village))
      .post('/disputes', registration({ parties: [{ ...applicant, ...wrong }] }))
      .expect(400);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it('is refused at the field that names a day that has not come', async () => {
    const parties = [applicant, { ...respondent, consent: { answer: 'given', how: 'oral', on: '2099-01-01' } }];
    const { body } = await service.as(clerk(village)).post('/disputes', registration({ parties })).expect(409);
    expect(body).toMatchObject({ code: 'dispute.told-in-future', errors: [{ pointer: '#/parties/1/consent/on' }] });
  });
});

it('who is recorded later is the next party, asked for itself', async () => {
  const id = await enter({});
  const later = { ...respondent, name: '孙六', consent: { answer: 'given', how: 'message', on: '2026-11-21' } };
  await service
    .as(clerk(village))
    .post(`/disputes/${id}/parties`, { parties: [later] })
    .expect(200);
  expect((await shown(id)).parties.at(-1)).toMatchObject({ party: 3, consent: later.consent });
  await eventually(async () =>
    expect((await said(id)).at(-1)?.data).toMatchObject({ parties: 3, entered: [{ side: 'respondent', consent: later.consent }] }),
  );
});

it('who refuses as it is recorded later ends it, and no mediation goes on', async () => {
  const id = await enter({});
  const refusing = { ...respondent, consent: { answer: 'refused', how: 'oral' } };
  await service
    .as(clerk(village))
    .post(`/disputes/${id}/parties`, { parties: [refusing] })
    .expect(200);
  expect(await shown(id)).toMatchObject({ status: 'closed', outcome: 'unsettled', partyCount: 3 });
  await eventually(async () => expect((await said(id)).map(({ type }) => type)).toContain('intake.dispute-withdrawn.v1'));
});

describe('an answer that was typed wrongly', () => {
  const correct = (id: string, body: object, by = clerk(village)) =>
    service.as(by).post(`/disputes/${id}/corrections`, { reason: 'misheard', ...body });
  const agreeing = { ...respondent, consent: { answer: 'given', how: 'oral' } };

  it('is outstanding again, stands in the history, and whoever mediates hears so', async () => {
    const id = await enter({ parties: [applicant, agreeing] });
    await correct(id, { consents: [2] }).expect(200);
    const { parties, status, corrections } = await shown(id);
    expect(status).toBe('assigned');
    expect(parties[1]).toEqual(expect.not.objectContaining({ consent: expect.anything() }));
    expect(corrections).toMatchObject([
      { reason: 'misheard', unit: village, was: { consents: [{ party: 2, answer: 'given', how: 'oral', on: '2026-11-20' }] } },
    ]);
    await eventually(async () =>
      expect((await said(id)).at(-1)).toMatchObject({ type: 'intake.dispute-corrected.v1', data: { consents: [2] } }),
    );
    expect((await correct(id, { consents: [2] }).expect(200)).body.sequence).toBe((await shown(id)).sequence);
    const { body } = await correct(id, { consents: [9] }).expect(409);
    expect(body).toMatchObject({ code: 'dispute.no-such-party', errors: [{ pointer: '#/consents/0' }] });
  });

  it('that was a no is a coordinator’s to take back, and the dispute is admitted after that by whoever decides', async () => {
    const id = await enter({ parties: [applicant, { ...respondent, consent: { answer: 'refused', how: 'oral' } }] });
    const { body } = await correct(id, { consents: [2] }).expect(409);
    expect(body).toMatchObject({ code: 'dispute.coordinator-takes-back', errors: [{ pointer: '#/consents/0' }] });
    await correct(id, { consents: [2] }, coordinator).expect(200);
    expect(await shown(id)).toMatchObject({
      status: 'refused',
      parties: [{}, expect.not.objectContaining({ consent: expect.anything() })],
    });
    await service.as(coordinator).post(`/disputes/${id}/admission`, { decision: 'admitted', reason: 'mistaken' }).expect(200);
    await eventually(async () =>
      expect((await said(id)).find(({ type }) => type === 'intake.dispute-assigned.v1')?.data).toMatchObject({
        entered: [{ side: 'applicant' }, expect.not.objectContaining({ consent: expect.anything() })],
      }),
    );
  });

  it('moves with the day of the registration where none was said of it, and stays where one was', async () => {
    const dated = { ...agreeing, name: '孙六', consent: { answer: 'given', how: 'oral', on: '2026-11-20' } };
    const id = await enter({ parties: [applicant, agreeing, dated] });
    await correct(id, { registeredOn: '2026-11-18' }).expect(200);
    expect((await shown(id)).parties.map(({ consent }: { consent: { on: string } }) => consent.on)).toEqual([
      '2026-11-18',
      '2026-11-18',
      '2026-11-20',
    ]);
  });
});
