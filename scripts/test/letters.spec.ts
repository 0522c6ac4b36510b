import { letters as lettersOf } from '#chassis';
import { DisputeAssigned, DisputeClassified } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { Neighbour, TestBroker, eventually, ordered, startService } from '#testing';
import type { RunningService } from '#testing';
import { mediation } from '../../apps/mediation/src/mediation.module.js';
import { program } from './program.js';

const assignment = {
  lead: 'justice',
  township: '510722104',
  village: '510722104201',
  desk: 'county',
  category: 'neighbour',
  channel: 'walk-in',
  place: 'village',
  crossCounty: false,
  risk: 'low',
} as const;

describe('npm run letters', () => {
  let broker: TestBroker;
  let bus: Neighbour;
  let service: RunningService;

  beforeAll(async () => {
    broker = await TestBroker.start();
    bus = await Neighbour.on(broker);
    service = await startService(mediation, { broker });
  });

  afterAll(async () => {
    await service.stop();
    await bus.leave();
    await broker.drop();
  });

  const sql = (text: string) => service.get<Database>(DATABASE).query(text);
  const parked = (where: string) =>
    eventually(async () => expect(await sql(`select event_id from parked_event where ${where}`)).toHaveLength(1));

  const around = () => ({ DATABASE_URL: service.database.url });
  const letters = (...order: string[]) => ordered(lettersOf, mediation, around(), order);
  /** As an operator runs it. */
  async function run(...args: string[]): Promise<{ code: number | string; output: string }> {
    const { ended, output } = program('scripts/letters.mjs', around(), args);
    return { code: await ended, output: output() };
  }

  it('has nothing to list where everything was handled', async () => {
    expect(await run('mediation')).toEqual({ code: 0, output: 'mediation: 0 dead letters; 0 wait to be tried again\n' });
  });

  it('lists what breaks its contract: who said it, what, about whom, and why', async () => {
    const event = await bus.say(DisputeClassified({ category: 'Not A Code' }), { subject: newId() });
    await parked('dead');
    const { code, output } = await letters('list');
    expect(code).toBe(0);
    expect(output).toMatch(/^mediation: 1 dead letters; 0 wait/);
    for (const part of [event.id, 'from intake', 'intake.dispute-classified.v1', `about ${event.subject}`, 'tried 1×', 'category']) {
      expect(output).toContain(part);
    }
    await sql('delete from parked_event');
  });

  it('puts one back in line once its cause is mended, and it is handled', async () => {
    await service.database.arrange('alter table mediation add constraint broken_for_a_while check (false) not valid');
    const { id, subject } = await bus.say(DisputeAssigned(assignment), { subject: newId() });
    await parked('not dead');
    // As if its ten attempts were used up.
    await sql('update parked_event set dead = true');
    expect((await letters('list')).output).toContain('broken_for_a_while');
    await service.database.arrange('alter table mediation drop constraint broken_for_a_while');

    expect(await letters('replay', id)).toEqual({ code: 0, output: 'mediation: 1 put back in line\n' });
    await eventually(async () => {
      await service
        .as({ unit: '510722', roles: ['mediator'] })
        .get(`/mediations/${subject}`)
        .expect(200);
    });
    expect((await letters('list')).output).toBe('mediation: 0 dead letters; 0 wait to be tried again\n');
  });

  it('refuses a service that is none', async () => {
    const says = 'archive is none of intake, mediation, screening, reporting';
    expect(await run('archive')).toEqual({ code: 1, output: expect.stringContaining(says) });
  });

  it.each([
    ['a word it does not know', ['burn'], 'usage: letters'],
    ['an id that is no dead letter', ['replay', '01990000-0000-7000-8000-000000000001'], 'there is no such dead letter'],
  ])('refuses %s', async (_what, args, says) => {
    expect(await letters(...args)).toEqual({ code: 1, output: expect.stringContaining(says) });
  });
});
