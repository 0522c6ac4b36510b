import { DisputeAssigned } from '#contracts';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { eventually, inTurn, startService } from '#testing';
import type { Person, RunningService } from '#testing';
import { mediation } from '../src/mediation.module.js';
import { assignment, desk, failed } from './desk.js';
import { everybody, listed } from './units.js';

inTurn('what another desk wrote down before a case came to this one', ({ it }) => {
  const at = desk();
  let theirs: RunningService;
  let up = true;
  let id: string;
  beforeAll(async () => {
    theirs = await startService(mediation, { broker: at.broker, now: () => new Date('2026-11-23T04:00:00Z'), config: { desk: 'hrss' } });
    await listed(theirs, [...everybody, 'hrss']);
    id = await at.opened();
    const held = { ...failed, minutes: '双方都到场，水渠没有谈成' };
    await at.village().post(`/mediations/${id}/attempts`, held).expect(200);
    await at.bus.say(id, DisputeAssigned({ ...assignment, lead: 'hrss', category: 'labour', desk: 'hrss', from: 'county' }));
    await eventually(async () => expect((await theirs.as(leads).get(`/mediations/${id}`).expect(200)).body.lead).toBe('hrss'));
  });
  afterAll(async () => {
    if (up) await theirs.stop();
  });

  const purpose = '接手前核对水渠的笔录';
  const leads: Person = { unit: 'hrss', roles: ['mediator'], subject: 'account-of-hrss' };
  const asks = (by: Person = leads, service = theirs) => service.as(by).post(`/mediations/${id}/earlier/disclosures`, { purpose });
  const told = (by?: Person) => eventually(() => asks(by).expect(200));
  const disclosures = (service: RunningService) =>
    service
      .get<Database>(DATABASE)
      .query<{ account: string; door: string; detail: Record<string, unknown> }>(
        `select account, door, detail from act where kind = 'disclosure' and aggregate = $1 order by number`,
        [id],
      );

  it('is told to whoever leads it now, and kept at both desks that it was', async () => {
    const { body } = await told();
    expect(body).toMatchObject({ desk: 'county', records: [{ kind: 'minutes', content: { minutes: '双方都到场，水渠没有谈成' } }] });
    const records = (body.records as { id: string }[]).map((each) => each.id);
    expect((await disclosures(at.service)).at(-1)).toEqual({
      account: 'account-of-hrss',
      door: 'ask mediation.minutes for mediation.hrss',
      detail: { records, purpose: expect.any(String) },
    });
    expect((await disclosures(theirs)).at(-1)).toMatchObject({
      account: 'account-of-hrss',
      door: expect.stringContaining('earlier/disclosures'),
      detail: { records },
    });
    for (const unit of [assignment.village, assignment.township, '510722']) await told({ unit, roles: ['mediator'] });
  });

  it('is stored by nobody on the way', async () => {
    await told();
    const own = theirs.get<Database>(DATABASE);
    expect(await own.query(`select 1 from sealed_record where kind <> 'purpose'`)).toEqual([]);
    const { body } = await theirs.as(leads).get(`/mediations/${id}`).expect(200);
    expect(body).toMatchObject({ earlier: ['county'], written: [] });
    expect(JSON.stringify(body)).not.toContain('水渠');
  });

  it('is offered to whoever may ask for it, by the desk that it came from', async () => {
    const acts = async (by: Person) =>
      ((await theirs.as(by).get(`/mediations/${id}`).expect(200)).body.acts as { act: string }[]).find(
        ({ act }) => act === 'earlier/disclosures',
      );
    expect(await acts(leads)).toMatchObject({ options: ['county'] });
    expect(await acts({ unit: 'hrss', roles: ['clerk'] })).not.toMatchObject({ options: ['county'] });
  });

  it('is not told to whoever does not handle it, without a purpose, or where the case is no more', async () => {
    const before = (await disclosures(at.service)).length;
    await asks({ unit: '510722101', roles: ['mediator'] }).expect(404);
    await asks({ unit: 'hrss', roles: ['clerk'] }).expect(403);
    await theirs.as(leads).post(`/mediations/${id}/earlier/disclosures`, { purpose: ' ' }).expect(400);
    const there = await asks({ unit: '510722', roles: ['mediator'] }, at.service).expect(409);
    expect(there.body.code).toBe('mediation.handed-over');
    expect(await disclosures(at.service)).toHaveLength(before);
  });

  it('is not told while the old desk has it that the case is at another', async () => {
    const sql = (text: string) => at.service.get<Database>(DATABASE).query(text, [id]);
    await sql(`update mediation set onward = jsonb_set(onward, '{desk}', '"justice"') where id = $1`);
    const { body } = await eventually(() => asks().expect(409));
    expect(body).toMatchObject({ code: 'minutes.not-told', params: { desk: 'county' } });
    await sql(`update mediation set onward = jsonb_set(onward, '{desk}', '"hrss"') where id = $1`);
  });

  it('is told after it came back as well, and where that desk is away it is said so', async () => {
    await at.bus.say(id, DisputeAssigned({ ...assignment, from: 'hrss' }));
    await eventually(async () => expect(await at.standing(id)).toMatchObject({ status: 'open', earlier: ['hrss'] }));
    const here = () => asks({ unit: assignment.village, roles: ['mediator'] }, at.service);
    await eventually(async () => expect((await here().expect(200)).body).toMatchObject({ desk: 'hrss', records: [] }));
    await theirs.stop();
    up = false;
    const { body, headers } = await here().expect(503);
    expect(body).toMatchObject({ code: 'minutes.away', detail: expect.stringContaining('的调解台暂时连不上') });
    expect(headers['retry-after']).toBe('5');
  });
});
