import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { keys as keysOf } from '#chassis';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { KeyRing, SealedRecords, Sealer, keepSealed } from '#sealed';
import { TestBroker, TestDatabase, eventually, ordered, startService } from '#testing';
import type { RunningService } from '#testing';
import { intake } from '../../apps/intake/src/intake.module.js';
import { program, root } from './program.js';

const [k1, k2, b1, b2] = Array.from({ length: 4 }, () => randomBytes(32).toString('base64'));
const before = { SEALED_KEYS: `k1:${k1}`, BLIND_INDEX_KEY: b1 ?? '' };
const both = { SEALED_KEYS: `k2:${k2},k1:${k1}`, BLIND_INDEX_KEY: `b2:${b2},b1:${b1}` };
const after = { SEALED_KEYS: `k2:${k2}`, BLIND_INDEX_KEY: `b2:${b2}` };
type Environment = typeof before & Readonly<{ RETENTION_POLICY?: string }>;
const ringsOf = ({ SEALED_KEYS, BLIND_INDEX_KEY }: typeof before) => ({
  keyRing: KeyRing.parse(SEALED_KEYS),
  blindRing: KeyRing.parse(BLIND_INDEX_KEY, 'b1'),
});

describe('npm run keys', () => {
  let broker: TestBroker;
  let database: TestDatabase;
  let service: RunningService;
  const db = () => service.get<Database>(DATABASE);
  const start = (rings: typeof before) => startService(intake, { database, broker, config: ringsOf(rings) });
  const again = async (rings: typeof before) => {
    await service.stop();
    service = await start(rings);
  };
  const around = (rings: Environment) => ({ DATABASE_URL: service.database.url, ...rings });
  const keys = (rings: Environment, ...args: string[]) => ordered(keysOf, intake, around(rings), args);
  /** As an operator runs it. */
  async function run(rings: Environment, ...args: string[]) {
    const { ended, output } = program('scripts/keys.mjs', around(rings), [...args, 'intake']);
    return { code: await ended, output: output() };
  }
  const write = (n: number) => seal(service.get(Sealer), db(), n);
  const readable = async (): Promise<number> => {
    const aggregates = (await db().query<{ id: string }>('select distinct aggregate_id as id from sealed_record')).map(({ id }) => id);
    return [...(await service.get(SealedRecords).masked(aggregates)).values()].flat().filter(({ unreadable }) => !unreadable).length;
  };

  beforeAll(async () => (broker = await TestBroker.start()));
  afterAll(() => broker.drop());
  beforeEach(async () => {
    database = await TestDatabase.of(intake);
    service = await start(before);
  });
  afterEach(async () => {
    await service.stop();
    await database.drop();
  });

  it('tells how long each kind is kept, by what right, and what the justice bureau has yet to confirm', async () => {
    const mark = '; basis: county policy, to be confirmed by the justice bureau\n';
    const { code, output } = await keys(before, 'status');
    expect(code).toBe(0);
    expect(output).toContain(`intake: party is kept for 10 years (default-1: PIPL 13(3), 19; 人民调解法 27)${mark}`);
    expect(output).toContain('intake: answer is kept for 3 years (default-1: PIPL 50; 民法典 188)\n');

    const folder = mkdtempSync(path.join(tmpdir(), 'junan-periods-'));
    const RETENTION_POLICY = path.join(folder, 'intake.json');
    writeFileSync(
      RETENTION_POLICY,
      JSON.stringify({ version: 'santai-2027-1', kinds: { party: { keep: '15 years', basis: '三台县〔2027〕1号' } } }),
    );
    const { output: decided } = await run({ ...before, RETENTION_POLICY }, 'status');
    expect(decided).toContain('intake: party is kept for 15 years (santai-2027-1: 三台县〔2027〕1号)\n');
    expect(decided).toContain(`intake: narrative is kept for 10 years (default-1: PIPL 13(1), 13(3), 19; 人民调解法 27)${mark}`);
    rmSync(folder, { recursive: true });
  });

  it('takes a key into use and another out: every record stays readable, and every person is found', async () => {
    await write(30);
    expect(await keys(before, 'status')).toEqual({
      code: 0,
      output: expect.stringContaining(
        'intake: sealed by aes-256-gcm\nintake: k1 (seals now): 30 bunches\nintake: b1 (seals now): the indexes of 30 records\n',
      ),
    });
    await again(both);
    await write(5);
    expect((await keys(both, 'retire', 'k1')).output).toBe('intake: k1 is still needed by 30 bunches: rotate first\n');
    expect((await keys(both, 'retire', 'b1')).output).toBe('intake: b1 is still needed by the indexes of 30 records: rotate first\n');

    const { code, output } = await keys(both, 'rotate');
    expect(output).toBe(
      'intake: 30 of 30 bunches sealed anew\nintake: 30 of 30 records indexed anew\nintake: all is under k2, and found under b2\n',
    );
    expect(code).toBe(0);
    for (const key of ['k1', 'b1']) expect(await keys(both, 'retire', key)).toMatchObject({ code: 0 });

    await again(after);
    expect(await readable()).toBe(70);
    expect(await service.get(SealedRecords).search('party', '张0')).toHaveLength(2);
    expect((await keys(after, 'rotate')).output).toBe('intake: all is under k2, and found under b2\n');
  }, 120_000);

  it('rotates past what does not open, names it, and does not say that all is well', async () => {
    await write(3);
    const [bunch] = await db().query<{ id: string }>('select id from key_bunch order by id limit 1');
    await db().query(`update key_bunch set tag = decode(repeat('00', 16), 'hex') where id = $1`, [bunch?.id]);
    const sealedAnew = { ...both, BLIND_INDEX_KEY: before.BLIND_INDEX_KEY };
    expect(await keys(sealedAnew, 'rotate')).toEqual({
      code: 1,
      output:
        `intake: 2 of 3 bunches sealed anew\nintake: The sealed bunch ${bunch?.id} does not open: it stays as it is\n` +
        'intake: not all yet: 1 bunches under k1\n',
    });
  });

  it('is killed in the middle and goes on from there, while the service reads and writes', async () => {
    await again(both);
    await seal(new Sealer(KeyRing.parse(before.SEALED_KEYS), service.get(Sealer).blind, service.get(Sealer).retention), db(), 1_300);
    // Somebody holds the last bunch, so that the rotation has to wait for it.
    const holder = new pg.Client({ connectionString: service.database.superuserUrl });
    holder.on('error', () => undefined);
    await holder.connect();
    await holder.query('begin');
    await holder.query('select 1 from key_bunch order by id desc limit 1 for update');

    const killed = program('dist/apps/intake/src/keys.js', { DATABASE_URL: database.url, ...both }, ['rotate']);
    const under = async (key: string) => (await db().query('select 1 from key_bunch where key_id = $1', [key])).length;
    await eventually(async () => expect(await under('k2')).toBe(1_000));
    await eventually(async () =>
      expect(await db().query(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%key_bunch%'`)).toHaveLength(
        1,
      ),
    );
    killed.kill('SIGKILL');
    expect(await killed.ended).toBe('SIGKILL');
    expect(killed.output()).toBe('intake: 500 of 1300 bunches sealed anew\n');
    expect(await readable()).toBe(2_600);
    await write(3);
    await holder.end();

    // Two take it up, and the service writes on.
    const writing = (async () => {
      for (let n = 0; n < 40; n++) await write(1);
    })();
    const ended = await Promise.all([keys(both, 'rotate'), keys(both, 'rotate'), writing]);
    expect(ended.slice(0, 2).map((each) => each?.code)).toEqual([0, 0]);
    expect(await under('k1')).toBe(0);
    expect(await readable()).toBe(2_600 + 43 * 2);
  }, 120_000);

  it('says that an instance still seals with the key that is to go', async () => {
    await write(2);
    const { code, output } = await keys({ ...both, SEALED_KEYS: `k2:${k2},k1:${k1}` }, 'rotate');
    expect([code, output]).toEqual([0, expect.stringContaining('all is under k2')]);
    await write(1);
    expect(await keys(both, 'retire', 'k1')).toEqual({ code: 1, output: 'intake: k1 is still needed by 1 bunches: rotate first\n' });
    expect((await keys(after, 'status')).output).toContain('intake: k1 (NOT in the ring): 1 bunches');
  });

  it('takes away what came back with a backup though it was erased, and tells of what has no key otherwise', async () => {
    await write(2);
    await service.database.arrange('create table copy as select * from sealed_record; create table keys_copy as select * from key_bunch');
    const [one] = await db().query<{ id: string }>('select aggregate_id as id from sealed_record order by id limit 1');
    await service.get(SealedRecords).erase(one?.id ?? '', { purpose: 'retention', actor: 'test' });
    await write(1);
    await service.database.arrange('insert into sealed_record select * from copy on conflict do nothing');
    expect((await keys(before, 'status')).output).toContain('intake: 2 records came back with a backup though they were erased');
    expect((await keys(before, 'sweep')).output).toBe('intake: 2 records that had come back erased are gone\n');
    expect(await readable()).toBe(4);
    expect(await db().query(`select detail ->> 'purpose' as purpose from act order by number desc limit 1`)).toEqual([
      { purpose: 'restored' },
    ]);

    await service.database.arrange('delete from key_bunch; insert into key_bunch select * from keys_copy');
    expect(await keys(before, 'status')).toEqual({
      code: 1,
      output: expect.stringContaining('intake: 2 records have NO key, and nothing says that they were erased'),
    });
    expect((await keys(before, 'sweep')).output).toBe('intake: 0 records that had come back erased are gone\n');
    expect(await db().query('select 1 from sealed_record')).toHaveLength(4);
  });

  it('refuses to retire the key that seals, one that is none, or nobody knows what', async () => {
    for (const [args, says] of [
      [['retire', 'k2'], 'k2 seals now: put another key before it first'],
      [['retire', 'k9'], 'no ring has a key named k9'],
      [['retire'], 'usage: keys'],
    ] as const)
      expect(await keys(both, ...args)).toEqual({ code: 1, output: expect.stringContaining(says) });
  });

  it('makes a key for whoever keeps the secrets, and shows no other', async () => {
    expect((await keys(both, 'new')).output).toMatch(/^k3:[A-Za-z0-9+/]{43}=\n$/);
    expect((await keys(before, 'new', 'blind')).output).toMatch(/^b2:[A-Za-z0-9+/]{43}=\n$/);
    expect(await keys({ ...both, SEALED_KEYS: 'k1:s3cret' }, 'status')).toEqual({
      code: 1,
      output: 'intake: SEALED_KEYS: The key k1 must be 32 bytes in base64\n',
    });
  });
});

describe('the keys of npm start', () => {
  const launch = async <T>(file: string) => (await import(path.join(root, 'scripts/launch', file))) as T;
  type Rings = { services: Record<string, { sealed: string; blindIndex: string }> };
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'junan-keys-'));
    (await launch<{ secretsOf(folder: string): unknown }>('secrets.mjs')).secretsOf(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const rings = () => (JSON.parse(readFileSync(path.join(folder, 'secrets.json'), 'utf8')) as Rings).services['intake'];
  const keys = async (...args: string[]) => {
    const { ended, output } = program('scripts/keys.mjs', { JUNAN_DATA: folder }, args);
    return { code: await ended, output: output() };
  };

  it('gain one that seals from the next start on, also in a folder of before blind keys had names', async () => {
    const old = rings();
    expect(old?.blindIndex).not.toContain(':');
    expect(await keys('new', 'intake')).toEqual({ code: 0, output: 'intake: k2 seals from the next start on\n' });
    expect(await keys('new', 'blind', 'intake')).toEqual({ code: 0, output: 'intake: b2 seals from the next start on\n' });
    expect(rings()?.sealed).toMatch(/^k2:[^,]+,k1:[^,]+$/);
    expect(rings()?.sealed.endsWith(`,${old?.sealed}`)).toBe(true);
    expect(rings()?.blindIndex).toMatch(/^b2:[^,]+,b1:/);
    expect(rings()?.blindIndex.endsWith(`,b1:${old?.blindIndex}`)).toBe(true);

    const { dropKey } = await launch<{ dropKey(folder: string, name: string, id: string): void }>('secrets.mjs');
    for (const id of ['k1', 'b1', 'k2']) dropKey(folder, 'intake', id);
    expect(rings()?.sealed).toMatch(/^k2:[^,]+$/);
    expect(rings()?.blindIndex).toMatch(/^b2:[^,]+$/);
  });

  it('are named in the folder as they are elsewhere, whatever else is in the ring', async () => {
    const file = path.join(folder, 'secrets.json');
    const secrets = JSON.parse(readFileSync(file, 'utf8')) as Rings;
    const ring = `hsm41:${k2},k2:${k1}`;
    writeFileSync(file, JSON.stringify({ services: { ...secrets.services, intake: { ...secrets.services['intake'], sealed: ring } } }));
    const elsewhere = program('scripts/keys.mjs', { DATABASE_URL: 'postgres://127.0.0.1:1/none', SEALED_KEYS: ring }, ['new', 'intake']);
    await elsewhere.ended;
    expect(elsewhere.output()).toMatch(/^k3:/);
    expect((await keys('new', 'intake')).output).toBe('intake: k3 seals from the next start on\n');
    expect(rings()?.sealed).toMatch(/^k3:[^,]+,hsm41:/);
  });

  it('gain none from a start’s first moment on, since it would not know it', async () => {
    const old = rings();
    const { lock } = await launch<{ lock(folder: string): unknown }>('lock.mjs');
    expect(lock(folder)).toBeUndefined();
    expect(await keys('new')).toEqual({ code: 1, output: expect.stringContaining('would not know the new key: stop it') });
    expect(rings()).toEqual(old);
  });

  it('are looked for where nothing runs, and that is said', async () => {
    expect(await keys('status')).toEqual({ code: 1, output: expect.stringContaining('Junan does not run from this folder') });
    expect(await keys('burn')).toEqual({ code: 1, output: expect.stringContaining('npm run keys -- [status') });
  });
});

/** Disputes of two records each. */
async function seal(sealer: Sealer, database: Database, n: number): Promise<void> {
  const rows = Array.from({ length: n }, (_, i) =>
    sealer.sealAll(newId(), [
      { kind: 'party', content: { name: `张${i}` } },
      { kind: 'narrative', content: { summary: '两家争地界' } },
    ]),
  );
  await keepSealed(database, rows.flat());
}
