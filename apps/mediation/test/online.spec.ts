import supertest from 'supertest';
import { DATABASE, newId } from '#kernel';
import type { Database, Role } from '#kernel';
import { asking, eventually, rowsRead, startService } from '#testing';
import type { RunningService } from '#testing';
import { mediation } from '../src/mediation.module.js';
import { UsedUp } from '../src/online/used-up.store.js';
import { assignment, desk } from './desk.js';
import { Listening } from './listening.js';

const start = new Date('2026-11-23T04:00:00Z');
const DAY = 86_400_000;
let now = start;

describe('an online session', () => {
  const at = desk({ now: () => now });
  /** Another instance, on the same database. */
  let second: RunningService;
  const open: Listening[] = [];
  beforeAll(async () => {
    const { database, broker, tokens } = at.service;
    second = await startService(mediation, { database, broker, issuer: tokens, now: () => now });
  });
  afterAll(() => second.stop());
  beforeEach(() => void (now = start));
  afterEach(async () => {
    for (const each of open.splice(0)) await each.leave();
  });

  const consent = { answer: 'given', how: 'oral', on: '2026-11-01' } as const;
  const entered = (['applicant', 'respondent'] as const).map((side) => ({ record: newId(), side, consent }));
  const kept = async (listening: Promise<Listening>) => {
    const it = await listening;
    open.push(it);
    return it;
  };

  /** A room that is open, and what is said and heard in it by its mediator, a helping unit and a link of each party. */
  async function sitting() {
    const id = await at.opened({ entered, joint: ['hrss'] });
    const planned = { at: '2026-11-23T12:30:00+08:00', venue: 'village', online: true };
    const { session } = (await at.village().post(`/mediations/${id}/sessions`, planned).expect(201)).body;
    const room = `/mediations/${id}/sessions/${session}/room`;
    const staff = (unit: string, { url, tokens } = at.service, role: Role = 'mediator') => {
      const authorization = `Bearer ${tokens.of({ unit, roles: [role] })}`;
      return {
        say: (words: string, audience = 'all') =>
          supertest(url).post(`/api/mediation${room}/words`).set('Authorization', authorization).send({ words, audience }),
        listen: (last?: number | string) => kept(Listening.to(`${url}/api/mediation${room}/words`, authorization, last)),
      };
    };
    async function party(n: number, { url } = at.service) {
      const link = (await at.village().post(`/mediations/${id}/links`, { purpose: 'room', subject: session, party: n }).expect(201)).body;
      const { token, code } = link;
      const { headers } = await supertest(url).post('/api/mediation/guest/openings').send({ token, code }).expect(200);
      const authorization = `Guest ${String(headers['junan-guest']).slice(0, 43)}`;
      const ask = (method: 'get' | 'post', path: string) =>
        supertest(url)[method](`/api/mediation/guest/room${path}`).set('Authorization', authorization);
      return {
        link: link.id as string,
        shown: () => ask('get', ''),
        draft: () => ask('get', '/draft'),
        propose: (body: object) => ask('post', '/draft/proposals').send(body),
        takeBack: (proposal: string) => ask('post', '/draft/proposals/withdrawal').send({ proposal }),
        consent: (clause: string, version: number, agrees = true) => ask('post', '/draft/consents').send({ clause, version, agrees }),
        told: (after = 0) => ask('get', `/words?after=${after}`),
        say: (words: string, audience = 'all', key: string = newId()) =>
          ask('post', '/words').set('Idempotency-Key', key).send({ words, audience }),
        listen: (last?: number, instance = { url }) =>
          kept(Listening.to(`${instance.url}/api/mediation/guest/room/words`, authorization, last)),
      };
    }
    return { id, session, room, staff, party, opening: () => at.village().post(`${room}/opening`, {}).expect(200) };
  }

  it('is heard by a party at each of two instances, in one order, each word once, over a broken line as well', async () => {
    const { opening, party, staff } = await sitting();
    const [one, two] = [await party(1), await party(2, second)];
    expect((await one.shown().expect(200)).body).toMatchObject({ standing: 'waiting', seat: 'party', you: 1, keptDays: 30 });
    expect((await one.say('早到了').expect(409)).body).toMatchObject({
      code: 'online.not-open',
      detail: expect.stringContaining('等调解员'),
    });
    const [first, other] = [await one.listen(), await two.listen()];
    await opening();
    const mediator = staff(assignment.village, second);
    await Promise.all([one.say('一').expect(201), two.say('二').expect(201), mediator.say('三').expect(201)]);
    await eventually(() => expect([first.words.length, other.words.length]).toEqual([3, 3]));
    expect(other.words).toEqual(first.words);
    await eventually(() => expect(first.here).toEqual(['party1', 'party2']));
    expect(other.here).toEqual(['party1', 'party2']);

    await other.leave();
    await eventually(() => expect(first.here).toEqual(['party1']));
    // The answer was lost on the way: sent again under its key it is said once.
    const key = newId();
    const said = await one.say('四', 'all', key).expect(201);
    expect((await one.say('四', 'all', key).expect(201)).body).toEqual(said.body);
    await mediator.say('五').expect(201);
    // It comes back to the other instance.
    const again = await two.listen(3, at.service);
    await mediator.say('六').expect(201);
    await again.hears('六');
    expect([again.words, again.numbers]).toEqual([
      ['四', '五', '六'],
      [4, 5, 6],
    ]);
    await first.hears('六');
    expect(first.numbers).toEqual([1, 2, 3, 4, 5, 6]);
    // Whoever can have no stream asks for what there is.
    expect((await one.told(4).expect(200)).body).toMatchObject({
      standing: 'open',
      items: [
        { n: 5, words: '五' },
        { n: 6, words: '六' },
      ],
    });
  });

  it('keeps what is said to one side from every byte that the other side, or who helps, is sent', async () => {
    const { opening, party, staff, room } = await sitting();
    await opening();
    const [one, two] = [await party(1), await party(2, second)];
    const [mediator, helper] = [staff(assignment.village), staff('hrss', second)];
    const [mine, theirs, beside, all] = [await one.listen(), await two.listen(), await helper.listen(), await mediator.listen()];
    await mediator.say('底线是多少', 'applicant').expect(201);
    await one.say('三千元可以', 'applicant').expect(201);
    await two.say('最多两千', 'respondent').expect(201);
    await mediator.say('请各方看这一条').expect(201);
    for (const each of [mine, theirs, beside, all]) await each.hears('请各方看这一条');
    expect(mine.words).toEqual(['底线是多少', '三千元可以', '请各方看这一条']);
    expect(all.numbers).toEqual([1, 2, 3, 4]);
    // Not even that something was said is told: their words are counted without it.
    expect([theirs.words, theirs.numbers]).toEqual([
      ['最多两千', '请各方看这一条'],
      [1, 2],
    ]);
    expect(beside.words).toEqual(['请各方看这一条']);

    const answers = [await two.told(), await two.shown(), await two.say('好').expect(201)];
    const sent = [theirs.raw, ...answers.map((answer) => JSON.stringify([answer.text, answer.headers]))].join();
    const helped = [beside.raw, (await at.person('hrss').get(`${room}/words`).expect(200)).text].join();
    for (const secret of ['底线', '三千', 'applicant":"']) expect(sent).not.toContain(secret);
    for (const secret of ['底线', '三千', '两千']) expect(helped).not.toContain(secret);
    const again = await two.listen(0, at.service);
    await again.hears('好');
    expect(again.raw).not.toMatch(/底线|三千/);
    for (const [seat, audience] of [
      [two, 'applicant'],
      [helper, 'respondent'],
    ] as const)
      expect((await seat.say('听得见吗', audience).expect(409)).body.code).toBe('online.not-their-talk');
    await at.person('hrss').post(`${room}/opening`, {}).expect(404);
    await at.person('hrss').post(`${room}/disclosures`, { purpose: '看看' }).expect(404);
  });

  it('is heard by clerks and coordinators of the unit that holds the case as all hear it', async () => {
    const { opening, staff, room } = await sitting();
    await opening();
    const mediator = staff(assignment.village);
    const others = (['clerk', 'coordinator'] as const).map((role) => staff(assignment.village, at.service, role));
    const listening = await Promise.all(others.map((each) => each.listen()));
    await mediator.say('底线是多少', 'applicant').expect(201);
    await mediator.say('请各方看这一条').expect(201);
    for (const each of listening) {
      await each.hears('请各方看这一条');
      expect(each.raw).not.toContain('底线');
    }
    const clerk = at.person(assignment.village, 'clerk');
    expect((await clerk.get(room).expect(200)).body).toMatchObject({ seat: 'helper', audiences: ['all'] });
    expect((await clerk.get(`${room}/words`).expect(200)).text).not.toContain('底线');
    for (const each of others) {
      expect((await each.say('听得见吗', 'applicant').expect(409)).body.code).toBe('online.not-their-talk');
      await each.say('我来记录').expect(201);
    }
    // What they would have written stands in the text only once who mediates takes it.
    await clerk.post(`${room}/draft/proposals`, { how: 'add', text: { kind: 'do', what: '移走石块' } }).expect(200);
    expect((await clerk.get(`${room}/draft`).expect(200)).body).toMatchObject({
      clauses: [],
      proposals: [{ became: 'open', by: { unit: assignment.village } }],
    });
  });

  it('ends for a party whose link is withdrawn, and for all once it is closed', async () => {
    const { id, opening, party, staff, room } = await sitting();
    await opening();
    const [one, two] = [await party(1), await party(2, second)];
    const [first, other] = [await one.listen(), await two.listen()];
    await at.village().post(`/mediations/${id}/links/${one.link}/withdrawal`, {}).expect(200);
    await eventually(() => expect(first.ended).toBe(true));
    expect(first.raw).toContain('{"why":"link"}');
    await one.told().expect(401);
    expect(other.ended).toBe(false);

    await staff(assignment.village).say('今天到这里').expect(201);
    await at.village().post(`${room}/closing`, {}).expect(200);
    await eventually(() => expect(other.ended).toBe(true));
    expect(other.words).toEqual(['今天到这里']);
    expect(other.raw).toContain('{"why":"closed"}');
    await two.say('还有').expect(409);
    expect((await two.shown().expect(200)).body).toMatchObject({ standing: 'over' });
  });

  it('is read afterwards by who mediates, with a purpose that is kept, and erased after thirty days though the case is open', async () => {
    const { id, session, opening, party, staff, room } = await sitting();
    await opening();
    const one = await party(1);
    await (await one.listen()).leave();
    await one.say('请写进笔录', 'applicant').expect(201);
    await staff(assignment.village).say('好的').expect(201);
    const clause = { kind: 'do', what: '移走石块' };
    await at.village().post(`${room}/draft/proposals`, { how: 'add', text: clause }).expect(200, { n: 1 });
    await at
      .village()
      .get(`${room}/draft`)
      .expect(200, /移走石块/);
    await at.village().get(`${room}/draft`).expect(200);
    const read = () => at.village().post(`${room}/disclosures`, { purpose: '制作笔录' }).expect(200);
    expect((await read()).body.items).toMatchObject([
      { n: 1, audience: 'applicant', by: { seat: 'party', party: 1 }, words: '请写进笔录' },
      { n: 2, audience: 'all', by: { seat: 'mediator', unit: assignment.village }, words: '好的' },
    ]);
    const database = at.service.get<Database>(DATABASE);
    const acts = await database.query<{ what: string; account: string }>(
      `select what, account from act where aggregate = $1 and kind = 'disclosure' order by number`,
      [id],
    );
    // The text that was read is an act of its own, once of each state of it.
    expect(acts.map(({ what }) => what)).toEqual(['online-room-heard', 'online-draft-read', 'sealed-records']);
    expect(acts[0]?.account).toMatch(/^guest:/);
    // Once the room is closed no page asks again and again: each reading is one.
    await at.village().post(`${room}/closing`, {}).expect(200);
    for (const _ of [1, 2]) await at.village().get(`${room}/draft`).expect(200);
    const reads = `select from act where aggregate = $1 and what = 'online-draft-read'`;
    expect(await database.query(reads, [id])).toHaveLength(3);
    // Nothing of it is among the case's writings, nor stands in a row or on the bus as it was said.
    const rows = await database.query(`select w::text from online_word w where session = $1`, [session]);
    expect(JSON.stringify([rows, (await at.standing(id)).sessions, await at.bus.heard(id)])).not.toContain('笔录');

    now = new Date(Date.now() + 32 * DAY);
    await at.service.tick();
    expect((await read()).body.items).toEqual([]);
    expect(await database.query('select from online_word where session = $1', [session])).toEqual([]);
    const { body } = await at.village().get(`${room}/draft`).expect(200);
    expect(body).toMatchObject({ clauses: [], proposals: [] });
  });

  it('goes on for a day when it is opened again, and is heard though a word of it does not open', async () => {
    const { session, opening, room } = await sitting();
    await opening();
    const words = `${room}/words`;
    const broken = (await at.village().post(words, { words: '一', audience: 'all' }).expect(201)).body.id;
    await at.village().post(words, { words: '二', audience: 'all' }).expect(201);
    const database = at.service.get<Database>(DATABASE);
    await database.query(`update sealed_record set tag = decode(repeat('00', length(tag)), 'hex') where id = $1`, [broken]);
    expect((await at.village().get(words).expect(200)).body.items).toMatchObject([{ words: null }, { words: '二' }]);

    await at.village().post(`${room}/closing`, {}).expect(200);
    now = new Date(start.getTime() + 2 * DAY);
    await opening();
    await at.service.get(UsedUp).clear();
    expect((await at.village().get(room).expect(200)).body).toMatchObject({ standing: 'open' });
    // Who writes uses it as who speaks does.
    await database.query('update online_room set opened_at = $2 where session = $1', [session, start]);
    await at
      .village()
      .post(`${room}/draft/proposals`, { how: 'add', text: { kind: 'do', what: '移走石块' } })
      .expect(200);
    await at.service.get(UsedUp).clear();
    expect((await at.village().get(room).expect(200)).body).toMatchObject({ standing: 'open' });
    now = new Date(start.getTime() + 4 * DAY);
    await at.service.get(UsedUp).clear();
    expect((await at.village().get(room).expect(200)).body).toMatchObject({ standing: 'over' });
  });

  it('has a text that parties propose changes to and consent to clause by clause, as it reads', async () => {
    const { opening, party, room } = await sitting();
    const [one, two] = [await party(1), await party(2, second)];
    const clause = { kind: 'pay', what: '李家付给张家三千元', bySide: 'respondent', toSide: 'applicant', fen: 300_000 };
    expect((await one.propose({ how: 'add', text: clause }).expect(409)).body.code).toBe('online.not-open');
    await opening();
    const heard = await two.listen();
    const mediator = at.village();
    const key = newId();
    await mediator.post(`${room}/draft/proposals`, { how: 'add', text: clause }).set('Idempotency-Key', key).expect(200, { n: 1 });
    // What is kept under the key has none of the words.
    const database = at.service.get<Database>(DATABASE);
    const kept = await database.query<{ receipt: string }>('select receipt::text from idempotency where key = $1', [key]);
    expect(kept).toEqual([{ receipt: expect.not.stringContaining('三千') }]);
    const read = async () => (await one.draft().expect(200)).body;
    const [{ id: first }] = (await read()).clauses;
    await eventually(() => expect(heard.raw).toContain('"draft":1'));
    await one.consent(first, 1).expect(200);
    await two.consent(first, 1).expect(200);
    expect(await read()).toMatchObject({ agreed: true, clauses: [{ consents: [1, 2], text: clause }] });

    const less = { ...clause, what: '李家付给张家两千元', fen: 200_000 };
    await two.propose({ how: 'change', clause: first, version: 1, text: less }).expect(200);
    const proposed = await read();
    expect(proposed).toMatchObject({
      agreed: false,
      clauses: [{ version: 1 }],
      proposals: [{}, { became: 'open', by: { party: 2 }, text: less }],
    });
    const { id: proposal } = proposed.proposals[1];
    await one.takeBack(proposal).expect(404);
    await mediator.post(`${room}/draft/decisions`, { proposal, taken: true }).expect(200);
    expect((await read()).clauses).toMatchObject([{ version: 2, text: less, before: clause, by: { party: 2 }, consents: [] }]);
    expect((await one.consent(first, 1).expect(409)).body).toMatchObject({
      code: 'online.reads-otherwise',
      detail: expect.stringContaining('看过现在的文字'),
    });
    // Whether a reading was kept already is found among the acts of the case, however many there are beside.
    await at.service.database.arrange(
      `insert into act (at, kind, what, account, door, aggregate, detail)
       select now(), 'disclosure', 'online-draft-read', 'a', 'd', gen_random_uuid()::text, '{}' from generate_series(1, 5000); analyze act`,
    );
    const asked = (await asking(() => mediator.get(`${room}/draft`).expect(200))).filter(({ text }) => text.includes('select from act'));
    expect(asked).toHaveLength(1);
    for (const each of asked) expect(await rowsRead(each, ['act'], database)).toBeLessThan(200);
    // Whoever helps looks, and decides nothing.
    await at
      .person('hrss')
      .get(`${room}/draft`)
      .expect(200, /两千元/);
    await at.person('hrss').post(`${room}/draft/decisions`, { proposal, taken: false }).expect(404);
    expect((await one.draft().expect(200)).body).toMatchObject({ agreed: false, clauses: [{ consents: [] }] });
  });

  it('has a consent noted by who mediates for a party without a phone, told to all as that, and over once the party speaks', async () => {
    const { id, opening, party, room } = await sitting();
    await opening();
    const two = await party(2, second);
    const mediator = at.village();
    await mediator.post(`${room}/draft/proposals`, { how: 'add', text: { kind: 'do', what: '移走石块' } }).expect(200);
    const [{ id: clause, by }] = (await two.draft().expect(200)).body.clauses;
    expect(by).toMatchObject({ seat: 'mediator', unit: assignment.village, name: expect.any(String) });
    const noting = { clause, version: 1, party: 1, ground: 'present', agrees: true };
    const note = (body: object, by = mediator) => by.post(`${room}/draft/consents`, body);
    await note(noting, at.person('hrss')).expect(404);
    expect((await note({ ...noting, party: 9 }).expect(409)).body.code).toBe('online.not-asked');
    await note(noting).expect(200);
    const noted = { party: 1, unit: assignment.village, ground: 'present' };
    expect((await two.draft().expect(200)).body.clauses).toMatchObject([{ consents: [1], noted: [noted] }]);
    const record = await mediator.post(`${room}/disclosures`, { purpose: '制作笔录' }).expect(200);
    expect(record.body.noted).toMatchObject([{ ...noted, nth: 1 }]);
    const acts = await at.service
      .get<Database>(DATABASE)
      .query(`select account, detail->>'ground' as ground from act where aggregate = $1 and what = 'online-consent-noted'`, [id]);
    expect(acts).toEqual([{ account: expect.any(String), ground: 'present' }]);

    const told = async () => (await mediator.get(`${room}/draft`).expect(200)).body.clauses;
    expect(await told()).toMatchObject([{ notable: [2], saidNo: [] }]);

    // Once the party is in the room by its own page it speaks for itself there.
    const one = await party(1);
    const page = await one.listen();
    await eventually(async () =>
      expect((await note(noting).expect(409)).body).toMatchObject({ code: 'online.is-here', errors: [{ pointer: '#/party' }] }),
    );
    await page.leave();
    await one.consent(clause, 1, false).expect(200);
    await eventually(async () => expect((await note(noting).expect(409)).body.code).toBe('online.spoke-itself'));
    await mediator
      .post(`${room}/draft/proposals`, { how: 'change', clause, version: 1, text: { kind: 'do', what: '移走石块，' } })
      .expect(200);
    expect(await told()).toMatchObject([{ consents: [], noted: [], notable: [1, 2], saidNo: [1] }]);
    // Which is for who mediates alone to know.
    expect((await two.draft().expect(200)).body.clauses).toMatchObject([{ consents: [], noted: [], notable: [], saidNo: [] }]);
  });

  it('is heard from the first by who comes back to another seat, since that counts in another list', async () => {
    const { opening, staff, room } = await sitting();
    await opening();
    const [mediator, clerk] = [staff(assignment.village), staff(assignment.village, at.service, 'clerk')];
    await mediator.say('底线是多少', 'applicant').expect(201);
    for (const words of ['一', '二', '三']) await mediator.say(words).expect(201);
    const all = await mediator.listen();
    await all.hears('三');
    expect(all.places).toEqual(['both.1', 'both.2', 'both.3', 'both.4']);
    const back = await mediator.listen(all.places[2]);
    await back.hears('三');
    expect(back.words).toEqual(['三']);
    const otherwise = await clerk.listen(all.places[2]);
    await eventually(() => expect(otherwise.ended).toBe(true));
    expect([otherwise.raw.includes('event: anew'), otherwise.words]).toEqual([true, []]);

    // Whoever can have no stream is told in pages, begins anew as well, and is there.
    const asked = async (query: string) => (await at.person(assignment.village, 'clerk').get(`${room}/words?${query}`).expect(200)).body;
    const page = await asked('after=3&list=both&limit=2');
    expect(page).toMatchObject({
      list: 'all',
      more: true,
      items: [
        { n: 1, words: '一' },
        { n: 2, words: '二' },
      ],
    });
    expect(page.here).toContainEqual(expect.objectContaining({ seat: 'helper', unit: assignment.village }));
    expect(await asked('after=2&list=all')).toMatchObject({ more: false, items: [{ n: 3, words: '三' }] });
    expect(await asked('before=3&limit=1')).toMatchObject({ more: true, items: [{ n: 2, words: '二' }] });
    expect(await asked('before=2')).toMatchObject({ more: false, items: [{ n: 1, words: '一' }] });
    // Beyond the end are the last ones; what was counted in another list is no place.
    expect(await asked('before=5000&limit=1')).toMatchObject({ more: true, items: [{ n: 3, words: '三' }] });
    expect((await asked('after=3&list=both&before=2')).items).toHaveLength(3);
  });

  it('leaves each seat its share of what may be said', async () => {
    const { session, opening, party } = await sitting();
    await opening();
    const [one, two] = [await party(1), await party(2)];
    await at.service.get<Database>(DATABASE).query(
      `insert into online_word (session, n, id, audience, seat, party, unit, at)
       select $1, n, gen_random_uuid(), 'all', 'party', 1, null, now() from generate_series(1, 800) n`,
      [session],
    );
    await at.service.get<Database>(DATABASE).query('update online_room set last = 800 where session = $1', [session]);
    expect((await one.say('还有').expect(409)).body).toMatchObject({ code: 'online.said-enough', detail: expect.stringContaining('800') });
    await two.say('轮到我了').expect(201);
  });

  it('is not looked into by who only oversees', async () => {
    const { opening, room } = await sitting();
    await opening();
    const overseer = await startService(mediation, {
      ...{ broker: at.broker, database: at.service.database, issuer: at.service.tokens, now: () => now },
      config: { overseers: ['justice'] },
    });
    const justice = overseer.as({ unit: 'justice', roles: ['mediator'] });
    for (const path of [room, `${room}/words`, `${room}/draft`]) await justice.get(path).expect(404);
    await overseer.stop();
  });
});
