import { today } from '#calendar';
import { Neighbour, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { mediation } from '../apps/mediation/src/mediation.module.js';
import { Import } from '../apps/intake/src/unit/import.store.js';
import { categories, entries } from '../apps/intake/test/lists.js';
import { COUNTY, County, township, village } from './county.js';

const on = today(new Date());
const matter = {
  channel: 'walk-in',
  category: 'forest-land',
  village,
  place: { kind: 'village' },
  parties: [
    { role: 'applicant', kind: 'person', name: '周建国' },
    { role: 'respondent', kind: 'person', name: '李富贵' },
  ],
  summary: '林场拖欠护林员工钱。',
  consent: true,
};
const held = {
  venue: 'village',
  form: 'people',
  bodies: [village],
  mediators: ['周调解'],
  parties: ['applicant', 'respondent'],
  heldOn: on,
};

describe('a department that mediates at a desk of its own', () => {
  let county: County;
  let department: RunningService;
  let bus: Neighbour;
  beforeAll(async () => {
    county = await County.open();
    bus = await Neighbour.on(county.broker);
    department = await startService(mediation, { broker: county.broker, config: { desk: 'hrss' } });
    const hrss = entries.get('hrss');
    if (!hrss) throw new Error('no such department');
    await county
      .service('intake')
      .get(Import)
      .take(new Map([...entries, ['hrss', { ...hrss, desk: 'hrss' }]]), categories);
  }, 90_000);
  afterAll(async () => {
    await bus.leave();
    await department.stop();
    await county.close();
  });

  const desk = (unit: string) => department.as({ unit, roles: ['mediator'] });

  it('goes on with an open case that is given to it, ends it, and it is counted once', async () => {
    const { body } = await county.at('intake', township, 'clerk').post('/disputes', matter).expect(201);
    const id = body.id as string;
    await county.shows('mediation', `/mediations/${id}`, { status: 'open', tier: 1 });
    const failed = { ...held, outcome: 'failed', reason: 'no-consensus' };
    await county.at('mediation', village, 'mediator').post(`/mediations/${id}/attempts`, failed).expect(200);

    await county.at('intake', 'natural-resources', 'clerk').post(`/disputes/${id}/bounce`, { reason: 'not-our-duty' }).expect(200);
    const named = { role: 'lead', unit: 'hrss' };
    await county.at('intake', COUNTY, 'coordinator').post(`/disputes/${id}/adjudication`, named).expect(200);
    const standing = await eventually(
      async () => {
        const { body } = await desk('hrss').get(`/mediations/${id}`).expect(200);
        expect(body).toMatchObject({ status: 'open', tier: 1, attempt: 1, lead: 'hrss', desk: 'hrss' });
        return body;
      },
      { timeoutMs: 30_000 },
    );
    // Who led it until then hears of it in its own slice, where the assignment is not said.
    const told = (await bus.said('intake')).filter(({ subject, department }) => subject === id && department === 'natural-resources');
    expect(told.at(-1)).toMatchObject({ type: 'intake.dispute-left.v1', data: { unit: 'natural-resources', role: 'lead', to: 'hrss' } });
    expect(standing.attempts).toMatchObject([{ outcome: 'failed', heldOn: on }]);
    await county.shows('mediation', `/mediations/${id}`, { status: 'handed-over', handedTo: 'hrss' });
    const old = county.at('mediation', village, 'mediator');
    const refused = await old.post(`/mediations/${id}/attempts`, failed).expect(409);
    expect(refused.body).toMatchObject({ code: 'mediation.handed-over' });
    expect(refused.body.detail).toContain('人力资源和社会保障局');
    const { body: minutes } = await old.post(`/mediations/${id}/disclosures`, { purpose: '核对移交以前的笔录' }).expect(200);
    expect(JSON.stringify(minutes)).toContain('周调解');

    await desk(village)
      .post(`/mediations/${id}/attempts`, { ...held, outcome: 'agreed' })
      .expect(200);
    const terms = { form: 'oral', scope: 'whole', on, terms: '月底以前付清。' };
    await desk(village).post(`/mediations/${id}/agreements`, terms).expect(201);
    await county.shows('intake', `/disputes/${id}`, { status: 'closed', outcome: 'settled', desk: 'hrss' });
    await county.shows('reporting', '/board?by=lead', { items: [expect.objectContaining({ key: 'hrss', total: 1 })] });
    await eventually(async () => {
      const { body } = await county.at('reporting', COUNTY, 'leader').get(`/disputes/${id}/way`).expect(200);
      const steps = (body.items as { type: string; owner: string }[]).filter(({ owner }) => owner === 'mediation');
      expect(steps.map(({ type }) => type.replace(/^mediation\.|\.v1$/g, '')).sort()).toEqual(
        [
          'opened',
          'attempt-recorded',
          'handed-over',
          'taken-over',
          'reassigned',
          'attempt-recorded',
          'agreement-made',
          'agreement-effective',
          'settled',
        ].sort(),
      );
    });
  }, 120_000);
});
