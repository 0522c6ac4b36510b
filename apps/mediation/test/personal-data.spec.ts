import { DisputeAssigned, DisputeDataErased, DisputeDataRestricted } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { Neighbour, TestBroker, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { mediation } from '../src/mediation.module.js';
import { listed } from './units.js';

const unit = '510722106201';
const on = '2026-11-02';
const request = newId();

let broker: TestBroker;
let intake: Neighbour;
let service: RunningService;
beforeAll(async () => {
  broker = await TestBroker.start();
  intake = await Neighbour.on(broker);
  service = await startService(mediation, { broker, now: () => new Date('2026-11-23T04:00:00Z') });
  await listed(service);
});
afterAll(async () => {
  await service.stop();
  await intake.leave();
  await broker.drop();
});

const mediator = () => service.as({ unit, roles: ['mediator'] });
const stands = (id: string, personalData: string) =>
  eventually(async () => expect((await mediator().get(`/mediations/${id}`).expect(200)).body).toMatchObject({ personalData }));
const kept = async (id: string): Promise<string[]> => {
  const sql = 'select kind from sealed_record where aggregate_id = $1 order by kind';
  const rows = await service.get<Database>(DATABASE).query<{ kind: string }>(sql, [id]);
  return rows.map(({ kind }) => kind);
};
const held = {
  venue: 'village',
  form: 'people',
  bodies: [unit],
  mediators: ['周调解'],
  parties: ['applicant', 'respondent'],
  heldOn: on,
  outcome: 'agreed',
  minutes: '双方都来了',
};

const assigned = (lead: string) => {
  const whose = { lead, township: unit.slice(0, 9), village: unit, desk: 'county', category: 'forest-land' };
  return DisputeAssigned({ ...whose, channel: 'walk-in', place: 'village', crossCounty: false, risk: 'low' });
};

/** Settled, with a place, minutes, terms and a note. */
async function settled(): Promise<{ id: string; agreement: string }> {
  const id = newId();
  await intake.say(assigned('natural-resources'), { subject: id });
  await stands(id, 'kept');
  const at = { at: '2026-12-01T01:00:00Z', venue: 'village', online: false, place: '村委会' };
  await mediator().post(`/mediations/${id}/sessions`, at).expect(201);
  await mediator().post(`/mediations/${id}/attempts`, held).expect(200);
  const oral = { form: 'oral', scope: 'whole', on, terms: '移走挡路石块' };
  const { body } = await mediator().post(`/mediations/${id}/agreements`, oral).expect(201);
  await mediator().post(`/mediations/${id}/agreements/${body.agreement}/follow-ups`, { on, note: '老人好了' }).expect(200);
  return { id, agreement: body.agreement as string };
}

const refused = async (to: string, body: object, code: string) =>
  expect((await mediator().post(to, body).expect(409)).body.code).toBe(code);

it('all that was sealed goes with the register’s, once, and no word comes in anew', async () => {
  const { id, agreement } = await settled();
  expect(await kept(id)).toEqual(['follow-up-note', 'minutes', 'session-place', 'terms']);
  for (let times = 0; times < 2; times++) await intake.say(DisputeDataErased({ request, whole: true, records: [] }), { subject: id });
  await stands(id, 'erased');

  // Only why it went, which names the request.
  await eventually(async () => expect(new Set(await kept(id))).toEqual(new Set(['purpose'])));
  await eventually(async () => {
    const said = (await intake.said('mediation')).filter((event) => event.subject === id);
    expect(said.filter(({ type }) => type === 'mediation.data-erased.v1').map(({ data }) => data)).toEqual([{ request }]);
  });
  const at = `/mediations/${id}`;
  await refused(`${at}/disclosures`, { purpose: '核对' }, 'mediation.data-erased');
  await refused(`${at}/parties`, { purpose: '核对' }, 'mediation.data-erased');
  await refused(`${at}/reopening`, { reason: 'new-claims' }, 'mediation.data-erased');
  await refused(`${at}/agreements/${agreement}/follow-ups`, { on, note: '又吵了' }, 'mediation.data-erased');
  await mediator().post(`${at}/agreements/${agreement}/follow-ups`, { on, satisfied: true }).expect(200);
  expect(new Set(await kept(id))).toEqual(new Set(['purpose']));
});

it('of one party’s records nothing goes here, since they are others’ as well', async () => {
  const { id } = await settled();
  await intake.say(DisputeDataErased({ request, whole: false, records: [newId()] }), { subject: id });
  await intake.say(DisputeDataRestricted({ request }), { subject: id });
  await stands(id, 'restricted');
  expect(await kept(id)).toHaveLength(4);
  await refused(`/mediations/${id}/disclosures`, { purpose: '核对' }, 'mediation.data-restricted');
});

it('what is only kept is used again once a party goes on, in whichever order that and the restriction are heard', async () => {
  const { id } = await settled();
  await intake.say(DisputeDataRestricted({ request }), { subject: id });
  await stands(id, 'restricted');
  await mediator().post(`/mediations/${id}/reopening`, { reason: 'contested' }).expect(200);
  await stands(id, 'kept');
  await intake.say(DisputeDataRestricted({ request }), { subject: id });
  await intake.say(assigned('forestry'), { subject: id });
  await eventually(async () => expect((await mediator().get(`/mediations/${id}`).expect(200)).body).toMatchObject({ lead: 'forestry' }));
  await mediator().post(`/mediations/${id}/disclosures`, { purpose: '重启后联系' }).expect(200);
  await mediator().post(`/mediations/${id}/attempts`, held).expect(200);
  await stands(id, 'kept');
});
