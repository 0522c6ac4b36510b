import { today } from '#calendar';
import { eventually } from '#testing';
import { County, township, village } from './county.js';
import { Given } from './given.js';

const COUNTY = '510722';
const lead = 'natural-resources';
const on = today(new Date());

const matter = {
  channel: 'walk-in',
  category: 'forest-land',
  village,
  place: { kind: 'village' },
  parties: [
    { role: 'applicant', kind: 'person', name: '周建国', phone: '13890110001' },
    { role: 'respondent', kind: 'person', name: '李富贵' },
  ],
  summary: '两家为屋后一片竹林的地界争执，已有三年。',
  people: 2,
  amountYuan: 4000,
  risk: 'medium',
  consent: true,
};
const failed = {
  form: 'people',
  mediators: ['周调解'],
  parties: ['applicant', 'respondent'],
  heldOn: on,
  outcome: 'failed',
  reason: 'no-consensus',
};

describe('a dispute', () => {
  let county: County;
  let given: Given;

  beforeAll(async () => {
    county = await County.open();
    given = await Given.to(county.service('reporting'));
  });

  afterAll(async () => {
    await given.leave();
    await county.close();
  });

  const mediator = (unit: string) => county.at('mediation', unit, 'mediator');
  const shows = (id: string, expected: object) => county.shows('mediation', `/mediations/${id}`, expected);
  const dispute = (id: string, expected: object) => county.shows('intake', `/disputes/${id}`, expected);
  const held = (id: string, unit: string, attempt: object) => mediator(unit).post(`/mediations/${id}/attempts`, attempt).expect(200);

  /** Entered at the township's desk, and taken on by all who answer for it. */
  async function registered(more: object = {}): Promise<string> {
    const { body } = await county
      .at('intake', township, 'clerk')
      .post('/disputes', { ...matter, ...more })
      .expect(201);
    const id = body.id as string;
    await dispute(id, { status: 'assigned', lead, township, village });
    await county.at('intake', lead, 'mediator').post(`/disputes/${id}/acceptance`).expect(200);
    await county.at('intake', township, 'clerk').post(`/disputes/${id}/acceptance`).expect(200);
    await county.at('intake', village, 'mediator').post(`/disputes/${id}/acceptance`).expect(200);
    await dispute(id, { status: 'accepted', seats: { lead: 'accepted', township: 'accepted', village: 'accepted' } });
    await shows(id, { status: 'open', tier: 1, lead, category: 'forest-land', township, village });
    return id;
  }

  const agreed = (unit: string, venue: string) => ({ ...failed, venue, bodies: [unit], outcome: 'agreed', reason: undefined });
  const byWordOfMouth = { form: 'oral', scope: 'whole', on, terms: '竹林以老沟为界，各管各的。' };

  async function settledOrally(): Promise<{ id: string; agreement: string }> {
    const id = await registered();
    await held(id, village, agreed(village, 'village'));
    const { body } = await mediator(village).post(`/mediations/${id}/agreements`, byWordOfMouth).expect(201);
    await dispute(id, { status: 'closed', outcome: 'settled' });
    return { id, agreement: body.agreement as string };
  }

  /** The way of a dispute as reporting tells it, once it holds so many facts of these types; it was given each fact of both owners once, in order. */
  const way = (id: string, expected: Readonly<Record<string, number>>) =>
    eventually(async () => {
      const { body } = await county.at('reporting', COUNTY, 'leader').get(`/disputes/${id}/way`).expect(200);
      const items = body.items as { type: string; owner: string }[];
      const counts = Object.keys(expected).map((type) => [type, items.filter((step) => step.type === `${type}.v1`).length]);
      expect(Object.fromEntries(counts)).toEqual(expected);
      for (const owner of ['intake', 'mediation']) {
        const shown = items.filter((step) => step.owner === owner).length;
        expect(await given.of(id, owner)).toEqual(Array.from({ length: shown }, (_, i) => i + 1));
      }
    });

  it('goes up the ladder to a written agreement, and onto the board', async () => {
    const before = await board();
    const id = await registered();
    for (let i = 0; i < 3; i++) await held(id, village, { ...failed, venue: 'village', bodies: [village] });
    await shows(id, { tier: 1, attempt: 3, referralOffered: true });
    await mediator(village).post(`/mediations/${id}/pause`, { reason: 'appraisal' }).expect(200);
    await shows(id, { pauses: [{ reason: 'appraisal', over: false }] });
    await mediator(village).post(`/mediations/${id}/escalation`, { reason: 'limit-reached' }).expect(200);
    await shows(id, { tier: 2, attempt: 0 });
    await held(id, township, { ...failed, venue: 'township', bodies: [township], outcome: 'adjourned', reason: undefined });
    await mediator(township).post(`/mediations/${id}/escalation`, { reason: 'beyond-competence' }).expect(200);
    await held(id, COUNTY, {
      ...agreed(COUNTY, 'county'),
      form: 'joint',
      bodies: [COUNTY, lead, 'justice'],
      minutes: '双方同意按图确界。',
    });

    const paper = { ...byWordOfMouth, form: 'written', terms: '以林权图为准，周家补李家四千元。', amountYuan: 4000, partiesSignedOn: on };
    const { body: made } = await mediator(COUNTY).post(`/mediations/${id}/agreements`, paper).expect(201);
    const signatures = `/mediations/${id}/agreements/${made.agreement}/signatures`;
    await mediator(COUNTY).post(signatures, { by: 'mediator', on }).expect(200);
    await shows(id, { status: 'open', agreements: [{ effectiveOn: null }] });
    await mediator(COUNTY).post(signatures, { by: 'committee', on }).expect(200);
    await shows(id, { status: 'settled', tier: 3, agreements: [{ effectiveOn: on, amountYuan: 4000 }] });

    await dispute(id, { status: 'closed', outcome: 'settled' });
    await county.shows('reporting', `/board?by=outcome&lead=${lead}`, {
      items: expect.arrayContaining([
        expect.objectContaining({ key: 'settled', total: before + 1, settled: before + 1, amountYuan: 4000 * (before + 1) }),
      ]),
    });

    await way(id, {
      'intake.dispute-registered': 1,
      'intake.dispute-accepted-by-unit': 3,
      'mediation.attempt-recorded': 5,
      'mediation.escalated': 2,
      'mediation.tier-paused': 1,
      'mediation.tier-resumed': 1,
      'mediation.agreement-signed': 3,
      'mediation.settled': 1,
      'intake.dispute-closed': 1,
    });
  });

  async function board(): Promise<number> {
    const { body } = await county.at('reporting', COUNTY, 'leader').get(`/board?by=outcome&lead=${lead}`).expect(200);
    const settled = (body.items as { key: string; settled: number }[]).find(({ key }) => key === 'settled');
    return settled?.settled ?? 0;
  }

  it('is settled by word of mouth in the village, and closed by that', async () => {
    const { id } = await settledOrally();
    await shows(id, { status: 'settled', tier: 1, agreements: [{ form: 'oral', effectiveOn: on }] });
    await way(id, { 'mediation.agreement-effective': 1, 'mediation.settled': 1, 'intake.dispute-closed': 1 });
  });

  it('opens again in both services when the agreement is broken, and can be settled anew', async () => {
    const { id, agreement } = await settledOrally();
    await mediator(village).post(`/mediations/${id}/agreements/${agreement}/breach`, { on }).expect(200);
    await shows(id, { status: 'open', round: 2, tier: 1, agreements: [{ breachedOn: on }] });
    await dispute(id, { status: 'accepted', outcome: null });
    await county.shows('reporting', `/board?by=outcome&township=${township}`, {
      items: expect.arrayContaining([expect.objectContaining({ key: 'open' })]),
    });

    await mediator(village).post(`/mediations/${id}/agreements`, byWordOfMouth).expect(409);
    await held(id, village, agreed(village, 'village'));
    await mediator(village).post(`/mediations/${id}/agreements`, byWordOfMouth).expect(201);
    await dispute(id, { status: 'closed', outcome: 'settled' });
    await way(id, { 'mediation.breached': 1, 'intake.dispute-reopened': 1, 'mediation.settled': 2, 'intake.dispute-closed': 2 });
  });

  it('is settled in part, in every service, where a part was agreed and the rest is left: there or at the window', async () => {
    const inPart = async () => {
      const id = await registered();
      await held(id, village, agreed(village, 'village'));
      await mediator(village)
        .post(`/mediations/${id}/agreements`, { ...byWordOfMouth, scope: 'part' })
        .expect(201);
      return id;
    };
    const [there, window] = [await inPart(), await inPart()];
    await mediator(village).post(`/mediations/${there}/termination`, { reason: 'left-for-court' }).expect(200);
    await county.at('intake', township, 'clerk').post(`/disputes/${window}/withdrawal`, { reason: 'withdrawn' }).expect(200);
    for (const id of [there, window]) {
      await dispute(id, { status: 'closed', outcome: 'settled-in-part' });
      await shows(id, { status: 'settled-in-part', agreements: [{ effectiveOn: on }] });
    }
    await county.shows('reporting', `/board?by=outcome&lead=${lead}`, {
      items: expect.arrayContaining([expect.objectContaining({ key: 'settled-in-part', settledInPart: 2 })]),
    });
  });

  it('keeps what was agreed where a new point comes up, which is talked about and let go', async () => {
    const { id } = await settledOrally();
    await mediator(village).post(`/mediations/${id}/reopening`, { reason: 'new-claims' }).expect(200);
    await dispute(id, { status: 'accepted', outcome: null });
    await held(id, village, { ...failed, venue: 'village', bodies: [village] });
    await mediator(village).post(`/mediations/${id}/termination`, { reason: 'withdrawn' }).expect(200);
    await dispute(id, { status: 'closed', outcome: 'settled' });
    await shows(id, { status: 'settled', round: 2, agreements: [{ effectiveOn: on, breachedOn: null, contested: false }] });
  });

  it('leaves for court at any step, told of the other routes', async () => {
    const id = await registered();
    await mediator(village).post(`/mediations/${id}/termination`, { reason: 'left-for-court' }).expect(200);
    await dispute(id, { status: 'closed', outcome: 'left' });
    const { body } = await mediator(village).get(`/mediations/${id}/notice`).expect(200);
    expect(body.routes.map(({ route }: { route: string }) => route)).toEqual(['arbitration', 'administrative', 'court']);
    expect(body.text).toContain('您可以随时接受、拒绝或者终止调解');
  });

  it('leaves at the window where it was entered, and the mediation ends with it', async () => {
    const id = await registered();
    await county.at('intake', township, 'clerk').post(`/disputes/${id}/withdrawal`, { reason: 'left-for-arbitration' }).expect(200);
    await dispute(id, { status: 'closed', outcome: 'left' });
    await shows(id, { status: 'terminated', termination: 'left-for-arbitration' });
    await way(id, { 'intake.dispute-withdrawn': 1, 'intake.dispute-closed': 1, 'mediation.terminated': 1 });
  });

  it('stays accountable when a unit bounces it, until the county decides; and the mediation follows', async () => {
    const { body } = await county.at('intake', township, 'clerk').post('/disputes', matter).expect(201);
    const id = body.id as string;
    await shows(id, { lead });
    await county.at('intake', lead, 'mediator').post(`/disputes/${id}/bounce`, { reason: 'not-our-duty' }).expect(200);
    await dispute(id, { lead, seats: { lead: 'bounced' }, bounces: 1 });
    const decision = { role: 'lead', unit: 'agriculture-rural' };
    await county.at('intake', COUNTY, 'coordinator').post(`/disputes/${id}/adjudication`, decision).expect(200);
    await shows(id, { status: 'open', lead: 'agriculture-rural' });
    await mediator(lead).get(`/mediations/${id}`).expect(404);
  });
});
