import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { today } from '#calendar';
import { newId } from '#kernel';
import { Neighbour, eventually } from '#testing';
import { STEPS } from '../faults/witness.js';
import { gapless } from './gapless.js';
import { System, names, parts } from './system.js';

const PEOPLE = 2;
/** The processors are for those who begin anew as well. */
const BETWEEN_MS = 200;
const village = '510722104201';
const [clerk, officer, mediator, leader] = ['clerk@510722104', 'mediator@justice', 'mediator@510722104201', 'leader@510722'];
const matter = {
  channel: 'walk-in',
  category: 'neighbour',
  village,
  place: { kind: 'village' },
  parties: [{ role: 'applicant', kind: 'person', name: '赵一' }],
  summary: '滴水之争。',
  consent: true,
};
const session = {
  venue: 'village',
  form: 'people',
  bodies: [village],
  mediators: ['周调解'],
  parties: ['applicant', 'respondent'],
  heldOn: today(new Date()),
  outcome: 'failed',
  reason: 'party-left',
};

type Answer = Readonly<{ method: string; path: string; status: number | string; body: Record<string, unknown> }>;

/** At work with one connection that is kept, as a browser keeps its own. Every write has a key, as the page's have; nothing is asked twice. */
class Person {
  readonly answers: Answer[] = [];
  readonly registered: string[] = [];
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private ended = false;

  constructor(
    private readonly origin: string,
    private readonly tokens: ReadonlyMap<string, string>,
  ) {}

  /** Until told to leave: one dispute after the other is registered, accepted, mediated once, and looked at everywhere. */
  async works(): Promise<void> {
    while (!this.ended) {
      const { id } = (await this.asks(clerk, 'intake/disputes', matter)).body;
      if (typeof id !== 'string') continue;
      this.registered.push(id);
      await this.asks(officer, `intake/disputes/${id}/acceptance`, {});
      await this.asks(clerk, `intake/disputes/${id}`);
      await this.asks(leader, 'screening/rounds?limit=1');
      await this.asks(leader, 'reporting/board?by=lead');
      if (await this.hears(id)) await this.asks(mediator, `mediation/mediations/${id}/attempts`, session);
      await pause(BETWEEN_MS);
    }
    this.agent.destroy();
  }

  leave(): void {
    this.ended = true;
  }

  private async hears(id: string): Promise<boolean> {
    while (!this.ended) {
      if ((await this.asks(mediator, `mediation/mediations/${id}`)).status === 200) return true;
      await pause(50);
    }
    return false;
  }

  private async asks(as: string, path: string, body?: object): Promise<Answer> {
    const method = body ? 'POST' : 'GET';
    const answer = await new Promise<Answer>((resolve) => {
      const told = (status: number | string, text = '{}') =>
        resolve({ method, path, status, body: JSON.parse(text) as Record<string, unknown> });
      const asked = request(`${this.origin}/api/${path}`, { method, agent: this.agent, headers: this.headers(as, body) }, (answered) => {
        let text = '';
        answered.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answered.once('error', ({ message }) => told(message)).once('end', () => told(answered.statusCode ?? 0, text));
      });
      asked.once('error', ({ message }) => told(message)).end(body && JSON.stringify(body));
    });
    this.answers.push(answer);
    return answer;
  }

  private headers(as: string, body?: object): Record<string, string> {
    const authorization = `Bearer ${this.tokens.get(as)}`;
    return body ? { authorization, 'content-type': 'application/json', 'idempotency-key': newId() } : { authorization };
  }
}

describe('two of everything, ended and begun anew one by one while people work', () => {
  let system: System;
  let people: Person[];

  beforeAll(async () => {
    system = await System.start({ twice: true, more: { REQUESTS_PER_USER: '0', DRAIN_SECONDS: '1' } });
    await system.query('reporting', STEPS);
    // The register's units come to mediation by events.
    const known = () => system.query('mediation', `select from unit where unit = '${village}'`);
    await eventually(async () => expect(await known()).toHaveLength(1), { timeoutMs: 60_000 });
    const tokens = new Map<string, string>();
    for (const account of [clerk, officer, mediator, leader]) tokens.set(account, await system.token(account));
    people = Array.from({ length: PEOPLE }, () => new Person(system.origin, tokens));
    const work = people.map((person) => person.works());
    for (const part of parts) {
      const before = people.map(({ registered }) => registered.length);
      await system.roll(part);
      // Whatever was begun anew has been worked with.
      await eventually(() => people.forEach(({ registered }, i) => expect(registered.length).toBeGreaterThan((before[i] ?? 0) + 1)));
    }
    for (const person of people) person.leave();
    await Promise.all(work);
  }, 300_000);
  afterAll(() => system.stop());

  const registered = () => people.flatMap((person) => person.registered).sort();
  /** What reporting was given of each, in the order in which it came. */
  const heard = async (owner: string) => {
    const sql = `select subject, array_agg(sequence order by n) as sequences from step_witness where owner = '${owner}' group by 1`;
    const rows = await system.query<{ subject: string; sequences: number[] }>('reporting', sql);
    return new Map(rows.map(({ subject, sequences }) => [subject, sequences]));
  };

  it('shows nobody an error', () => {
    const answers = people.flatMap((person) => person.answers);
    const early = ({ status, path }: Answer) => status === 404 && path.startsWith('mediation/mediations/');
    const errors = answers.filter((answer) => ![200, 201].includes(answer.status as number) && !early(answer));
    expect({ errors: errors.length, first: errors.slice(0, 5) }).toEqual({ errors: 0, first: [] });
    expect(answers.length).toBeGreaterThan(100);
  });

  it('loses no dispute and doubles none', async () => {
    expect((await system.all<{ id: string }>('intake/disputes')).map(({ id }) => id).sort()).toEqual(registered());
  });

  it('has every fact said once, in order, and handled once by reporting', async () => {
    const bus = await Neighbour.on(system.broker);
    for (const [owner, list] of [
      ['intake', 'intake/disputes'],
      ['mediation', 'mediation/mediations'],
    ] as const) {
      await eventually(async () => {
        const kept = await system.all<{ id: string; sequence: number }>(list);
        expect(kept.map(({ id }) => id).sort()).toEqual(registered());
        const last = new Map(kept.map(({ id, sequence }) => [id, sequence]));
        expect(gapless((await bus.said(owner)).filter(({ subject }) => last.has(subject)))).toEqual(last);
        const upTo = (end: number) => Array.from({ length: end }, (_, i) => i + 1);
        expect(await heard(owner)).toEqual(new Map([...last].map(([id, end]) => [id, upTo(end)])));
      });
    }
    await bus.leave();
  });

  it('leaves nothing waiting', async () => {
    for (const name of names) {
      for (const table of ['outbox_waiting', 'parked_event']) {
        await eventually(async () => {
          const rows = await system.query<{ n: number }>(name, `select count(*)::int as n from ${table}`);
          expect({ name, table, rows }).toEqual({ name, table, rows: [{ n: 0 }] });
        });
      }
    }
  });
});
