import { DisputeJoined } from '#contracts';
import { allowedIn, eventually } from '#testing';
import { agreed, desk, failed, oral } from './desk.js';

const helpers = ['women-federation', 'court', '510722107', '510722107201'];
const on = '2026-11-20';

/** All that is done in a mediation by those who hold it, or whose it is. */
const acts: readonly (readonly [string, object])[] = [
  ['sessions', { at: '2026-12-01T01:00:00Z', venue: 'village', online: false }],
  ['attempts', failed],
  ['escalation', { reason: 'at-risk' }],
  ['referrals', { from: 'village', to: 'township', on }],
  ['termination', { reason: 'no-agreement' }],
  ['reopening', { reason: 'other' }],
  ['litigation', { stage: 'filed', on }],
  ['agreements', oral],
  ['disclosures', { purpose: '核对' }],
  ['sessions/disclosures', { purpose: '核对', session: '0198c5f0-1c1a-7000-8000-000000000001' }],
];
const ofAnAgreement: readonly (readonly [string, object])[] = [
  ['signatures', { by: 'mediator', on }],
  ['writing', { on, terms: '各退半尺' }],
  ['confirmation', { stage: 'applied', on, jointly: true }],
  ['performance', { on }],
  ['breach', { on }],
  ['follow-ups', { on, satisfied: true }],
];

describe('who only helps with a dispute', () => {
  const at = desk();

  const helped = async (): Promise<{ id: string; agreement: string }> => {
    const settled = await at.settled();
    await at.bus.say(settled.id, DisputeJoined({ joint: helpers }));
    await eventually(async () => expect(await at.standing(settled.id)).toMatchObject({ joint: helpers }));
    return settled;
  };

  it.each(helpers)('looks at its mediation and does nothing in it: %s', async (unit) => {
    const [open, { id, agreement }] = [await at.opened({ joint: helpers }), await helped()];
    const helper = at.person(unit, 'clerk', 'mediator', 'coordinator');
    for (const each of [open, id]) {
      expect((await helper.get(`/mediations/${each}`).expect(200)).body).toMatchObject({
        id: each,
      });
      await helper.get(`/mediations/${each}/notice`).expect(200);
      for (const [door, body] of acts) await helper.post(`/mediations/${each}/${door}`, body).expect(404);
    }
    for (const [door, body] of ofAnAgreement) await helper.post(`/mediations/${id}/agreements/${agreement}/${door}`, body).expect(404);
    const { body } = await helper.get('/mediations?limit=200').expect(200);
    expect(body.items.map((each: { id: string }) => each.id)).toEqual(expect.arrayContaining([open, id]));
    expect(await at.standing(open)).toMatchObject({ status: 'open', sequence: 1, attempts: [] });
  });

  it.each(helpers)('notes that a party leaves, who told it so: %s', async (unit) => {
    const id = await at.opened({ joint: helpers });
    await at.person(unit, 'clerk').post(`/mediations/${id}/termination`, { reason: 'withdrawn' }).expect(200);
    expect(await at.standing(id)).toMatchObject({ status: 'terminated', termination: 'withdrawn' });
    await at.person('health', 'clerk').post(`/mediations/${id}/termination`, { reason: 'withdrawn' }).expect(404);
  });

  it.each(helpers)('notes that a party says no, and asks nobody: %s', async (unit) => {
    const id = await at.opened({ joint: helpers });
    const said = { party: 1, how: 'oral', on };
    const clerk = at.person(unit, 'clerk');
    await clerk.post(`/mediations/${id}/rights-notices`, said).expect(404);
    await clerk.post(`/mediations/${id}/consents`, { ...said, answer: 'given' }).expect(404);
    await clerk.post(`/mediations/${id}/consents`, { ...said, answer: 'refused' }).expect(200);
    expect(await at.standing(id)).toMatchObject({ status: 'terminated', termination: 'party-refused' });
  });

  it('and leads it as well holds it as whoever leads does', async () => {
    const id = await at.opened({ joint: ['natural-resources'] });
    expect(allowedIn((await at.lead().get(`/mediations/${id}`).expect(200)).body.acts)).toContain('attempts');
    await at.lead().post(`/mediations/${id}/attempts`, agreed).expect(200);
  });
});
