import { eventually } from '#testing';
import { HearingDesk } from './hearing.desk.js';
import { Teller } from './teller.desk.js';
import type { Heard, Said } from './talk.store.js';

const seat = { as: 'mediator', unit: '510722' } as const;
type Ports = ConstructorParameters<typeof Teller>;
type SeatNow = () => typeof seat | undefined;

/** Rooms in memory: `words` is how one is opened, `closes` what happens right after it was looked for words. */
function rooms() {
  const rows: Said[] = [];
  const over = new Set<string>();
  const at = { words: (said: Said) => Promise.resolve(said.id), closes: () => undefined as void };
  const talks = {
    whenSaid: () => undefined,
    heard: () => Promise.resolve([]),
    after: (heard: readonly Heard[]) => {
      const found = rows.filter((row) => heard.some(({ session, n }) => row.session === session && row.n > n));
      at.closes();
      return Promise.resolve(found);
    },
    standing: (sessions: readonly string[]) =>
      Promise.resolve(new Map(sessions.map((each) => [each, { standing: over.has(each) ? 'over' : 'open', draft: 0 }]))),
  };
  const nobody = {
    come: () => Promise.resolve(),
    leave: () => Promise.resolve(),
    stay: () => Promise.resolve(),
    in: () => Promise.resolve([]),
  };
  const links = { alive: () => Promise.resolve(new Set()) };
  const telling = {
    who: () => Promise.resolve({}),
    opened: async (said: Said[]) => new Map(await Promise.all(said.map(async (each) => [each.id, await at.words(each)] as const))),
    of: (said: Said, n: number, words: ReadonlyMap<string, string>) => Promise.resolve({ id: said.id, n, words: words.get(said.id) }),
  };
  /** Asked once for all lines: as what each sits by now. */
  const seating = {
    seatsNow: (asked: readonly Readonly<{ actor: SeatNow }>[]) => Promise.resolve(asked.map(({ actor }) => actor())),
  };
  const asked = vi.spyOn(seating, 'seatsNow');
  const ports = [talks, nobody, links, telling, seating] as unknown as Ports;
  const desk = new HearingDesk(ports[0], ports[1], new Teller(...ports));
  onTestFinished(() => desk.onModuleDestroy());
  return {
    at,
    over,
    asked,
    say: (session: string, n: number) =>
      void rows.push({ session, n, id: `${session}${n}`, audience: 'all', at: '', seat: 'mediator', party: null, unit: null }),
    async listen(session: string, seatNow?: SeatNow) {
      const heard = { raw: '' };
      const stream = await desk.listen({
        mediation: 'm',
        session,
        seat,
        subject: session,
        from: 0,
        ...(seatNow && { actor: seatNow as never }),
      });
      stream.on('data', (data: Buffer) => (heard.raw += String(data)));
      return { words: () => [...heard.raw.matchAll(/^id: both\.\d+\nevent: word\ndata: \{"id":"(\w+)"/gm)].map(([, id]) => id), heard };
    },
  };
}

describe('who tells what is said', () => {
  it('tells the other lines, and how their rooms stand, while one word cannot be told, and tells that one later, once', async () => {
    const { at, over, say, listen } = rooms();
    const [a, b] = [await listen('a'), await listen('b')];
    let fails = true;
    at.words = (said) => (fails && said.id === 'a1' ? Promise.reject(new Error('no connection')) : Promise.resolve(said.id));
    for (const n of [1, 2]) say('a', n);
    say('b', 1);
    await eventually(() => expect(b.words()).toEqual(['b1']));
    over.add('b');
    await eventually(() => expect(b.heard.raw).toContain('event: over'));
    expect(a.words()).toEqual([]);
    fails = false;
    await eventually(() => expect(a.words()).toEqual(['a1', 'a2']));
  });

  it('sends away who sits there as somebody else by now, or not at all', async () => {
    const { say, listen, asked } = rooms();
    let now: typeof seat | undefined = { ...seat };
    const a = await listen('a', () => now);
    await listen('b', () => seat);
    await eventually(() => expect(a.heard.raw).toContain('event: room'));
    expect(a.heard.raw).not.toContain('event: anew');
    // With one question for all lines.
    await eventually(() => expect(asked.mock.lastCall?.[0]).toHaveLength(2));
    now = undefined;
    await eventually(() => expect(a.heard.raw).toContain('event: anew'));
    say('a', 1);
    expect(a.words()).toEqual([]);
  });

  it('tells the last word that was said before it was closed', async () => {
    const { at, over, say, listen } = rooms();
    const a = await listen('a');
    await eventually(() => expect(a.heard.raw).toContain('event: room'));
    at.closes = () => {
      if (over.has('a')) return;
      say('a', 1);
      over.add('a');
    };
    await eventually(() => expect(a.heard.raw).toContain('event: over'));
    expect(a.words()).toEqual(['a1']);
  });
});
