import { newId } from '#kernel';
import type { Actor } from '#kernel';
import { Neighbour, TestBroker, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { Answers } from '../src/answers.js';
import { reporting } from '../src/reporting.module.js';
import * as story from './story.js';

let broker: TestBroker;
let bus: Neighbour;
let service: RunningService;
let now = new Date('2026-11-30T02:00:00Z');

beforeAll(async () => {
  broker = await TestBroker.start();
  bus = await Neighbour.on(broker);
  service = await startService(reporting, { broker, now: () => now });
});

afterAll(async () => {
  await service.stop();
  await bus.leave();
  await broker.drop();
});

describe('of all who look at the same board', () => {
  const leaderOf = (unit: string, oversees = false) => ({ unit, oversees, roles: ['leader'], subject: newId() }) as unknown as Actor;
  let counted: number;
  const look = (who = leaderOf('510722'), question: readonly unknown[] = ['board']) =>
    service.get(Answers).to(question, who, () => Promise.resolve(++counted));
  /** A minute in which nothing was asked yet. */
  const inNewMinute = () => {
    counted = 0;
    now = new Date(now.getTime() + 60_000);
  };
  beforeEach(inNewMinute);
  /** While nothing more gets known: what another test said may still be read. */
  const undisturbed = (work: () => Promise<void>) =>
    eventually(async () => {
      inNewMinute();
      await work();
    });

  it('it is counted for one, until the minute is over', () =>
    undisturbed(async () => {
      expect(await Promise.all([look(), look(), look()])).toEqual([1, 1, 1]);
      now = new Date(now.getTime() + 60_000);
      expect(await look()).toBe(2);
    }));

  it('nobody is shown what others see, or what was asked otherwise', () =>
    undisturbed(async () => {
      expect(await look()).toBe(1);
      expect(await look(leaderOf(story.north))).toBe(2);
      expect(await look(leaderOf('discipline-inspection'))).toBe(3);
      expect(await look(leaderOf('discipline-inspection', true))).toBe(4);
      expect(await look(leaderOf('510722'), ['board', { by: 'lead' }])).toBe(5);
      expect(await look()).toBe(1);
    }));

  it('it is counted anew as soon as more is known', async () => {
    expect(await look()).toBe(1);
    await bus.say(story.registered({ township: story.north }), { subject: newId() });
    await eventually(async () => expect(await look()).toBeGreaterThan(1));
  });

  it('what could not be counted is counted for the next who asks', async () => {
    const failing = service.get(Answers).to(['board'], leaderOf('510722'), () => Promise.reject(new Error('no line')));
    await expect(failing).rejects.toThrow('no line');
    expect(await look()).toBe(1);
  });

  it('a count that fails after more is known takes nothing from the one since', async () => {
    let fail: ((why: Error) => void) | undefined;
    const slow = service.get(Answers).to(['board'], leaderOf('510722'), () => new Promise<never>((_, reject) => (fail = reject)));
    slow.catch(() => undefined);
    await eventually(() => expect(fail).toBeDefined());
    now = new Date(now.getTime() + 60_000);
    expect(await look()).toBe(1);
    fail?.(new Error('no line'));
    await expect(slow).rejects.toThrow('no line');
    expect(await look()).toBe(1);
  });
});
