import { DisputeAssigned, DisputeRefused } from '#contracts';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { eventually, inTurn } from '#testing';
import { assignment, desk } from './desk.js';
import { fourTiersSevenDays } from './ladders.js';

let now = new Date('2026-11-23T04:00:00Z');
const at = desk({ now: () => now });
const { person, village, county, standing, opened } = at;
const coordinator = () => person('510722', 'coordinator');

/** As it is sent: what is left out holds no bound. */
const sent = (change: object = {}) => {
  const { rungs, ...rest } = fourTiersSevenDays;
  return { ...rest, rungs: rungs.map(({ days, ...rung }) => ({ ...rung, ...(days !== null && { days }) })), ...change };
};

inTurn('the ladder of a county', ({ it }) => {
  it('a ladder is entered for a day to come, and what was opened before keeps its own', async () => {
    const before = await opened();
    const { body: entered } = await coordinator().post('/policy/versions', sent()).set('If-Match', '"1"').expect(201);
    expect(entered).toMatchObject({ version: 2, name: '四级七天', effectiveOn: '2026-12-01', enteredBy: '510722', days: 7 });
    const { body: all } = await village().get('/policy/versions').expect(200);
    expect(all).toMatchObject({
      sequence: 2,
      items: [
        { version: 2, standing: 'coming' },
        { version: 1, standing: 'current', enteredBy: null },
      ],
    });
    expect((await village().get('/policy').expect(200)).body).toMatchObject({ version: 1 });
    expect(await standing(await opened())).toMatchObject({ policy: 1, deadlines: [] });

    now = new Date('2026-11-30T16:00:00Z');
    expect((await village().get('/policy').expect(200)).body).toMatchObject({ version: 2, name: '四级七天' });
    const after = await opened();
    expect(await standing(after)).toMatchObject({ policy: 2, deadlines: [{ deadline: 'tier', dueAt: '2026-12-02T16:00:00.000Z' }] });
    expect(await standing(before)).toMatchObject({ policy: 1, deadlines: [] });

    const held = { form: 'people', bodies: ['510722106201'], mediators: ['周网格'], parties: ['applicant', 'respondent'] };
    const failed = { ...held, heldOn: '2026-12-01', outcome: 'failed', reason: 'no-consensus' };
    await village()
      .post(`/mediations/${after}/attempts`, { ...failed, venue: 'grid' })
      .expect(200);
    expect(await standing(after)).toMatchObject({ tier: 1, referralOffered: true, attempts: [{ venue: 'grid' }] });
    const { body: elsewhere } = await village()
      .post(`/mediations/${before}/attempts`, { ...failed, venue: 'grid' })
      .expect(409);
    expect(elsewhere).toMatchObject({ code: 'venue.no-tier', errors: [{ pointer: '#/venue' }] });
    await village()
      .post(`/mediations/${before}/attempts`, { ...failed, venue: 'village' })
      .expect(200);
    expect(await standing(before)).toMatchObject({ tier: 1, attempt: 1, referralOffered: false });
  });

  it('what is admitted again goes on by its own ladder and within the days of that', async () => {
    const day = now;
    now = new Date('2026-11-23T04:00:00Z');
    const id = await opened();
    now = day;
    await at.bus.say(
      id,
      DisputeRefused({ ground: 'offence', grounds: ['offence'], unit: '510722', on: '2026-12-01', reason: 'found-out' }),
    );
    await eventually(async () => expect(await standing(id)).toMatchObject({ status: 'terminated', ended: 'not-admitted' }));
    await at.bus.say(id, DisputeAssigned(assignment));
    await eventually(async () => expect(await standing(id)).toMatchObject({ status: 'open', round: 2, policy: 1 }));
    expect((await standing(id)).deadlines).toEqual([]);
  });

  it('one that cannot be climbed is refused at its field, in the language asked for; one that was not seen, by its number', async () => {
    const wrong = sent({ effectiveOn: '2027-01-01', entry: [{ tier: 5 }] });
    const { body } = await coordinator().post('/policy/versions', wrong).set('Accept-Language', 'en').expect(409);
    expect(body.errors).toEqual([
      { pointer: '#/entry/0/tier', code: 'ladder.entry-above', detail: 'There are 4 tiers and no tier 5; correct where it enters.' },
    ]);
    const chinese = await coordinator().post('/policy/versions', wrong).expect(409);
    expect(chinese.body.detail).toBe('一共只有 4 级，没有第 5 级；请改正进入的级别。');
    const shapeless = await coordinator()
      .post('/policy/versions', sent({ rungs: [{ venues: [], attempts: 0 }] }))
      .expect(400);
    expect(shapeless.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/rungs/0/venues', '#/rungs/0/attempts']);
    await coordinator().post('/policy/versions', sent()).set('If-Match', '"1"').expect(412);
    await person('510722106', 'coordinator')
      .post('/policy/versions', sent({ effectiveOn: '2027-01-01' }))
      .expect(409);
    await county().post('/policy/versions', sent()).expect(403);
  });

  it('of two who enter one at the same time one is told that the other was first', async () => {
    const next = sent({ effectiveOn: '2027-03-01' });
    const newest = (await village().get('/policy/versions').expect(200)).body.sequence as number;
    const both = await Promise.all([1, 2].map(() => coordinator().post('/policy/versions', next).set('If-Match', `"${newest}"`)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect((await village().get('/policy/versions').expect(200)).body.sequence).toBe(newest + 1);
  });

  it('who entered it is kept, and nothing of it can be changed by the service', async () => {
    const db = at.service.get<Database>(DATABASE);
    const acts = await db.query(`select kind, account, unit, detail from act where what = 'ladder-policy-entered' order by number`);
    expect(acts[0]).toEqual({
      kind: 'change',
      account: '510722-coordinator',
      unit: '510722',
      detail: { version: 2, effectiveOn: '2026-12-01' },
    });
    for (const change of ['update ladder_policy set version = 9', 'delete from ladder_policy'])
      await expect(db.query(change)).rejects.toThrow('permission denied');
  });

  it('a ladder that is sent again under its key is entered once', async () => {
    const { body: before } = await village().get('/policy/versions').expect(200);
    const send = () =>
      coordinator()
        .post('/policy/versions', sent({ effectiveOn: '2099-01-01' }))
        .set('Idempotency-Key', 'a-ladder-sent-twice');
    const { body: first } = await send().expect(201);
    expect((await send().expect(201)).body).toEqual(first);
    const { body: after } = await village().get('/policy/versions').expect(200);
    expect(after.sequence).toBe(before.sequence + 1);
  });
});
