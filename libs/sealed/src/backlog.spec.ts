import { aged } from '../test/restore.js';
import { ServiceDatabase } from '../test/service-database.js';
import type { Act } from './act.js';
import { keepActs } from './acts.store.js';
import { Chain } from './chain.store.js';
import { verifyChain } from './verify.store.js';

let service: ServiceDatabase;
let chain: Chain;
const act = (what = 'dispute-bounced'): Act => ({
  kind: 'change',
  what,
  account: 'u-7',
  unit: null,
  roles: null,
  door: 'POST disputes',
  request: null,
});
const acts = (many: number) =>
  keepActs(
    service.db,
    Array.from({ length: many }, () => act()),
  );
const verdict = () => verifyChain(service.db);
const sizes = async () =>
  (await service.db.query<{ acts: number }>('select cardinality(acts) as acts from act_seal where number > 0 order by number')).map(
    ({ acts }) => acts,
  );

beforeEach(async () => {
  service = await ServiceDatabase.create();
  chain = new Chain(service.db);
});
afterEach(() => service.drop());

describe('acts that nobody sealed for long', () => {
  it('are no flaw once they are, however many, and what is dated back after them is one', async () => {
    await acts(2);
    await chain.grow();
    await acts(4_500);
    await aged(service, 3);
    await chain.grow();
    expect(await verdict()).toMatchObject({ intact: true, flaws: [], acts: 4_502, unsealed: 0 });

    await service.tamper(
      `insert into act (at, kind, what, door) values (now() - interval '2 days', 'change', 'dispute-closed', 'command')`,
    );
    await chain.grow();
    expect(await verdict()).toMatchObject({ intact: false, flaws: [{ act: 4_503, why: 'backdated' }] });
  });

  it('are counted, and the oldest is told', async () => {
    await acts(2);
    await chain.grow();
    await acts(1);
    const [{ at } = {}] = await service.db.query<{ at: string }>('select at from act order by number desc limit 1');
    await acts(2);
    expect(await verdict()).toMatchObject({ intact: true, unsealed: 3, oldestUnsealed: at });
    await chain.grow();
    expect(await verdict()).toMatchObject({ intact: true, unsealed: 0, oldestUnsealed: null });
  });

  it('go under seals of a bounded size, the first ones too', async () => {
    await acts(4_500);
    await chain.grow();
    expect(await sizes()).toEqual([2_000, 2_000, 500]);
    await acts(2_000);
    await chain.grow();
    expect(await sizes()).toEqual([2_000, 2_000, 500, 2_000, 0]);
    await acts(1);
    await chain.grow();
    expect(await verdict()).toMatchObject({ intact: true, acts: 6_501, unsealed: 0 });
  });

  it('go under seals that another goes on with where one was cut off, and each once', async () => {
    await acts(1);
    await chain.grow();
    await service.db.transaction(async (tx) => {
      await keepActs(tx, [act('late')]);
      await acts(4_500);
      await chain.grow();
      // As one leaves it that was stopped after its first seal.
      await service.tamper('delete from act_seal where number > 2');
    });
    await acts(3);
    for (let n = 0; n < 2; n++) await new Chain(service.db).grow();
    expect(await verdict()).toMatchObject({ intact: true, flaws: [], acts: 4_505, unsealed: 0 });
    expect(await service.db.query('select n from act_seal, unnest(acts) n group by n having count(*) > 1')).toEqual([]);
  });

  it('are found where a seal of the release before does not say how far it reaches', async () => {
    await acts(3);
    await chain.grow();
    await service.tamper('update act_seal set written_by = null, behind = null, foreign_to = null');
    await acts(2);
    expect(await verdict()).toMatchObject({ intact: true, unsealed: 2 });
    await chain.grow();
    expect(await verdict()).toMatchObject({ intact: true, acts: 5, unsealed: 0 });
  });
});

describe('a transaction that lasts long', () => {
  it('holds up its own acts alone', async () => {
    await acts(1);
    await chain.grow();
    await service.db.transaction(async (tx) => {
      await tx.query('select pg_current_xact_id()');
      await acts(2);
      await chain.grow();
      expect(await verdict()).toMatchObject({ acts: 3, unsealed: 0 });
    });
  });
});

describe('an act that bears an earlier time than it was written at', () => {
  const late = (kind: string, detail: object) =>
    service.db.query(`insert into act (at, kind, what, door, detail) values (now() - interval '30 hours', $1, 'x', 'POST disputes', $2)`, [
      kind,
      JSON.stringify(detail),
    ]);
  beforeEach(async () => {
    await acts(1);
    await chain.grow();
  });

  it.each(['refusal', 'sign-in'])('is honest where it was noted at the door and says when it was written: a %s', async (kind) => {
    await late(kind, { written: new Date().toISOString() });
    await chain.grow();
    expect(await verdict()).toMatchObject({ intact: true, acts: 2 });
  });

  it.each([
    ['a refusal that does not say so', 'refusal', {}],
    ['a refusal that says nonsense', 'refusal', { written: 'yesterday' }],
    ['a refusal that was written long ago, too', 'refusal', { written: '2026-01-01T00:00:00.000Z' }],
    ['a change, whatever it says', 'change', { written: new Date().toISOString() }],
  ])('is none else: %s', async (_, kind, detail) => {
    await late(kind, detail);
    await chain.grow();
    expect(await verdict()).toMatchObject({ intact: false, flaws: [{ act: 2, why: 'backdated' }] });
  });
});
