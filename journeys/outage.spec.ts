import { today } from '#calendar';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { eventually } from '#testing';
import { County, township, village } from './county.js';
import { Given } from './given.js';

const COUNTY = '510722';
const DISPUTES = 20;
const on = today(new Date());
const matter = (i: number) => ({
  channel: 'walk-in',
  category: 'neighbour',
  village,
  place: { kind: 'village' },
  parties: [{ role: 'applicant', kind: 'person', name: `赵${'一二三四五六七八九十'[i % 10]}` }],
  summary: `第 ${i} 起`,
  consent: true,
});

describe('while the broker is down', () => {
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

  const mediator = () => county.at('mediation', village, 'mediator');
  const register = async (i: number): Promise<string> => {
    const { body } = await county.at('intake', township, 'clerk').post('/disputes', matter(i)).expect(201);
    return body.id as string;
  };
  const waiting = async (name: 'intake' | 'mediation'): Promise<number> => {
    const [row] = await county.service(name).get<Database>(DATABASE).query<{ n: number }>('select count(*)::int as n from outbox_waiting');
    return row?.n ?? 0;
  };
  const total = async (path: string) => {
    const { body } = await county.at('reporting', COUNTY, 'leader').get(path).expect(200);
    return (body.items as { total: number }[]).reduce((sum, row) => sum + row.total, 0);
  };

  it('both desks go on working; when it is back everything arrives, in order and once', async () => {
    const known = await register(0);
    await county.shows('mediation', `/mediations/${known}`, { status: 'open' });
    await eventually(async () => expect([await waiting('intake'), await waiting('mediation')]).toEqual([0, 0]));

    await county.broker.kill();
    const ids = await Promise.all(Array.from({ length: DISPUTES }, (_, i) => register(i + 1)));
    const attempt = {
      venue: 'village',
      form: 'people',
      bodies: [village],
      mediators: ['周调解'],
      parties: ['applicant', 'respondent'],
      heldOn: on,
    };
    await mediator()
      .post(`/mediations/${known}/attempts`, { ...attempt, outcome: 'failed', reason: 'party-left' })
      .expect(200);
    await mediator()
      .post(`/mediations/${known}/attempts`, { ...attempt, outcome: 'agreed' })
      .expect(200);
    await mediator().post(`/mediations/${known}/agreements`, { form: 'oral', scope: 'whole', on, terms: '各退一步。' }).expect(201);
    for (const id of ids) await county.at('intake', 'justice', 'mediator').post(`/disputes/${id}/acceptance`).expect(200);

    // Registered, assigned, and accepted by one; two attempts and an oral agreement that settles.
    expect(await waiting('intake')).toBe(3 * DISPUTES);
    expect(await waiting('mediation')).toBe(2 + 3);
    await mediator().get(`/mediations/${ids[0]}`).expect(404);

    await county.broker.start();
    await county.shows('intake', `/disputes/${known}`, { status: 'closed', outcome: 'settled' });
    for (const id of ids) await county.shows('mediation', `/mediations/${id}`, { status: 'open', sequence: 1 });
    await eventually(async () => expect(await total('/board?by=outcome')).toBe(1 + DISPUTES));
    await eventually(async () => {
      expect([await given.of(known, 'intake'), await given.of(known, 'mediation')]).toEqual([upTo(3), upTo(6)]);
      for (const id of ids) expect([await given.of(id, 'intake'), await given.of(id, 'mediation')]).toEqual([upTo(3), upTo(1)]);
    });
    await eventually(async () => expect([await waiting('intake'), await waiting('mediation')]).toEqual([0, 0]));
  });
});

/** Every number once, in order. */
const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);
