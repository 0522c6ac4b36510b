import { ServiceDatabase } from '../test/service-database.js';
import { pass, restore } from '../test/restore.js';
import type { Ahead } from '../test/restore.js';
import type { Act } from './act.js';
import { keepActs } from './acts.store.js';
import { Chain } from './chain.store.js';
import { verifyChain } from './verify.store.js';

const act = (what: string): Act => ({
  kind: 'change',
  what,
  account: 'u-7',
  unit: null,
  roles: null,
  door: 'POST disputes',
  request: null,
});
const twice = (service: ServiceDatabase) =>
  service.db.query('select n as act from act_seal, unnest(acts) n group by n having count(*) > 1 order by n');

let before: ServiceDatabase;
let after: ServiceDatabase;
let chain: Chain;
const verdict = () => verifyChain(after.db);

/** Acts 1 to 6 under three seals or more, and a seventh that none covers yet. */
beforeEach(async () => {
  before = await ServiceDatabase.elsewhere();
  for (let n = 1; n <= 3; n++) {
    await keepActs(before.db, [act('sealed'), act('sealed')]);
    await new Chain(before.db).grow();
    await pass(before, 20);
  }
  await keepActs(before.db, [act('not sealed before the restore')]);
  after = await ServiceDatabase.elsewhere();
  chain = new Chain(after.db);
});
afterEach(() => Promise.all([before.drop(), after.drop()]));

describe('a chain that is restored', () => {
  it.each<[string, Ahead]>([
    ['a cluster that has seen fewer transactions', 400],
    ['a cluster that has seen hardly fewer', 30],
    ['a cluster that has seen as many', 0],
    ['a cluster that has seen more', -300],
    ['a cluster that has seen far fewer', 5_000_000_000],
    ['a cluster that does it under the very number of the last seal', 'last seal'],
    ['a cluster that does it under the very number of the act that none covers', 'last act'],
  ])('into %s stays true, and covers each act once', async (_, ahead) => {
    await restore(before, after, ahead);
    await keepActs(after.db, [act('before the sealer came')]);
    expect(await verdict()).toMatchObject({ intact: true, acts: 6, unsealed: 2 });
    for (let n = 1; n <= 6; n++) {
      await chain.grow();
      expect(await verdict()).toMatchObject({ intact: true, flaws: [], acts: 7 + n, unsealed: 0 });
      // The numbers of transactions catch up with what was restored, and leave it behind.
      await pass(after, 100);
      await keepActs(after.db, [act('after the restore')]);
    }
    expect(await twice(after)).toEqual([]);
  });

  it('takes in once what a transaction wrote that was under way when the sealer came', async () => {
    await restore(before, after, 60);
    await after.db.transaction(async (tx) => {
      await keepActs(tx, [act('late')]);
      await pass(after, 30);
      await keepActs(after.db, [act('early')]);
      await chain.grow();
    });
    for (let n = 0; n < 3; n++) {
      await pass(after, 40);
      await chain.grow();
    }
    expect(await verdict()).toMatchObject({ intact: true, flaws: [], acts: 9, unsealed: 0 });
    expect(await twice(after)).toEqual([]);
  });

  it('is restored once more, before the numbers have caught up', async () => {
    await restore(before, after, 400);
    await chain.grow();
    await keepActs(after.db, [act('of the second')]);
    const third = await ServiceDatabase.elsewhere();
    await restore(after, third, 0);
    for (let n = 0; n < 6; n++) {
      await new Chain(third.db).grow();
      await pass(third, 100);
    }
    expect(await verifyChain(third.db)).toMatchObject({ intact: true, flaws: [], acts: 8, unsealed: 0 });
    expect(await twice(third)).toEqual([]);
    await third.drop();
  });

  it('by two instances at once is one', async () => {
    await restore(before, after, 400);
    await keepActs(
      after.db,
      Array.from({ length: 4_500 }, () => act('many')),
    );
    for (let n = 0; n < 3; n++) await Promise.all([chain, new Chain(after.db), new Chain(after.db)].map((each) => each.grow()));
    expect(await verdict()).toMatchObject({ intact: true, acts: 4_507, unsealed: 0 });
    expect(await twice(after)).toEqual([]);
  });
});
