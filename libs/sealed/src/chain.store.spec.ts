import { newId } from '#kernel';
import { rehash } from '../test/restore.js';
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
  unit: '510722100',
  roles: ['mediator'],
  door: 'POST disputes/:id/bounce',
  request: newId(),
  aggregate: newId(),
  sequence: 3,
  detail: { status: 200 },
});
const grown = async () => {
  await chain.grow();
  expect((await verdict()).unsealed).toBe(0);
};
const verdict = () => verifyChain(service.db);
const head = async () => {
  const { seals: seal, head } = await verdict();
  return { seal, head };
};

/** Acts 1 to 6 under the seals 1 to 3. */
beforeEach(async () => {
  service = await ServiceDatabase.create();
  chain = new Chain(service.db);
  for (let n = 1; n <= 3; n++) {
    await keepActs(service.db, [act(), act()]);
    await grown();
  }
});
afterEach(() => service.drop());

describe('the chain of acts', () => {
  it('is whole when nobody touched it', async () => {
    expect(await verdict()).toEqual({
      intact: true,
      acts: 6,
      seals: 3,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
      unsealed: 0,
      oldestUnsealed: null,
      flaws: [],
    });
  });

  it('grows by nothing where nothing was done', async () => {
    await grown();
    expect(await verdict()).toMatchObject({ acts: 6, seals: 3 });
  });

  it('takes no update, delete or truncate', async () => {
    for (const [table, column] of [
      ['act', 'account'],
      ['act_seal', 'hash'],
    ]) {
      for (const sql of [`update ${table} set ${column} = null`, `delete from ${table}`, `truncate ${table}`]) {
        await expect(service.db.query(sql)).rejects.toThrow(/only added to/);
      }
    }
    expect(await verdict()).toMatchObject({ intact: true, acts: 6 });
  });

  it('leaves what a transaction under way has written for a later seal, also where its number is the lower, and waits for none', async () => {
    await service.db.transaction(async (tx) => {
      await keepActs(tx, [act('late')]);
      await keepActs(service.db, [act('early')]);
      await grown();
      expect(await verdict()).toMatchObject({ acts: 7, seals: 4 });
    });
    await grown();
    expect(await verdict()).toMatchObject({ intact: true, acts: 8, seals: 5 });
  });

  it('has no place for what was undone', async () => {
    await expect(
      service.db.transaction(async (tx) => {
        await keepActs(tx, [act()]);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    await keepActs(service.db, [act()]);
    await grown();
    expect(await verdict()).toMatchObject({ intact: true, acts: 7 });
  });

  it('is one, however many seal at once', async () => {
    const others = Array.from({ length: 6 }, () => new Chain(service.db));
    for (let round = 0; round < 5; round++) {
      await Promise.all([...others.map(() => keepActs(service.db, [act(), act()])), ...others.map((each) => each.grow())]);
    }
    await grown();
    expect(await verdict()).toMatchObject({ intact: true, acts: 66, unsealed: 0 });
  });

  it('takes in many at a time, also of one transaction', async () => {
    await keepActs(
      service.db,
      Array.from({ length: 4_500 }, () => act()),
    );
    await grown();
    expect(await verdict()).toMatchObject({ intact: true, acts: 4_506, seals: 6, unsealed: 0 });
  });
});

describe('whoever goes round the trigger', () => {
  it.each([
    ['by editing an act', `update act set account = 'u-8' where number = 3`, [{ act: 3, why: 'changed' }]],
    ['by turning a refusal into nothing', `update act set detail = null where number = 5`, [{ act: 5, why: 'changed' }]],
    ['by moving an act in time', `update act set at = at + interval '1 microsecond' where number = 6`, [{ act: 6, why: 'changed' }]],
    ['by removing an act', 'delete from act where number = 4', [{ act: 4, why: 'removed' }]],
    [
      'by removing the last act and its seal’s fellow',
      'delete from act where number in (5, 6)',
      [
        { act: 5, why: 'removed' },
        { act: 6, why: 'removed' },
      ],
    ],
    [
      'by putting two in each other’s place',
      `update act a set (at, kind, what, account, unit, roles, door, request, aggregate, sequence, detail)
         = (select b.at, b.kind, b.what, b.account, b.unit, b.roles, b.door, b.request, b.aggregate, b.sequence, b.detail from act b where b.number = 5 - a.number)
       where number in (2, 3)`,
      [
        { act: 2, why: 'changed' },
        { act: 3, why: 'changed' },
      ],
    ],
    [
      'by putting one in where the sealer has passed',
      `insert into act (number, xid, at, kind, what, door) overriding system value
         select 1000, xid, at, kind, what, door from act where number = 2`,
      [{ act: 1000, why: 'inserted' }],
    ],
    [
      'by changing the order in a seal',
      `update act_seal set acts = array[acts[2], acts[1]] where number = 3`,
      expect.arrayContaining([{ seal: 3, why: 'changed' }]),
    ],
    [
      'by moving a seal in time',
      `update act_seal set sealed_at = sealed_at - interval '1 day' where number = 2`,
      [{ seal: 2, why: 'changed' }],
    ],
    ['by removing a seal', 'delete from act_seal where number = 2', expect.arrayContaining([{ seal: 2, why: 'removed' }])],
    ['by hashing anew', `update act_seal set hash = sha256('x') where number = 1`, expect.arrayContaining([{ seal: 1, why: 'changed' }])],
  ])('%s is found, and what they touched is named', async (_, sql, flaws) => {
    await service.tamper(sql);
    expect(await verdict()).toMatchObject({ intact: false, flaws });
  });

  it.each([
    ['a seal', 'act_seal', 'number = 2'],
    ['an act', 'act', 'number = 3'],
  ])('by removing %s stays found while acts go on, until the very row is put back', async (_, table, which) => {
    await service.db.query(`create table backup as select * from ${table} where ${which}`);
    await service.tamper(`delete from ${table} where ${which}`);
    await keepActs(service.db, [act()]);
    await grown();
    expect(await verdict()).toMatchObject({ intact: false });

    await service.tamper(`insert into ${table} ${table === 'act' ? 'overriding system value ' : ''}select * from backup`);
    expect(await verdict()).toMatchObject({ intact: true, acts: 7 });
  });

  it('by putting in an act of long ago is found once it is sealed', async () => {
    await service.tamper(
      `insert into act (at, kind, what, door) values (now() - interval '3 days', 'change', 'dispute-closed', 'command')`,
    );
    await grown();
    expect(await verdict()).toMatchObject({ intact: false, flaws: [{ act: 7, why: 'backdated' }] });
  });

  /** As the owner of the database may: the act, its digest and the hash of its seal. */
  const forge = async () => {
    await service.tamper(`update act set account = 'u-8' where number = 3`);
    const [forged] = await service.db.query<{ text: string }>(
      `select encode(sha256(convert_to(jsonb_build_array(number, (extract(epoch from at) * 1000000)::bigint, kind, what, account, unit, to_jsonb(roles), door, request,
         aggregate, sequence, detail)::text, 'UTF8')), 'hex') as text from act where number = 3`,
    );
    await service.tamper(`update act_seal set digests = decode($1, 'hex') || substr(digests, 33) where number = 2`, [forged?.text]);
  };
  it('and hashes the seal anew is found at the next one', async () => {
    await forge();
    expect(await verdict()).toMatchObject({ intact: false, flaws: [{ seal: 2, why: 'changed' }] });
    await rehash(service, 2);
    expect(await verdict()).toMatchObject({ intact: false, flaws: [{ seal: 3, why: 'changed' }] });
  });

  it('and hashes all that follows is found by what was said elsewhere', async () => {
    const anchor = await head();
    await keepActs(service.db, [act()]);
    await grown();
    expect(await verifyChain(service.db, [anchor])).toMatchObject({ intact: true, seals: 4 });

    await forge();
    for (const seal of [2, 3, 4]) await rehash(service, seal);
    expect(await verdict()).toMatchObject({ intact: true });
    expect(await verifyChain(service.db, [anchor])).toMatchObject({ intact: false, flaws: [{ seal: 3, why: 'anchor-differs' }] });
  });

  it('and cuts off the end, acts and all, is found by what was said elsewhere', async () => {
    const anchor = await head();
    await service.tamper('delete from act_seal where number = 3');
    await service.tamper('delete from act where number > 4');
    expect(await verdict()).toMatchObject({ intact: true, acts: 4 });
    expect(await verifyChain(service.db, [anchor])).toMatchObject({ intact: false, flaws: [{ seal: 3, why: 'removed' }] });
  });
});
