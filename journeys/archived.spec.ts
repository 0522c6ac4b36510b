import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import supertest from 'supertest';
import { today } from '#calendar';
import { newId } from '#kernel';
import { eventually } from '#testing';
import { County, township, village } from './county.js';

const LEAD = 'natural-resources';
const DAY = 86_400_000;
const folder = path.join(tmpdir(), `junan-archived-${newId()}`);
const scan = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
const strokes = [{ points: [100, 100, 300, 120] }, { points: [200, 50, 210, 200] }];

/** From the day it was applied for to the day its file is put away: weeks go by, as they do. */
describe('a case, from application to archived file', { shuffle: false }, () => {
  let now = new Date('2026-11-23T02:00:00Z');
  let county: County;
  let id: string;
  let agreement: string;
  const on = () => today(now);

  beforeAll(async () => {
    county = await County.open({ now: () => now, config: { files: { shelf: { folder }, largest: 1024 * 1024 } } });
  });
  afterAll(async () => {
    await county.close();
    await rm(folder, { recursive: true, force: true });
  });

  const staff = () => county.at('mediation', village, 'mediator');
  const at = (door = '') => `/mediations/${id}${door}`;
  const post = async (door: string, body: object, status = 200) => (await staff().post(at(door), body).expect(status)).body;
  const shows = (expected: object) => county.shows('mediation', at(), expected);
  const lacking = async () => {
    const { state, items } = (await staff().get(at('/filing')).expect(200)).body as Filing;
    return [state, ...items.filter(({ needed, there }) => needed && !there).map(({ piece }) => piece)];
  };
  type Filing = Readonly<{ state: string; items: readonly Readonly<{ piece: string; needed: boolean; there: boolean }>[] }>;

  /** As a party comes by what was sent to its phone: asks below `/guest`. */
  async function comes(purpose: 'answer' | 'sign', subject: string, party: number) {
    const { token, code } = await post('/links', { purpose, subject, party }, 201);
    const { url } = county.service('mediation');
    const opened = await supertest(url).post('/api/mediation/guest/openings').send({ token, code }).expect(200);
    const guest = { Authorization: `Guest ${/^[\w-]{43}/.exec(opened.headers['junan-guest'] as string)?.[0]}` };
    return {
      get: (door: string) => supertest(url).get(`/api/mediation/guest${door}`).set(guest),
      post: (door: string, body: object) => supertest(url).post(`/api/mediation/guest${door}`).set(guest).send(body),
    };
  }

  async function attach(as: string, name: string) {
    const { id: attachment } = await post('/attachments', { name, as, size: scan.length }, 201);
    const piece = staff().put(at(`/attachments/${attachment}/pieces/1`));
    await piece.set('Content-Type', 'application/octet-stream').send(scan).expect(200);
    await post(`/attachments/${attachment}/completion`, {});
  }

  it('is applied for at the desk, taken on by all who answer for it, and mediated once the other side agrees', async () => {
    const registration = {
      ...{ channel: 'walk-in', category: 'forest-land', village, place: { kind: 'village' }, risk: 'low' },
      parties: [
        { role: 'applicant', kind: 'person', name: '周建国', phone: '13890110001' },
        { role: 'respondent', kind: 'person', name: '李富贵' },
      ],
      summary: '两家为屋后一片竹林的地界争执，已有三年。',
    };
    id = (await county.at('intake', township, 'clerk').post('/disputes', registration).expect(201)).body.id as string;
    for (const [unit, role] of [
      [LEAD, 'mediator'],
      [township, 'clerk'],
      [village, 'mediator'],
    ] as const)
      // prettier-ignore
      await county.at('intake', unit, role).post(`/disputes/${id}/acceptance`).expect(200);
    await shows({ status: 'open', tier: 1, village });
    for (const party of [1, 2]) await post('/rights-notices', { party, how: 'oral', on: on() });
    await post('/consents', { party: 2, answer: 'given', how: 'oral', on: on() });
    await shows({ consents: [{ party: 1 }, { party: 2 }] });
    expect((await staff().post(at('/filing')).expect(409)).body).toMatchObject({ code: 'filing.not-over' });
  });

  it('sits at a time that both sides chose, one by phone and one by its link', async () => {
    const [first, second] = ['2026-11-25T09:00:00+08:00', '2026-11-26T15:00:00+08:00'] as const;
    const proposal = { times: [{ at: first }, { at: second }], venue: 'village', online: false };
    const { session } = await post('/sessions/proposals', proposal, 201);
    const answers = `/invitations/${session}/answers`;
    await post(answers, { who: 'party', whom: '1', how: 'phone', reply: 'accepts', times: [{ at: first }, { at: second }] });
    const guest = await comes('answer', session as string, 2);
    await guest.post('/invitation/answer', { reply: 'accepts', times: [{ at: second }] }).expect(200);
    await post(`/sessions/proposals/${session}/fixing`, { at: second, place: '村委会二楼' }, 201);

    now = new Date('2026-11-26T08:30:00Z');
    await post('/attempts', {
      ...{ venue: 'village', form: 'people', bodies: [village], mediators: ['周调解'], heldOn: on(), session },
      ...{ parties: ['applicant', 'respondent'], outcome: 'agreed', minutes: '双方同意以老沟为界。' },
    });
    await shows({ sessions: [{ session, standing: 'held' }], attempts: [{ session, outcome: 'agreed' }] });
  });

  it('is agreed on in clauses, signed by the links of the parties, by hand and by seal, and closed at the desk by that', async () => {
    const clauses = [
      { kind: 'refrain', what: '竹林以老沟为界，各管各的。' },
      {
        ...{ kind: 'pay', what: '李富贵补给周建国竹款', byParty: 2, toParty: 1, fen: 400_000, manner: '微信转账' },
        instalments: [{ due: '2026-12-10', fen: 150_000 }, { due: '2027-01-10', fen: 250_000 }], // prettier-ignore
      },
    ];
    agreement = (await post('/agreements', { form: 'written', scope: 'whole', on: on(), clauses }, 201)).agreement;
    for (const party of [1, 2]) {
      const guest = await comes('sign', agreement, party);
      const { version, sha256 } = (await guest.get('/agreement').expect(200)).body;
      await guest.post('/agreement/signature', { version, sha256, strokes }).expect(200);
    }
    for (const by of ['mediator', 'committee']) await post(`/agreements/${agreement}/signatures`, { by, on: on() });
    await shows({ status: 'settled', agreements: [{ amountYuan: 4000, effectiveOn: on(), hands: [{ party: 1 }, { party: 2 }] }] });
    await county.shows('intake', `/disputes/${id}`, { status: 'closed', outcome: 'settled' });
    expect(await lacking()).toEqual(['lacking', 'identity-proof', 'agreement', 'follow-up']);
  });

  it('is performed instalment by instalment, and visited', async () => {
    const { items } = (await county.at('mediation', village, 'mediator').get('/today').expect(200)).body;
    expect(JSON.stringify(items)).not.toContain('周建国');
    now = new Date('2026-12-10T03:00:00Z');
    await post(`/agreements/${agreement}/part-performances`, { clause: 2, nth: 1, on: on(), proof: '转账截图' });
    await shows({ agreements: [{ performedOn: null }] });
    now = new Date('2027-01-09T03:00:00Z');
    await post(`/agreements/${agreement}/part-performances`, { clause: 2, nth: 2, on: on() });
    // A forbearance is never done once and for all; what there was to do is.
    await shows({ agreements: [{ performedOn: on() }] });
    now = new Date(now.getTime() + DAY);
    await post(`/agreements/${agreement}/follow-ups`, { on: on(), party: 1, performed: true, satisfied: true, note: '钱收到了。' });
    expect(await lacking()).toEqual(['lacking', 'identity-proof', 'agreement']);
  });

  it('is archived once nothing is missing: one file of all that was made on the way', async () => {
    expect((await staff().post(at('/filing')).expect(409)).body).toMatchObject({ code: 'filing.lacking', params: { count: 2 } });
    await attach('identity', '身份证.png');
    await attach('agreement', '协议书签字页.png');
    expect(await lacking()).toEqual(['complete']);
    await post('/filing', {});
    expect(await lacking()).toEqual(['filed']);

    const made = async (as: 'pdf' | 'manifest') =>
      (await staff().post(at('/file'), { purpose: '归档', as }).responseType('blob').expect(200)).body as Buffer;
    expect((await made('pdf')).toString('latin1', 0, 5)).toBe('%PDF-');
    const manifest = JSON.parse((await made('manifest')).toString()) as { parts: readonly { name: string; sha256: string }[] };
    expect(manifest.parts.map(({ name }) => name)).toEqual([
      ...[
        '调解申请书',
        '调解受理登记表',
        '调解权利义务告知书',
        '身份证明：身份证.png',
        '调解记录',
        '人民调解协议书',
        '协议书签名件：协议书签字页.png',
      ],
      ...['回访记录', '调解结案报告'],
    ]);
  });

  it('is told to reporting fact by fact, without a word of what was said', async () => {
    await eventually(async () => {
      const { body } = await county.at('reporting', '510722', 'leader').get(`/disputes/${id}/way`).expect(200);
      const types = new Set((body.items as { type: string }[]).map(({ type }) => type.replace(/\.v\d+$/, '')));
      for (const type of ['dispute-registered', 'dispute-closed'].map((each) => `intake.${each}`)) expect(types).toContain(type);
      for (const type of ['session-scheduled', 'attempt-recorded', 'agreement-signed', 'settled', 'followed-up'])
        expect(types).toContain(`mediation.${type}`);
      expect(JSON.stringify(body)).not.toMatch(/周建国|李富贵|老沟|村委会二楼/);
    });
  });
});
