import { today, weekOf } from '#calendar';
import { DisputeAssigned, DisputeDataErased, PartiesOf } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { eventually } from '#testing';
import { assignment, desk } from './desk.js';
import { intakeAnswers } from './intake.js';

const told = { heldOn: '2026-11-20', mediators: ['周调解'], terms: '当场把石块移走，双方握手言和', done: true };
const consent = { answer: 'given', how: 'oral', on: '2026-11-20' } as const;
const entered = (['applicant', 'respondent'] as const).map((side) => ({ record: newId(), side, consent }));

describe('what was settled on the spot', () => {
  const at = desk();
  const assigned = (id: string, more: Partial<DisputeAssigned['data']> = {}) =>
    at.bus.say(id, DisputeAssigned({ ...assignment, entered, ...more }));
  const tell = (id: string, more: object = {}, by = at.village()) => by.post(`/mediations/${id}/on-the-spot`, { ...told, ...more });
  const now = async (id: string) => (await at.village().get(`/mediations/${id}/on-the-spot`).expect(200)).body;
  const rows = (sql: string, ...params: unknown[]) => at.service.get<Database>(DATABASE).query<Record<string, unknown>>(sql, params);

  it('is recorded in one act, whole', async () => {
    const id = await at.opened({ entered });
    expect(await now(id)).toEqual({ state: null, refusal: null, enteredAt: null, finding: null, lookedOn: null });
    const { body } = await tell(id).expect(200);
    expect(body).toMatchObject({ id, state: 'recorded' });
    expect(await at.standing(id)).toMatchObject({
      status: 'settled',
      sequence: body.sequence,
      agreements: [{ performedOn: '2026-11-20' }],
    });
    const said = ['opened', 'attempt-recorded', 'agreement-made', 'agreement-effective', 'settled', 'performed'];
    await eventually(async () => expect(await at.types(id)).toEqual(said));
    const { body: words } = await at.village().post(`/mediations/${id}/disclosures`, { purpose: '核对随手调' }).expect(200);
    expect(words.records).toMatchObject([
      { kind: 'minutes', content: { mediators: ['周调解'], minutes: told.terms } },
      { kind: 'terms', content: { terms: told.terms } },
    ]);
  });

  it('waits for the case where the line was quicker than the bus, and is recorded as it is opened', async () => {
    const id = newId();
    expect((await tell(id).expect(200)).body).toEqual({ id, sequence: 0, state: 'waiting' });
    expect((await tell(id).expect(409)).body).toMatchObject({ code: 'spot.told-already' });
    await assigned(id);
    await eventually(async () => expect(await at.standing(id)).toMatchObject({ status: 'settled' }));
    expect(await now(id)).toMatchObject({ state: 'recorded', refusal: null });
    expect((await tell(id).expect(409)).body).toMatchObject({ code: 'spot.told-already' });
  });

  it('is there once, however often it is sent, and whichever of the two is first', async () => {
    for (const first of [true, false]) {
      const id = newId();
      const key = newId();
      const sent = () => tell(id).set('Idempotency-Key', key);
      const opening = assigned(id);
      if (first) await eventually(() => at.standing(id));
      const answers = await Promise.all([sent(), sent(), sent()]);
      await opening;
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      await eventually(async () => expect(await at.standing(id)).toMatchObject({ status: 'settled' }));
      expect((await at.standing(id)).attempts).toHaveLength(1);
      expect((await sent().expect(200)).body.id).toBe(id);
    }
  });

  it('is kept with the reason where it cannot be recorded, and may be told anew', async () => {
    const id = newId();
    await tell(id, { heldOn: '2026-11-01' }).expect(200);
    await assigned(id, { receivedOn: '2026-11-10' });
    await eventually(async () => expect(await now(id)).toMatchObject({ state: 'refused', refusal: { code: 'attempt.before-received' } }));
    expect((await now(id)).refusal.text).toContain('2026-11-10');
    expect(await at.standing(id)).toMatchObject({ status: 'open', attempts: [] });
    expect((await tell(id).expect(200)).body).toMatchObject({ state: 'recorded' });
    expect(await now(id)).toMatchObject({ state: 'recorded', refusal: null });
  });

  it('of a case that lies elsewhere is nobody else’s to tell', async () => {
    const elsewhere = at.person('510722107201');
    const open = await at.opened({ entered });
    await tell(open, {}, elsewhere).expect(404);
    const waiting = newId();
    await tell(waiting, {}, elsewhere).expect(200);
    await assigned(waiting);
    await eventually(async () => expect(await now(waiting)).toMatchObject({ state: 'refused', refusal: { code: 'spot.not-yours' } }));
    await elsewhere.get(`/mediations/${waiting}/on-the-spot`).expect(404);
    expect(await rows('select kind from sealed_record where aggregate_id = $1', waiting)).toEqual([{ kind: 'purpose' }]);
    expect(await rows('select from spot where dispute = $1 and words is null', waiting)).toHaveLength(1);
  });

  it('is asked of the register where the case is not here yet: what is not theirs is not kept', async () => {
    const [foreign, own] = [newId(), newId()];
    let letGo = await intakeAnswers(at.broker, PartiesOf, () =>
      Promise.resolve({ problem: { status: 404, code: 'not-found', params: {} } }),
    );
    expect((await tell(foreign).expect(404)).body).toMatchObject({ code: 'not-found' });
    expect(await rows('select from spot where dispute = $1', foreign)).toEqual([]);
    await letGo();
    letGo = await intakeAnswers(at.broker, PartiesOf, () => Promise.resolve({ answer: { parties: [] } }));
    expect((await tell(own).expect(200)).body).toMatchObject({ state: 'waiting' });
    await letGo();
  });

  it('waits for fifty cases of one account and no more', async () => {
    const by = at.person('510722106', 'mediator');
    const answers: number[] = [];
    while (answers.at(-1) !== 409 && answers.length < 60) answers.push((await tell(newId(), {}, by)).status);
    expect(answers).toEqual([...Array.from({ length: 50 }, () => 200), 409]);
  });

  it('refuses at once what the rules refuse, and keeps nothing of it', async () => {
    const id = await at.opened({ entered });
    expect((await tell(id, { heldOn: '2026-11-30' }).expect(409)).body).toMatchObject({ code: 'day.in-future' });
    await tell(id, { terms: ' ' }).expect(400);
    await tell(id, { mediators: [] }).expect(400);
    expect(await rows('select from sealed_record where aggregate_id = $1', id)).toEqual([]);
    expect(await rows('select from spot where dispute = $1', id)).toEqual([]);
  });

  it('leaves no word in its row, and nothing to be found by once the data are erased', async () => {
    const id = await at.opened({ entered });
    await tell(id).expect(200);
    const [row] = await rows('select * from spot where dispute = $1', id);
    expect(JSON.stringify(row)).not.toMatch(/石块|周调解/);
    expect(row?.['words']).not.toBeNull();
    await at.bus.say(id, DisputeDataErased({ request: newId(), whole: true, records: [] }));
    await eventually(async () => expect(await rows('select from spot where dispute = $1 and words is null', id)).toHaveLength(1));
  });

  it('leaves no word of what never came, once its data are erased', async () => {
    const id = newId();
    await tell(id).expect(200);
    await assigned(id, { desk: 'natural-resources' });
    await eventually(async () => expect(await rows(`select from spot where dispute = $1 and state = 'refused'`, id)).toHaveLength(1));
    await at.bus.say(id, DisputeDataErased({ request: newId(), whole: true, records: [] }));
    await eventually(async () => expect(await rows('select from spot where dispute = $1 and words is null', id)).toHaveLength(1));
    expect(await rows(`select from sealed_record where aggregate_id = $1 and kind <> 'purpose'`, id)).toEqual([]);
  });

  describe('is looked at by somebody else', () => {
    // The service has its own day, and the database the moment at which it was told.
    const week = () => weekOf(today(new Date())).first;
    const sample = async (by = at.person('510722', 'coordinator'), on = new Date(Date.parse(week()))) =>
      (await by.get(`/spots/sample?from=${on.toISOString().slice(0, 10)}`).expect(200)).body.items as Sampled[];
    type Sampled = Readonly<{ mediation: string; reason: string; alike: string[]; finding: string | null }>;
    const township = () => at.person('510722106', 'coordinator');
    const settledWith = async (terms: string, done = true) => {
      const id = await at.opened({ entered });
      await tell(id, { terms, done }).expect(200);
      return id;
    };

    it('where its words are another’s; of those done at once some are drawn, the same for whoever asks again', async () => {
      const [one, other] = [await settledWith('各退一步，互不追究'), await settledWith('各退一步， 互不追究')];
      const slow = await settledWith('三日内清理完毕', false);
      const draw = (share: number) => at.person('510722', 'coordinator').post('/policies/spot-sample/versions', rule(share)).expect(201);
      await draw(100);
      const drawn = await sample();
      expect(drawn.filter(({ reason }) => reason === 'alike').map(({ mediation, alike }) => [mediation, ...alike])).toEqual(
        expect.arrayContaining([expect.arrayContaining([one, other]) as string[]]) as string[][],
      );
      expect(drawn.map(({ mediation }) => mediation)).not.toContain(slow);
      expect(await sample()).toEqual(drawn);
      expect(await sample(at.person('510722', 'coordinator'), new Date(Date.parse(week()) + 3 * 86_400_000))).toEqual(drawn);
      expect(drawn.filter(({ reason }) => reason === 'instant').length).toBeGreaterThan(0);
      expect(JSON.stringify(drawn)).not.toMatch(/周调解|各退/);
      // Another's case is no business of theirs, though its words are the same.
      const abroad = await at.opened({ entered, township: '510722107', village: '510722107201' });
      await tell(abroad, { terms: '各退一步，互不追究' }, at.person('510722107201')).expect(200);
      expect(JSON.stringify(await sample(township()))).not.toContain(abroad);
      expect(JSON.stringify(await sample())).toContain(abroad);
      expect((await sample(at.person('510722107', 'coordinator'))).map(({ mediation }) => mediation)).toEqual([abroad]);

      await draw(50);
      const half = await sample();
      expect(half.length).toBeLessThan(drawn.length);
      expect(await sample()).toEqual(half);
    });

    it('and not by whoever told it; the last finding stands, on the page of the case too', async () => {
      const id = await settledWith('当面道歉');
      const look = (finding: string, by = township()) => by.post(`/mediations/${id}/on-the-spot/look`, { finding });
      expect((await look('in-order', at.person(assignment.village, 'coordinator')).expect(409)).body).toMatchObject({
        code: 'spot.own-telling',
      });
      await look('in-order').expect(200);
      expect((await look('told-twice').expect(200)).body).toEqual({ id, finding: 'told-twice', on: '2026-11-23' });
      expect(await now(id)).toMatchObject({ finding: 'told-twice', lookedOn: '2026-11-23' });
      expect((await sample()).find(({ mediation }) => mediation === id)).toMatchObject({ finding: 'told-twice' });
      const plain = await at.opened({ entered });
      await township().post(`/mediations/${plain}/on-the-spot/look`, { finding: 'in-order' }).expect(404);
    });

    const rule = (share: number) => ({ value: { share, most: 20, alikeDays: 90 }, effectiveOn: '2026-11-23', why: '县规定' });
  });
});
