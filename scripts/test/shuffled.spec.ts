import path from 'node:path';
import { root } from './program.js';

type Spec = Readonly<{ moduleId: string }>;
type Sequencer = { sort(specs: readonly Spec[]): Promise<Spec[]> };
type Shuffled = new (context: object) => Sequencer;

const LONG = ['journeys', 'console/test', 'scripts/test', 'libs/messaging/test'];
const specs = Array.from({ length: 20 }, (_, i) => ({ moduleId: `/somewhere/libs/${i}.spec.ts` }));

describe('the order of spec files under --randomize', () => {
  let Shuffled: Shuffled;
  beforeAll(async () => {
    ({ default: Shuffled } = (await import(path.join(root, 'scripts/launch/shuffled.mjs'))) as { default: Shuffled });
  });
  const order = async (seed: number, found: readonly Spec[] = specs, at = '/somewhere') =>
    (await new Shuffled({ config: { root: at, sequence: { seed, shuffle: true } } }).sort(found)).map((spec) => spec.moduleId);

  it('has all of them, and is another for another seed', async () => {
    expect((await order(1)).sort()).toEqual(specs.map((spec) => spec.moduleId).sort());
    expect(await order(1)).not.toEqual(await order(2));
  });

  it('begins with what takes long, which is shuffled too', async () => {
    const long = LONG.flatMap((at) => specs.map(({ moduleId }) => moduleId.replace('libs', at)));
    const all = [...specs, ...long.map((moduleId) => ({ moduleId }))];
    const first = async (seed: number) => (await order(seed, all)).slice(0, long.length);
    for (const seed of [1, 2]) expect((await first(seed)).sort()).toEqual(long.sort());
    expect(await first(1)).not.toEqual(await first(2));
  });

  it('goes by the seed alone: not by how they were found, nor by where the clone lies', async () => {
    expect(await order(1, specs.toReversed())).toEqual(await order(1));
    const elsewhere = specs.map((spec) => ({ moduleId: spec.moduleId.replace('/somewhere', '/elsewhere') }));
    expect((await order(1, elsewhere, '/elsewhere')).map((at) => at.replace('/elsewhere', '/somewhere'))).toEqual(await order(1));
  });

  it('without a seed is by size as long as nobody knows how long they take, and begins with the same', async () => {
    const project = { name: '', config: { root: '/somewhere', sequence: { groupOrder: 0 } } };
    const found = ['libs/access/a', 'journeys/aa', 'libs/access/aaa', 'console/test/a'].map((file) => ({
      moduleId: `/somewhere/${file}`,
      project,
    }));
    const cache = { getFileTestResults: () => undefined, getFileStats: (key: string) => ({ size: key.length }) };
    const unseeded = new Shuffled({ config: { root: '/somewhere', sequence: { shuffle: false } }, cache });
    const inOrder = (await unseeded.sort(found)).map(({ moduleId }) => moduleId.replace('/somewhere/', ''));
    expect(inOrder).toEqual(['console/test/a', 'journeys/aa', 'libs/access/aaa', 'libs/access/a']);
  });
});
