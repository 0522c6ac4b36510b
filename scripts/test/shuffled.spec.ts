import path from 'node:path';
import { root } from './program.js';

type Spec = Readonly<{ path: string }>;
type Sequencer = { sort(specs: readonly Spec[]): Spec[] };
type Shuffled = new (options: object) => Sequencer;

const LONG = ['journeys', 'console/test', 'scripts/test', 'libs/messaging/test'];
const specs = Array.from({ length: 20 }, (_, i) => ({ path: `/somewhere/libs/${i}.spec.ts` }));

describe('the order of spec files under --randomize', () => {
  let Shuffled: Shuffled;
  beforeAll(async () => {
    ({ default: Shuffled } = (await import(path.join(root, 'scripts/launch/shuffled.mjs'))) as { default: Shuffled });
  });
  const order = (seed: number, found: readonly Spec[] = specs, rootDir = '/somewhere') =>
    new Shuffled({ contexts: [], globalConfig: { randomize: true, seed, rootDir } }).sort(found).map((spec) => spec.path);

  it('has all of them, and is another for another seed', () => {
    expect(order(1).sort()).toEqual(specs.map((spec) => spec.path).sort());
    expect(order(1)).not.toEqual(order(2));
  });

  it('begins with what takes long, which is shuffled too', () => {
    const long = LONG.flatMap((at) => specs.map(({ path: each }) => each.replace('libs', at)));
    const all = [...specs, ...long.map((each) => ({ path: each }))];
    for (const seed of [1, 2]) expect(order(seed, all).slice(0, long.length).sort()).toEqual(long.sort());
    expect(order(1, all).slice(0, long.length)).not.toEqual(order(2, all).slice(0, long.length));
  });

  it('goes by the seed alone: not by how they were found, nor by where the clone lies', () => {
    expect(order(1, specs.toReversed())).toEqual(order(1));
    const elsewhere = specs.map((spec) => ({ path: spec.path.replace('/somewhere', '/elsewhere') }));
    expect(order(1, elsewhere, '/elsewhere').map((at) => at.replace('/elsewhere', '/somewhere'))).toEqual(order(1));
  });

  it('without a seed is by size as long as nobody knows how long they take, and begins with the same', () => {
    const context = { config: { id: 'junan', rootDir: '/somewhere', cache: false, cacheDirectory: '/nowhere' }, hasteFS: { getSize } };
    const found = ['libs/access/a', 'journeys/aa', 'libs/access/aaa', 'console/test/a'].map((file) => ({
      path: `/somewhere/${file}`,
      context,
    }));
    const unseeded = new Shuffled({ contexts: [context], globalConfig: { randomize: false, rootDir: '/somewhere' } });
    const order = unseeded.sort(found).map(({ path: at }) => at.replace('/somewhere/', ''));
    expect(order).toEqual(['console/test/a', 'journeys/aa', 'libs/access/aaa', 'libs/access/a']);
  });
});

const getSize = (file: string) => file.length;
