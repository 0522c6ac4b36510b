import { UnitChanged } from '#contracts';
import { DATABASE, idOf } from '#kernel';
import type { Database } from '#kernel';
import { eventually } from '#testing';
import { desk } from './desk.js';

const court = { unit: 'court', level: 'department', name: '人民法院', parent: '510722', desk: 'county', active: true } as const;
const referral = { from: 'village', to: 'court', on: '2026-11-20' };
const abroad = '成都市中级人民法院';

describe('a referral', () => {
  const at = desk();
  const refer = (id: string, body: object) => at.village().post(`/mediations/${id}/referrals`, body);

  it('to a court of the county names it, and without a name goes nowhere', async () => {
    const id = await at.opened();
    await at.bus.say(idOf('unit', court.unit), UnitChanged(court));
    const { body } = await refer(id, referral).set('Accept-Language', 'en').expect(409);
    expect(body).toMatchObject({
      code: 'referral.unit-missing',
      errors: [{ pointer: '#/unit', detail: expect.stringContaining('Say which court takes it') }],
    });
    await eventually(() => refer(id, { ...referral, unit: 'court' }).expect(200));
    expect((await at.standing(id)).referrals).toEqual([{ ...referral, unit: 'court' }]);
  });

  it('beyond the county names it in words, which are sealed', async () => {
    const id = await at.opened();
    await refer(id, { ...referral, outside: '甲'.repeat(61) }).expect(400);
    await refer(id, { ...referral, outside: abroad, unit: 'court' }).expect(409);
    await refer(id, { ...referral, outside: abroad }).expect(200);
    const { referrals } = await at.standing(id);
    expect(referrals).toEqual([{ ...referral, outside: expect.any(String) }]);
    const { body } = await at.village().post(`/mediations/${id}/disclosures`, { purpose: '核对' }).expect(200);
    expect(body.records).toEqual([{ id: referrals[0].outside, kind: 'referral', content: { to: 'court', name: abroad } }]);
    const events = await eventually(async () => {
      const all = await at.bus.heard(id);
      expect(all.map(({ type }) => type)).toContain('mediation.referred.v1');
      return all;
    });
    expect(JSON.stringify(events)).not.toContain(abroad);
  });

  it('of before, which named nobody, is still read', async () => {
    const id = await at.opened();
    await at.service.get<Database>(DATABASE).query('update mediation set referrals = $2 where id = $1', [id, JSON.stringify([referral])]);
    expect((await at.standing(id)).referrals).toEqual([referral]);
  });
});
