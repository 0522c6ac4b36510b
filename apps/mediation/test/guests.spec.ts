import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import supertest from 'supertest';
import { mediation } from '../src/mediation.module.js';
import { agreed, desk } from './desk.js';

const clauses = ['李四移走石块', '张三不再堵路'].map((what, i) => ({ kind: i ? 'refrain' : 'do', what, byParty: 2 - i }));
let now = new Date('2026-11-23T04:00:00Z');
const HOUR = 3_600_000;

describe('a party without an account', () => {
  const at = desk({ now: () => now });
  /** Another instance, on the same database. */
  let second: RunningService;
  beforeAll(async () => {
    const { database, broker, tokens } = at.service;
    second = await startService(mediation, { database, broker, issuer: tokens, now: () => now });
  });
  afterAll(() => second.stop());
  beforeEach(() => void (now = new Date('2026-11-23T04:00:00Z')));

  async function drafted(): Promise<{ id: string; agreement: string }> {
    const entered = (['applicant', 'respondent'] as const).map((side) => ({
      record: newId(),
      side,
      consent: { answer: 'given' as const, how: 'oral' as const, on: '2026-11-01' },
    }));
    const id = await at.opened({ entered });
    await at.village().post(`/mediations/${id}/attempts`, agreed).expect(200);
    const draft = { form: 'written', scope: 'whole', on: '2026-11-02', clauses };
    const { body } = await at.village().post(`/mediations/${id}/agreements`, draft).expect(201);
    return { id, agreement: body.agreement };
  }
  const issued = async (id: string, subject: string, party = 1) =>
    (await at.village().post(`/mediations/${id}/links`, { purpose: 'sign', subject, party }).expect(201)).body;
  const open = (sent: object, { url, secret }: { url?: string; secret?: string } = {}) => {
    const request = supertest(url ?? at.service.url).post('/api/mediation/guest/openings');
    return (secret === undefined ? request : request.set('Authorization', `Guest ${secret}`)).send(sent);
  };
  const who = (secret: string, { url } = at.service) => supertest(url).get('/api/mediation/guest').set('Authorization', `Guest ${secret}`);
  const secretIn = ({ headers }: { headers: Record<string, string> }) => /^[\w-]{43}/.exec(headers['junan-guest'] ?? '')?.[0] ?? '';
  const links = async (id: string) => (await at.village().get(`/mediations/${id}/links`).expect(200)).body.items;

  it('comes in by a link and the code told beside it, once, whichever instance is asked, and may come back', async () => {
    const { id, agreement } = await drafted();
    const { token, code, expiresAt } = await issued(id, agreement);
    expect(expiresAt).toBe('2026-11-26T04:00:00.000Z');
    expect(await links(id)).toMatchObject([{ state: 'issued', party: 1, purpose: 'sign', version: 1, issuedBy: '510722106201' }]);
    expect((await open({ token }).expect(409)).body.code).toBe('guest.code-missing');

    const both = await Promise.all([open({ token, code }), open({ token, code }, { url: second.url })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const opened = both.find(({ status }) => status === 200);
    const late = both.find(({ status }) => status === 409);
    expect(late?.body).toMatchObject({ code: 'guest.opened-already', detail: expect.stringContaining('重新发送链接') });
    const secret = secretIn(opened as never);
    for (const one of [at.service, second]) await who(secret, one).expect(200, /"purpose":"sign","state":"opened"/);
    // The link again, where its session is, needs no code; elsewhere it is of no use.
    await open({ token }, { secret }).expect(200);
    expect((await open({ token, code }).expect(409)).body.code).toBe('guest.opened-already');

    now = new Date(now.getTime() + 12 * HOUR);
    expect((await who(secret).expect(401)).body.code).toBe('guest.no-session');
    expect(await links(id)).toMatchObject([{ state: 'expired' }]);
  });

  it('is let in at no door of an account, nor an account at a guest’s', async () => {
    const { id, agreement } = await drafted();
    const { token, code } = await issued(id, agreement);
    const secret = secretIn(await open({ token, code }).expect(200));
    for (const path of ['mediations', `mediations/${id}`, `mediations/${id}/links`]) {
      const { body } = await supertest(at.service.url).get(`/api/mediation/${path}`).set('Authorization', `Guest ${secret}`).expect(401);
      expect(body.code).toBe('unauthenticated');
    }
    expect((await at.village().get('/guest').expect(401)).body.code).toBe('guest.no-session');
    expect((await who('A'.repeat(43)).expect(401)).body.code).toBe('guest.no-session');
  });

  it('has five tries at the code; then the link is closed, and whoever sent it sees so', async () => {
    const { id, agreement } = await drafted();
    const { token, code } = await issued(id, agreement);
    const wrong = code === '000000' ? '000001' : '000000';
    for (const left of [4, 3, 2, 1])
      expect((await open({ token, code: wrong }).expect(409)).body).toMatchObject({ code: 'guest.code-wrong', params: { left } });
    expect((await open({ token, code: wrong }).expect(409)).body.code).toBe('guest.guessed');
    expect((await open({ token, code }).expect(409)).body.code).toBe('guest.guessed');
    expect(await links(id)).toMatchObject([{ state: 'guessed' }]);
  });

  it('is turned away where the link expired, was withdrawn, or another took its place', async () => {
    const { id, agreement } = await drafted();
    const first = await issued(id, agreement);
    const other = await issued(id, agreement);
    const { token, code } = first;
    expect((await open({ token, code }).expect(409)).body.code).toBe('guest.replaced');
    const secret = secretIn(await open({ token: other.token, code: other.code }).expect(200));
    await at.village().post(`/mediations/${id}/links/${other.id}/withdrawal`).expect(200);
    await who(secret).expect(401);
    expect((await open({ token: other.token, code: other.code }).expect(409)).body.code).toBe('guest.withdrawn');

    const third = await issued(id, agreement, 2);
    now = new Date(now.getTime() + 72 * HOUR);
    expect((await open({ token: third.token, code: third.code }).expect(409)).body.code).toBe('guest.expired');
    expect((await links(id)).map(({ state }: { state: string }) => state)).toEqual(['expired', 'withdrawn', 'replaced']);
  });

  it('is sent one by whoever holds the mediation, for what is still to be done', async () => {
    const { id, agreement } = await drafted();
    const ask = (sent: object, person = at.village()) =>
      person.post(`/mediations/${id}/links`, { purpose: 'sign', subject: agreement, party: 1, ...sent });
    await ask({}, at.person('women-federation')).expect(404);
    await ask({}, at.person('510722106201', 'clerk')).expect(403);
    expect((await ask({ party: 9 }).expect(409)).body.errors).toMatchObject([{ pointer: '#/party', code: 'agreement.signs-not' }]);
    await ask({ subject: newId() }).expect(404);
    await ask({ purpose: 'room' }).expect(404);
    // What its words are about is looked at as well.
    const inherited = [{ kind: 'deliver', what: '遗产中的林地归张三', byParty: 2 }];
    await at.village().post(`/mediations/${id}/agreements/${agreement}/alterations`, { version: 1, clauses: inherited }).expect(200);
    expect((await ask({}).expect(409)).body.errors).toMatchObject([{ pointer: '#/touchesIdentity', code: 'guest.identity-unsaid' }]);
    expect((await ask({ touchesIdentity: true }).expect(409)).body.code).toBe('guest.identity-on-paper');
    await ask({ touchesIdentity: false }).expect(201);
    const signatures = `/mediations/${id}/agreements/${agreement}/signatures`;
    await at.village().post(signatures, { by: 'parties', on: '2026-11-23', party: 1 }).expect(200);
    expect((await ask({ touchesIdentity: false }).expect(409)).body.code).toBe('guest.has-signed');
  });

  it('leaves acts that name the link and no person, and no secret anywhere', async () => {
    const { id, agreement } = await drafted();
    const { id: link, token, code } = await issued(id, agreement);
    const secret = secretIn(await open({ token, code }).expect(200));
    const database = at.service.get<Database>(DATABASE);
    const acts = await database.query(`select what, account, detail from act where aggregate = $1 and what like 'guest%' order by number`, [
      id,
    ]);
    expect(acts).toMatchObject([
      { what: 'guest-link-issued', detail: { link, purpose: 'sign', party: 1 } },
      { what: 'guest-link-opened', account: null, detail: { link } },
    ]);
    const kept = JSON.stringify([
      await database.query('select to_jsonb(l) from guest_link l'),
      await database.query('select to_jsonb(a) from act a'),
      await database.query('select to_jsonb(i) from idempotency i'),
    ]);
    for (const word of [token, secret]) expect(kept).not.toContain(word);
  });

  const strokes = [{ points: [100, 100, 300, 120] }, { points: [200, 50, 210, 200] }];
  const page = (secret: string) => {
    const ask = (method: 'get' | 'post', path: string) =>
      supertest(at.service.url)[method](`/api/mediation/guest/agreement${path}`).set('Authorization', `Guest ${secret}`);
    return {
      read: () => ask('get', ''),
      sign: (sent: object) => ask('post', '/signature').send(sent),
      refuse: () => ask('post', '/refusal'),
    };
  };
  async function arrived(id: string, agreement: string, party = 1) {
    const { token, code } = await issued(id, agreement, party);
    return page(secretIn(await open({ token, code }).expect(200)));
  }

  it('reads the agreement and signs that text, each for itself; the fact says how, the evidence lies sealed', async () => {
    const { id, agreement } = await drafted();
    const first = await arrived(id, agreement);
    const { body: seen } = await first.read().expect(200);
    expect(seen).toMatchObject({ version: 1, you: 1, parties: [{ party: 1, signedOn: null }, { party: 2 }] });
    expect(seen.clauses).toMatchObject([{ what: '李四移走石块' }, { what: '张三不再堵路' }]);
    const { version, sha256 } = seen;
    expect((await first.sign({ version, sha256, strokes: [{ points: [5, 5, 5, 5] }] }).expect(409)).body.code).toBe(
      'guest.too-little-drawn',
    );
    expect((await first.sign({ version, sha256: '0'.repeat(64), strokes }).expect(409)).body.code).toBe('guest.other-text');
    expect((await first.sign({ version, sha256, strokes }).expect(200)).body.state).toBe('signed');
    expect((await first.sign({ version, sha256, strokes }).expect(409)).body.code).toBe('guest.signed');

    const second = await arrived(id, agreement, 2);
    expect((await second.read().expect(200)).body.parties).toMatchObject([{ signedOn: '2026-11-23' }, { signedOn: null }]);
    await second.sign({ version, sha256, strokes }).expect(200);
    expect((await at.standing(id)).agreements[0]).toMatchObject({ signed: { parties: '2026-11-23' }, hands: [{ party: 1 }, { party: 2 }] });
    await eventually(async () => {
      const said = (await at.bus.heard(id)).filter(({ type }) => type.includes('agreement-signed'));
      expect(said.map(({ data }) => data)).toMatchObject([
        { party: 1, how: 'link' },
        { party: 2, how: 'link' },
      ]);
    });

    const hands = `/mediations/${id}/agreements/${agreement}/hands`;
    expect((await at.village().get(hands).expect(200)).body.items).toMatchObject([
      { party: 1, sha256 },
      { party: 2, sha256 },
    ]);
    const drawn = await at.village().post(`${hands}/disclosures`, { purpose: '打印协议书' }).expect(200);
    expect(drawn.body.items[0]).toMatchObject({ party: 1, agent: 'computer', strokes });
    const database = at.service.get<Database>(DATABASE);
    const acts = await database.query(
      `select kind, account from act where aggregate = $1 and account like 'guest:%' and kind in ('change', 'disclosure') order by number`,
      [id],
    );
    expect(acts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['disclosure', 'change']));
  });

  it('signs nothing where the text changed meanwhile, and is told what did', async () => {
    const { id, agreement } = await drafted();
    const guest = await arrived(id, agreement);
    const { version, sha256 } = (await guest.read().expect(200)).body;
    const other = clauses.map((clause, i) => (i ? clause : { ...clause, what: '李四三日内移走石块' }));
    await at.village().post(`/mediations/${id}/agreements/${agreement}/alterations`, { version: 1, clauses: other }).expect(200);
    const { body } = await guest.sign({ version, sha256, strokes }).expect(409);
    expect(body).toMatchObject({ code: 'agreement.other-version', detail: expect.stringContaining('有改动的条款：1') });
    const now = (await guest.read().expect(200)).body;
    expect(now).toMatchObject({ version: 2 });
    await guest.sign({ version: 2, sha256: now.sha256, strokes }).expect(200);
  });

  it('says that it does not agree, and why, to those who mediate alone', async () => {
    const { id, agreement } = await drafted();
    const guest = await arrived(id, agreement);
    expect((await guest.refuse().send({ words: '第一条的期限太短' }).expect(200)).body.state).toBe('refused');
    expect((await guest.sign({ version: 1, sha256: '0'.repeat(64), strokes }).expect(409)).status).toBe(409);
    expect(await links(id)).toMatchObject([{ state: 'refused' }]);
    const { body } = await at.village().post(`/mediations/${id}/disclosures`, { purpose: '了解原因' }).expect(200);
    expect(body.records.at(-1)).toMatchObject({ kind: 'objection', content: { party: 1, words: '第一条的期限太短' } });
    // Another link lets it change its mind.
    const again = await arrived(id, agreement);
    const { version, sha256 } = (await again.read().expect(200)).body;
    await again.sign({ version, sha256, strokes }).expect(200);
  });
});
