import { DisputeAdjudicated, DisputeAssigned, DisputeClassified, DisputeCorrected, DisputeVoided, UnitChanged } from '#contracts';
import { DATABASE, idOf, newId } from '#kernel';
import type { Database } from '#kernel';
import { allowedIn, eventually } from '#testing';
import { agreed, assignment, atCounty, atTownship, desk, failed, oral } from './desk.js';
import { threeByThree } from './ladders.js';

describe('the mediation service', () => {
  const at = desk();
  const { person, village, township, county, lead, standing, opened, settled, types } = at;

  describe('hears', () => {
    it('an assignment and opens the mediation where the policy says', async () => {
      expect(await standing(await opened())).toMatchObject({
        status: 'open',
        tier: 1,
        attempt: 0,
        policy: 1,
        sequence: 1,
        lead: 'natural-resources',
      });
      expect(await standing(await opened({ place: 'enterprise' }))).toMatchObject({ tier: 2 });
      expect(await standing(await opened({ crossCounty: true }))).toMatchObject({ tier: 3 });
    });

    it('it, and tells each unit whether it holds it, by the ladder that it was opened with', async () => {
      const id = await opened();
      await village().post(`/mediations/${id}/escalation`, { reason: 'parties-ask' }).expect(200);
      const later = JSON.stringify({ ...threeByThree, rungs: [{ venues: ['village'], attempts: 1, days: null }] });
      await at.service.database.arrange(`insert into ladder_policy (version, ladder) values (2, '${later}')`);
      const views = await Promise.all([village(), township(), lead()].map((each) => each.get(`/mediations/${id}`)));
      await at.service.database.arrange('delete from ladder_policy where version = 2');
      expect(views.map(({ body }) => allowedIn(body.acts).includes('attempts'))).toEqual([false, true, true]);
    });

    it('it twice and opens once', async () => {
      const id = newId();
      const once = newId();
      await at.bus.say(id, DisputeAssigned(assignment), once);
      await at.bus.say(id, DisputeAssigned(assignment), once);
      await at.bus.say(id, DisputeAssigned(assignment));
      await at.bus.say(id, DisputeClassified({ category: 'neighbour' }));
      await eventually(async () => expect(await standing(id)).toMatchObject({ category: 'neighbour', sequence: 2 }));
    });

    it('that the day it came in was put right: what was held before the day that was typed can be entered', async () => {
      const id = await opened({ receivedOn: '2026-11-03' });
      await village().post(`/mediations/${id}/attempts`, failed).expect(409);
      const entry = { summary: false, reason: 'mistyped', on: '2026-11-23', unit: '510722106201' } as const;
      await at.bus.say(id, DisputeCorrected({ ...entry, channel: 'phone' }));
      await at.bus.say(id, DisputeCorrected({ ...entry, registeredOn: '2026-11-02' }));
      await eventually(async () => expect(await standing(id)).toMatchObject({ receivedOn: '2026-11-02', sequence: 2 }));
      await village().post(`/mediations/${id}/attempts`, failed).expect(200);
    });

    it('that the register voided the dispute: it ends without an outcome, and nothing is done in it any more', async () => {
      const { id } = await settled();
      await at.bus.say(id, DisputeVoided({ reason: 'not-a-dispute', other: null, on: '2026-11-23', unit: '510722' }));
      await eventually(async () => expect(await standing(id)).toMatchObject({ status: 'voided', termination: null }));
      const { body } = await village().post(`/mediations/${id}/reopening`, { reason: 'other' }).expect(409);
      expect(body).toMatchObject({ code: 'mediation.voided', detail: expect.stringMatching(/作废.*重新登记/) });
      await eventually(async () => expect((await types(id)).at(-1)).toBe('voided'));
      const listed = async (query: string) =>
        (await village().get(`/mediations?${query}`).expect(200)).body.items.map((each: { id: string }) => each.id) as string[];
      expect(await listed('limit=200')).not.toContain(id);
      expect(await listed('limit=200&status=voided')).toContain(id);
    });

    it('an assignment to another desk and leaves it to that', async () => {
      const elsewhere = newId();
      await at.bus.say(elsewhere, DisputeAssigned({ ...assignment, desk: 'hrss' }));
      await at.bus.say(elsewhere, DisputeAssigned({ ...assignment, lead: 'forestry' }));
      await eventually(async () => expect(await standing(elsewhere)).toMatchObject({ lead: 'forestry', sequence: 1 }));
    });

    it('that the county put another department in the lead: who sees it changes with it', async () => {
      const id = await opened();
      await lead().get(`/mediations/${id}`).expect(200);
      await at.bus.say(id, DisputeAdjudicated({ role: 'lead', unit: 'forestry', upheld: false }));
      await at.bus.say(id, DisputeAssigned({ ...assignment, lead: 'forestry' }));
      await eventually(() => person('forestry').get(`/mediations/${id}`).expect(200));
      await lead().get(`/mediations/${id}`).expect(404);
      await lead().post(`/mediations/${id}/attempts`, failed).expect(404);
    });

    it('that a unit is on the list, without which it mediates nothing, and that it was closed, and lets it mediate no more', async () => {
      const unit = '510722199';
      const change = { unit, level: 'township', name: '旧城镇', parent: '510722', desk: 'county', active: true } as const;
      const id = await opened({ place: 'enterprise' });
      const unheardOf = await county().post(`/mediations/${id}/attempts`, { ...atTownship, bodies: ['510722106', unit] });
      expect(unheardOf).toMatchObject({
        status: 409,
        body: { code: 'attempt.unknown-unit', params: { unit }, errors: [{ pointer: '#/bodies/1' }] },
      });
      await at.bus.say(idOf('unit', unit), UnitChanged(change));
      await eventually(() =>
        county()
          .post(`/mediations/${id}/attempts`, { ...atTownship, bodies: [unit] })
          .expect(200),
      );
      await at.bus.say(idOf('unit', unit), UnitChanged({ ...change, active: false }));
      await eventually(async () => {
        const { body } = await county()
          .post(`/mediations/${id}/attempts`, { ...atTownship, outcome: 'adjourned', bodies: [unit] })
          .expect(409);
        expect(body).toMatchObject({ code: 'unit.closed', detail: expect.stringContaining('旧城镇') });
      });
      // Whose it is comes before any rule: the next township learns neither.
      await person('510722107')
        .post(`/mediations/${id}/attempts`, { ...atTownship, outcome: 'adjourned', bodies: [unit] })
        .expect(404);
    });
  });

  describe('climbs', () => {
    it('three failed attempts a tier, each time by the hand of a person, and goes on at the top if the parties want to', async () => {
      const id = await opened();
      for (const heldOn of ['2026-11-02', '2026-11-03', '2026-11-04'])
        await village()
          .post(`/mediations/${id}/attempts`, { ...failed, heldOn })
          .expect(200);
      expect(await standing(id)).toMatchObject({ tier: 1, attempt: 3, referralOffered: true, sequence: 5 });
      await village().post(`/mediations/${id}/escalation`, { reason: 'limit-reached' }).expect(200);
      expect(await standing(id)).toMatchObject({ tier: 2, attempt: 0, referralOffered: false });
      for (let n = 0; n < 3; n++) await township().post(`/mediations/${id}/attempts`, atTownship).expect(200);
      await township().post(`/mediations/${id}/escalation`, { reason: 'limit-reached' }).expect(200);
      expect(await standing(id)).toMatchObject({ tier: 3, attempt: 0 });
      for (let n = 0; n < 3; n++) await county().post(`/mediations/${id}/attempts`, atCounty).expect(200);
      expect(await standing(id)).toMatchObject({ tier: 3, attempt: 3, referralOffered: true, status: 'open' });

      const refused = await county().post(`/mediations/${id}/attempts`, atCounty).expect(409);
      expect(refused.headers['content-type']).toContain('application/problem+json');
      expect(refused.body).toMatchObject({ code: 'attempt.beyond-limit', params: { tier: 3, limit: 3 } });
      await county()
        .post(`/mediations/${id}/attempts`, { ...atCounty, beyondLimit: true })
        .expect(200);
      expect(await standing(id)).toMatchObject({ attempt: 4 });
    });

    it('early for a reason, and down again by referral', async () => {
      const id = await opened();
      const { body } = await village().post(`/mediations/${id}/attempts`, atTownship).expect(409);
      expect(body.code).toBe('venue.above-tier');
      const ahead = await village().post(`/mediations/${id}/escalation`, { reason: 'limit-reached' }).expect(409);
      expect(ahead.body).toMatchObject({ code: 'escalation.limit-ahead', errors: [{ pointer: '#/reason' }] });
      await village().post(`/mediations/${id}/escalation`, { reason: 'beyond-competence' }).expect(200);
      await township().post(`/mediations/${id}/attempts`, atTownship).expect(200);
      await township().post(`/mediations/${id}/referrals`, { from: 'township', to: 'village', on: '2026-11-05' }).expect(200);
      await village().post(`/mediations/${id}/attempts`, failed).expect(200);
      expect(await standing(id)).toMatchObject({ tier: 1, attempt: 1 });
    });

    it('not for an adjournment, nor for a session at court', async () => {
      const id = await opened();
      await village()
        .post(`/mediations/${id}/attempts`, { ...failed, outcome: 'adjourned', reason: undefined })
        .expect(200);
      await village()
        .post(`/mediations/${id}/attempts`, {
          ...failed,
          venue: 'court',
          form: 'joint',
          bodies: ['county-court', '510722106', '510722106201'],
        })
        .expect(200);
      expect(await standing(id)).toMatchObject({ tier: 1, attempt: 0, attempts: [{ counted: false }, { counted: false, form: 'joint' }] });
    });

    it('under its id, in whatever case that is written, with everything that belongs to the change, and once', async () => {
      const id = await opened();
      const attempts = `/mediations/${id.toUpperCase()}/attempts`;
      const send = () =>
        village()
          .post(attempts, { ...failed, minutes: '各执一词' })
          .set('Idempotency-Key', `attempt-${id}`);
      const [first, second] = [await send().expect(200), await send().expect(200)];
      expect(first.body).toEqual({ id, sequence: 2 });
      expect(second.body).toEqual(first.body);
      expect(second.headers['idempotency-replayed']).toBe('true');
      const { body } = await village().post(`/mediations/${id.toUpperCase()}/disclosures`, { purpose: '整理卷宗' }).expect(200);
      expect(body.records).toEqual([expect.objectContaining({ content: expect.objectContaining({ minutes: '各执一词' }) })]);

      await village().post(attempts, failed).set('If-Match', '"1"').expect(412);
      await village().post(attempts, failed).set('If-Match', '"2"').expect(200);
      await eventually(async () => expect((await at.bus.heard(id)).map(({ sequence }) => sequence)).toEqual([1, 2, 3]));
      expect((await village().get(`/mediations/${id.toUpperCase()}`).expect(200)).body).toEqual(await standing(id));
    });

    it('and puts sessions on the calendar', async () => {
      const id = await opened();
      const { body } = await village()
        .post(`/mediations/${id}/sessions`, { at: '2026-12-01T09:00:00+08:00', venue: 'village', online: false, place: '村委会二楼' })
        .expect(201);
      expect((await standing(id)).sessions).toEqual([
        {
          session: body.session,
          at: '2026-12-01T01:00:00.000Z',
          venue: 'village',
          online: false,
          minutes: 60,
          standing: 'arranged',
          over: false,
        },
      ]);

      // Where to come is told at the desk as well, and nothing else that is written.
      const desk = person('510722106201', 'clerk');
      const asked = { purpose: '通知当事人', session: body.session };
      const told = await desk.post(`/mediations/${id}/sessions/disclosures`, asked).expect(200);
      expect(told.body).toEqual({ place: '村委会二楼' });
      expect((await desk.post(`/mediations/${id}/sessions/disclosures`, { ...asked, session: newId() }).expect(200)).body).toEqual({
        place: null,
      });
      await desk.post(`/mediations/${id}/disclosures`, { purpose: '通知当事人' }).expect(403);
    });
  });

  describe('settles', () => {
    it('by word of mouth, at once', async () => {
      const { id, agreement } = await settled();
      expect(await standing(id)).toMatchObject({
        status: 'settled',
        agreements: [{ id: agreement, form: 'oral', effectiveOn: '2026-11-02', confirmBy: '2026-12-02' }],
      });
    });

    it('in writing, when all have signed, as of the latest day; then confirmed by the court', async () => {
      const id = await opened();
      await village().post(`/mediations/${id}/attempts`, agreed).expect(200);
      const { body } = await village()
        .post(`/mediations/${id}/agreements`, {
          ...oral,
          form: 'written',
          amountYuan: 2000,
          performBy: '2026-12-31',
          partiesSignedOn: '2026-11-02',
        })
        .expect(201);
      const paper = `/mediations/${id}/agreements/${body.agreement}`;
      await village().post(`${paper}/signatures`, { by: 'mediator', on: '2026-11-02' }).expect(200);
      expect(await standing(id)).toMatchObject({ status: 'open' });
      await village().post(`${paper}/signatures`, { by: 'committee', on: '2026-11-06' }).expect(200);
      expect(await standing(id)).toMatchObject({
        status: 'settled',
        agreements: [{ effectiveOn: '2026-11-06', confirmBy: '2026-12-07', confirmByProvisional: false }],
      });

      await village().post(`${paper}/confirmation`, { stage: 'granted', on: '2026-11-09' }).expect(409);
      await village().post(`${paper}/confirmation`, { stage: 'applied', on: '2026-11-09', jointly: true }).expect(200);
      await village().post(`${paper}/confirmation`, { stage: 'granted', on: '2026-11-20' }).expect(200);
      await village().post(`${paper}/performance`, { on: '2026-11-21' }).expect(200);
      await village().post(`${paper}/follow-ups`, { on: '2026-11-22', performed: true, satisfied: true, note: '双方已和好' }).expect(200);
      expect((await standing(id)).agreements[0]).toMatchObject({
        confirmation: 'granted',
        performedOn: '2026-11-21',
        followUps: [{ satisfied: true }],
      });
      await eventually(async () => expect(await types(id)).toContain('followed-up'));
      expect(await types(id)).toEqual([
        'opened',
        'attempt-recorded',
        'agreement-made',
        'agreement-signed',
        'agreement-signed',
        'agreement-signed',
        'agreement-effective',
        'settled',
        'confirmation-applied',
        'confirmation-granted',
        'performed',
        'followed-up',
      ]);
    });

    it('and reopens when the agreement is broken, naming enforcement where a court had confirmed it', async () => {
      const { id, agreement } = await settled();
      const paper = `/mediations/${id}/agreements/${agreement}`;
      await village().post(`${paper}/confirmation`, { stage: 'applied', on: '2026-11-09', jointly: true }).expect(200);
      await village().post(`${paper}/confirmation`, { stage: 'granted', on: '2026-11-20' }).expect(200);
      await village().post(`${paper}/breach`, { on: '2026-11-22' }).expect(200);
      expect(await standing(id)).toMatchObject({ status: 'open', tier: 1, round: 2, agreements: [{ breachedOn: '2026-11-22' }] });
      const { body } = await village().get(`/mediations/${id}/notice`).expect(200);
      expect(body.routes[0]).toMatchObject({ route: 'enforcement', basis: expect.stringContaining('第三十三条') });
    });

    it('what is named by its id, in whatever case that is written', async () => {
      const { id, agreement } = await settled();
      const paper = `/mediations/${id.toUpperCase()}/agreements/${agreement.toUpperCase()}`;
      const { body } = await village().post(`${paper}/performance`, { on: '2026-11-20' }).expect(200);
      expect(body).toEqual({ id, sequence: 6 });
      expect((await standing(id)).agreements).toEqual([expect.objectContaining({ id: agreement, performedOn: '2026-11-20' })]);
      await eventually(async () => expect((await at.bus.heard(id)).at(-1)).toMatchObject({ sequence: 6, data: { agreement } }));
    });

    it('once, however often the request comes', async () => {
      const id = await opened();
      await village().post(`/mediations/${id}/attempts`, agreed).expect(200);
      const make = () => village().post(`/mediations/${id}/agreements`, oral).set('Idempotency-Key', `agree-${id}`).expect(201);
      const first = await make();
      const second = await make();
      expect(second.body).toEqual(first.body);
      expect((await standing(id)).agreements).toHaveLength(1);
    });

    it('and a repeat is told its id, though the first was cut off right after the commit', async () => {
      const id = await opened();
      await village().post(`/mediations/${id}/attempts`, agreed).expect(200);
      const { database } = at.service;
      await database.arrange('create rule cut_off as on update to idempotency do instead nothing');
      const make = () => village().post(`/mediations/${id}/agreements`, oral).set('Idempotency-Key', `cut-off-${id}`).expect(201);
      const first = await make();
      const second = await make();
      await database.arrange('drop rule cut_off on idempotency');
      expect(second.headers['idempotency-replayed']).toBe('true');
      expect(second.body).toEqual(first.body);
    });
  });

  describe('ends', () => {
    it('at any step by one call, and tells the other routes in both languages', async () => {
      const id = await opened();
      await village().post(`/mediations/${id}/termination`, { reason: 'left-for-court' }).expect(200);
      expect(await standing(id)).toMatchObject({ status: 'terminated', termination: 'left-for-court' });

      const zh = await village().get(`/mediations/${id}/notice`).expect(200);
      expect(zh.body).toMatchObject({ language: 'zh', title: '其他解决途径告知书', basis: expect.stringContaining('第二十六条') });
      expect(zh.body.routes.map(({ route }: { route: string }) => route)).toEqual(['arbitration', 'administrative', 'court']);
      const en = await village().get(`/mediations/${id}/notice`).set('Accept-Language', 'en').expect(200);
      expect(en.body).toMatchObject({ language: 'en', title: 'Notice of the other routes' });

      await village().post(`/mediations/${id}/litigation`, { stage: 'filed', on: '2026-11-20' }).expect(200);
      await village().post(`/mediations/${id}/reopening`, { reason: 'returned-by-court', tier: 2 }).expect(200);
      expect(await standing(id)).toMatchObject({ status: 'open', tier: 2, litigation: [{ stage: 'filed' }] });
    });

    it('when a party refuses, at the limit as well, with no consent to anything', async () => {
      const id = await opened();
      for (let n = 0; n < 3; n++) await village().post(`/mediations/${id}/attempts`, failed).expect(200);
      await village()
        .post(`/mediations/${id}/attempts`, { ...failed, outcome: 'refused', reason: undefined })
        .expect(200);
      expect(await standing(id)).toMatchObject({ status: 'terminated', termination: 'party-refused' });
      const { body } = await village().post(`/mediations/${id}/attempts`, failed).expect(409);
      expect(body).toMatchObject({ code: 'mediation.closed', detail: expect.stringContaining('已终止调解') });
    });

    it('also by the hand of those below its tier: nobody is sent elsewhere to leave', async () => {
      const id = await opened({ crossCounty: true });
      await village().post(`/mediations/${id}/termination`, { reason: 'withdrawn' }).expect(200);
    });
  });

  describe('shows', () => {
    it('a village its own, a department what it leads, a township its villages’, the county all', async () => {
      const mine = await opened({ lead: 'civil-affairs' });
      const theirs = await opened({ township: '510722107', village: '510722107201', lead: 'civil-affairs' });
      const seen = async (unit: string) => {
        const { body } = await person(unit).get('/mediations?limit=200').expect(200);
        return [mine, theirs].filter((id) => body.items.some((item: { id: string }) => item.id === id));
      };
      expect(await seen('510722106201')).toEqual([mine]);
      expect(await seen('510722106202')).toEqual([]);
      expect(await seen('510722106')).toEqual([mine]);
      expect(await seen('civil-affairs')).toEqual([mine, theirs]);
      expect(await seen('hrss')).toEqual([]);
      expect(await seen('510722')).toEqual([mine, theirs]);
      await person('510722107201').get(`/mediations/${mine}`).expect(404);
      await person('510722107201').post(`/mediations/${mine}/termination`, { reason: 'other' }).expect(404);
    });

    it('pages of a filtered list', async () => {
      const three = [await opened({ category: 'tourism' }), await opened({ category: 'tourism' }), await opened({ category: 'tourism' })];
      const first = await county().get('/mediations?category=tourism&status=open&tier=1&limit=2').expect(200);
      const second = await county().get(`/mediations?category=tourism&status=open&tier=1&limit=2&cursor=${first.body.next}`).expect(200);
      const capitals = first.body.next.toUpperCase();
      const again = await county().get(`/mediations?category=tourism&status=open&tier=1&limit=2&cursor=${capitals}`).expect(200);
      expect(again.body).toEqual(second.body);
      expect([...first.body.items, ...second.body.items].map(({ id }: { id: string }) => id)).toEqual(three.reverse());
      expect(second.body.next).toBeNull();
    });

    it('the ladder it goes by', async () => {
      const { body } = await village().get('/policy').expect(200);
      expect(body).toMatchObject({ ...threeByThree, effectiveOn: '2000-01-01', enteredBy: null });
    });

    it('words only to those who say why, and writes that down', async () => {
      const { id } = await settled();
      await village().post(`/mediations/${id}/reopening`, { reason: 'new-claims' }).expect(200);
      await village()
        .post(`/mediations/${id}/attempts`, { ...failed, minutes: '向某乙称石块仍在路上', present: ['向某甲', '向某乙'] })
        .expect(200);
      const { attempts } = await standing(id);
      const { body } = await village().post(`/mediations/${id}/disclosures`, { purpose: '整理卷宗' }).expect(200);
      expect(body.records).toEqual([
        expect.objectContaining({ kind: 'minutes', content: { heldOn: '2026-11-02', mediators: ['周调解'] } }),
        expect.objectContaining({ kind: 'terms', content: { terms: oral.terms } }),
        {
          id: attempts.at(-1).record,
          kind: 'minutes',
          content: { heldOn: '2026-11-02', mediators: ['周调解'], minutes: '向某乙称石块仍在路上', present: ['向某甲', '向某乙'] },
        },
      ]);
      const { record } = attempts.at(-1);
      const { written } = await standing(id);
      expect(written.map((each: { kind: string }) => each.kind)).toEqual(['minutes', 'terms', 'minutes']);
      expect(written.at(-1)).toMatchObject({ id: record, writtenBy: '510722106201' });
      const alone = await village()
        .post(`/mediations/${id}/disclosures`, { purpose: '回访前查看', records: [record] })
        .expect(200);
      expect(alone.body.records).toEqual([expect.objectContaining({ id: record })]);
      await village().post(`/mediations/${id}/disclosures`, {}).expect(400);
      await person('510722107201').post(`/mediations/${id}/disclosures`, { purpose: '好奇' }).expect(404);

      const db = at.service.get<Database>(DATABASE);
      const audited = await db.query(`select account from act where kind = 'disclosure' and aggregate = $1`, [id]);
      expect(audited).toEqual([{ account: '510722106201-mediator' }, { account: '510722106201-mediator' }]);
      const [rest] = await db.query<{ text: string }>(
        `select (select to_jsonb(m)::text from mediation m where id = $1) || (select string_agg(to_jsonb(s)::text, '') from sealed_record s where aggregate_id = $1::text) as text`,
        [id],
      );
      expect(rest?.text).not.toContain('石块');
    });
  });

  describe('refuses', () => {
    it('those whose tier it is not', async () => {
      const id = await opened({ crossCounty: true });
      const { body } = await village().post(`/mediations/${id}/attempts`, atCounty).set('Accept-Language', 'en').expect(409);
      expect(body).toMatchObject({ code: 'mediation.above-your-tier', detail: expect.stringContaining('tier 3') });
      await lead()
        .post(`/mediations/${id}/attempts`, { ...atCounty, outcome: 'adjourned' })
        .expect(200);
    });

    it('those without the role', async () => {
      const id = await opened();
      await person('510722106201', 'clerk').post(`/mediations/${id}/attempts`, failed).expect(403);
      await at.service.http.get(`/api/mediation/mediations/${id}`).expect(401);
    });

    it('what it does not know, and what nobody could mean', async () => {
      await county().get(`/mediations/${newId()}`).expect(404);
      await county().post(`/mediations/${newId()}/attempts`, failed).expect(404);
      await county().get('/mediations/nonsense').expect(400);
      const { id } = await settled();
      await village().post(`/mediations/${id}/agreements/${newId()}/performance`, { on: '2026-11-20' }).expect(404);
      const wrong = [
        { ...failed, heldOn: '2026-02-30' },
        { ...failed, heldOn: '2026-11-02T00:00:00Z' },
        { ...failed, bodies: [] },
        { ...failed, bodies: ['Not A Unit'] },
        { ...failed, outcome: 'won' },
        { ...failed, minutes: null },
        { ...failed, surprise: true },
        [],
      ];
      for (const body of wrong) await village().post(`/mediations/${id}/attempts`, body).expect(400);
      for (const at of ['2026-12-01', '2026-12-01T09:00:00', '2026-12-01T23:59:60Z', '2026-13-01T09:00:00Z', '0001-01-01T00:00:00+23:00']) {
        await village().post(`/mediations/${id}/sessions`, { at, venue: 'village', online: false }).expect(400);
      }
      await county().get('/mediations?limit=201').expect(400);
      await county().get('/mediations?tier=top').expect(400);
    });

    it('a decision on an older state', async () => {
      const id = await opened();
      await village().post(`/mediations/${id}/attempts`, failed).set('If-Match', '"1"').expect(200);
      await village().post(`/mediations/${id}/attempts`, failed).set('If-Match', '"1"').expect(412);
    });

    it('a session that nobody can have held, at the field that says so, in both languages', async () => {
      const id = await opened({ receivedOn: '2026-10-30' });
      const refused = async (more: object, language = 'zh') =>
        (
          await village()
            .post(`/mediations/${id}/attempts`, { ...failed, ...more })
            .set('Accept-Language', language)
            .expect(409)
        ).body;
      const early = await refused({ heldOn: '2026-10-29' });
      expect(early).toMatchObject({
        code: 'attempt.before-received',
        detail: '调解日期 2026-10-29 早于纠纷登记之日 2026-10-30，请核对。',
        errors: [{ pointer: '#/heldOn', code: 'attempt.before-received', detail: early.detail }],
      });
      const inEnglish = await refused({ heldOn: '2026-10-29' }, 'en');
      expect(inEnglish.errors[0].detail).toBe(
        'The session of 2026-10-29 is before the day the dispute came in (2026-10-30); please check.',
      );
      expect(await refused({ heldOn: '2026-11-24' })).toMatchObject({ code: 'day.in-future', errors: [{ pointer: '#/heldOn' }] });
      expect(await refused({ mediators: [' '] })).toMatchObject({ errors: [{ pointer: '#/mediators', code: 'attempt.mediator-missing' }] });
      expect(await refused({ parties: [] })).toMatchObject({ errors: [{ pointer: '#/parties', code: 'attempt.party-missing' }] });

      const { mediators: _who, parties: _sides, heldOn: _day, ...empty } = failed;
      for (let n = 0; n < 3; n++) {
        const { body } = await village().post(`/mediations/${id}/attempts`, empty).expect(400);
        const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer);
        expect([...pointers].sort()).toEqual(['#/heldOn', '#/mediators', '#/parties']);
      }
      expect(await standing(id)).toMatchObject({ tier: 1, attempt: 0, receivedOn: '2026-10-30', openedOn: '2026-11-23' });
    });

    it('nothing of before the day that was typed wrong, once the front desk has put that right', async () => {
      const id = await opened({ receivedOn: '2026-11-20' });
      const sat = { ...failed, heldOn: '2026-11-10' };
      await village().post(`/mediations/${id}/attempts`, sat).expect(409);
      const right = { registeredOn: '2026-11-09', summary: false, reason: 'mistyped', on: '2026-11-23', unit: '510722106' } as const;
      await at.bus.say(id, DisputeCorrected(right));
      await eventually(async () => expect(await standing(id)).toMatchObject({ receivedOn: '2026-11-09' }));
      await village().post(`/mediations/${id}/attempts`, sat).expect(200);
    });

    it('a day that is still to come, in Shanghai', async () => {
      const id = await opened();
      await village()
        .post(`/mediations/${id}/attempts`, { ...failed, heldOn: '2026-11-24' })
        .expect(409);
      await village()
        .post(`/mediations/${id}/attempts`, { ...failed, heldOn: '2026-11-23' })
        .expect(200);
    });
  });

  describe('says', () => {
    it('every fact on its stream, in order, without a gap, with its place in the subject', async () => {
      const id = await opened();
      for (let n = 0; n < 3; n++) await village().post(`/mediations/${id}/attempts`, failed).expect(200);
      await village().post(`/mediations/${id}/escalation`, { reason: 'limit-reached' }).expect(200);
      await township()
        .post(`/mediations/${id}/attempts`, { ...atTownship, outcome: 'agreed', reason: undefined })
        .expect(200);
      await township().post(`/mediations/${id}/agreements`, oral).expect(201);
      await eventually(async () => {
        const events = await at.bus.heard(id);
        expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        expect(events.every(({ township, department }) => township === '510722106' && department === 'natural-resources')).toBe(true);
      });
      expect(await types(id)).toEqual([
        'opened',
        'attempt-recorded',
        'attempt-recorded',
        'attempt-recorded',
        'offered-referral',
        'escalated',
        'attempt-recorded',
        'agreement-made',
        'agreement-effective',
        'settled',
      ]);
    });
  });

  it('serves its desk while the broker is away, and says it all afterwards', async () => {
    const id = await opened();
    await at.broker.kill();
    for (let n = 0; n < 3; n++) await village().post(`/mediations/${id}/attempts`, failed).expect(200);
    await at.broker.start();
    await eventually(async () => expect((await at.bus.heard(id)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]));
  });
});
