import { DisputeHandedOver, FindingReported, MediationReopened, Settled } from '#contracts';
import type { Event } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { COUNTY, Neighbour, eventually } from '#testing';
import type { RunningService } from '#testing';
import { Import } from '../src/unit/import.store.js';
import type { Entry } from '../src/unit/unit.js';
import { Units } from '../src/unit/unit.store.js';
import { categories } from './lists.js';
import {
  clerk,
  coordinator,
  entered,
  entries,
  nextVillage,
  offered,
  otherTownship,
  otherVillage,
  registration,
  startIntake,
  township,
  village,
} from './people.js';

const on = '2026-11-20';

let service: RunningService;
let bus: Neighbour;
beforeEach(async () => {
  service = await startIntake({ now: () => new Date('2026-11-23T02:00:00Z') });
  bus = await Neighbour.on(service.broker);
}, 60_000);
afterEach(async () => {
  await bus.leave();
  await service.stop();
});

const sql = <R extends object>(text: string, params: readonly unknown[] = []) => service.get<Database>(DATABASE).query<R>(text, params);
const shown = async (id: string, unit = COUNTY) =>
  (
    await service
      .as({ unit, roles: ['leader'] })
      .get(`/disputes/${id}`)
      .expect(200)
  ).body;
const end = (unit: string, successor?: string) =>
  service.as(coordinator).post(`/units/${unit}/abolition`, { on, ...(successor !== undefined && { successor }) });
const handedOver = async (): Promise<Event[]> => (await bus.said('intake')).filter(({ type }) => type === DisputeHandedOver.type);
/** As the lists have it, with an end to some of them. */
const ending = (ends: Readonly<Record<string, string | null>>) =>
  new Map<string, Entry>(
    [...entries].map(([code, entry]) => [code, code in ends ? { ...entry, ended: { on, successor: ends[code] ?? null } } : entry]),
  );

describe('a village that is merged into another', () => {
  it('hands over what is open, as it stood, and leaves what is closed', async () => {
    const [open, closed] = [await entered(service), await entered(service)];
    await service.as(clerk(village)).post(`/disputes/${open}/acceptance`).expect(200);
    await bus.say(Settled({ tier: 1, agreement: newId() }), { subject: closed });
    await eventually(async () => expect(await shown(closed)).toMatchObject({ status: 'closed' }));

    const { body } = await end(village, nextVillage).expect(200);
    expect(body).toEqual({ id: village, sequence: 2 });
    expect(await shown(open, nextVillage)).toMatchObject({ village: nextVillage, seats: { village: 'accepted', township: 'waiting' } });
    expect(await shown(closed)).toMatchObject({ status: 'closed', village });
    await service.as(clerk(nextVillage)).post(`/disputes/${open}/classification`, { category: 'damages' }).expect(200);

    await eventually(async () =>
      expect(await handedOver()).toMatchObject([{ subject: open, township, data: { gone: [village], village: nextVillage } }]),
    );
    const { body: units } = await service.as(coordinator).get(`/units?q=${village}`).expect(200);
    expect(units.items).toMatchObject([{ active: false, successor: nextVillage, endedOn: on, sequence: 2 }]);
  });

  it('hands over all of it in a statement a thousand', async () => {
    const some = await entered(service);
    const written = await sql<{ column: string }>(
      `select column_name as column from information_schema.columns where table_name = 'dispute' and is_generated = 'NEVER'`,
    );
    const columns = written.map(({ column }) => column).join(', ');
    const copied = written.map(({ column }) => `copy.${column}`).join(', ');
    const another = `jsonb_build_object('id', gen_random_uuid(), 'number', '2026-' || 100000 + n)`;
    await sql(
      `insert into dispute (${columns})
       select ${copied} from dispute d, generate_series(1, 2499) n, jsonb_populate_record(d, ${another}) copy where d.id = $1`,
      [some],
    );
    await end(village, nextVillage).expect(200);
    expect(await sql('select village, count(*) as n from dispute group by 1')).toEqual([{ village: nextVillage, n: 2500 }]);
    const [acts] = await sql<{ n: number; of: number }>(
      `select count(*) as n, sum((detail ->> 'aggregates')::int)::int as of from act where what = 'dispute-handed-over'`,
    );
    expect(acts).toEqual({ n: 3, of: 2500 });
  });

  it('turns its accounts away, and says who is there now', async () => {
    await end(village, nextVillage).expect(200);
    await eventually(async () => {
      const { body } = await service.as(clerk(village)).get('/disputes').expect(403);
      expect(body).toMatchObject({ code: 'unit-merged' });
      expect(body.params.successor).toBe(entries.get(nextVillage)?.name);
    });
    await service.as(clerk(village)).post('/disputes', registration()).expect(403);
    await service.as(clerk(nextVillage)).get('/disputes').expect(200);
  });

  it('leaves what it typed to its successor to put right and to void', async () => {
    const [wrong, twice] = [await entered(service, {}, clerk(village)), await entered(service, {}, clerk(village))];
    await end(village, nextVillage).expect(200);
    const heir = service.as(clerk(nextVillage));
    const { body } = await heir.get(`/disputes/${wrong}`).expect(200);
    expect(offered(body)).toMatchObject({ registeredBy: village, correctable: true, voidable: ['entered-twice', 'not-a-dispute', 'test'] });
    await heir.post(`/disputes/${wrong}/corrections`, { reason: 'mistyped', channel: 'phone' }).expect(200);
    await heir.post(`/disputes/${twice}/voiding`, { reason: 'entered-twice', other: wrong }).expect(200);
    expect(await shown(wrong)).toMatchObject({ channel: 'phone', corrections: [{ unit: nextVillage }] });
  });

  it('has nothing said of it twice', async () => {
    await entered(service);
    await end(village, nextVillage).expect(200);
    expect((await end(village, nextVillage).expect(200)).body).toEqual({ id: village, sequence: 2 });
    expect(await sql(`select 1 from outbox where event like '%dispute-handed-over%'`)).toHaveLength(1);
  });
});

describe('what comes late for a village that is no more', () => {
  it('is taken for its successor, where it was found there', async () => {
    await end(village, nextVillage).expect(200);
    const finding = newId();
    const found = {
      round: newId(),
      unit: village,
      township,
      village,
      category: 'neighbour',
      place: 'village',
      risk: 'low',
      people: 2,
    } as const;
    await bus.say(FindingReported(found), { subject: finding });
    await eventually(async () => expect(await shown(finding, nextVillage)).toMatchObject({ status: 'assigned', village: nextVillage }));
  });

  it('goes to its successor, where it is opened again', async () => {
    const id = await entered(service);
    await bus.say(Settled({ tier: 1, agreement: newId() }), { subject: id });
    await eventually(async () => expect(await shown(id)).toMatchObject({ status: 'closed' }));
    await end(village, nextVillage).expect(200);
    await bus.say(MediationReopened({ tier: 1, reason: 'new-claims' }), { subject: id });
    await eventually(async () => expect(await shown(id)).toMatchObject({ status: 'assigned', village: nextVillage }));
  });

  it('goes to its successor, where it was written by an instance that had not heard', async () => {
    const id = await entered(service);
    await end(village, nextVillage).expect(200);
    await sql('update dispute set village = $2 where id = $1', [id, village]);
    await service.tick();
    expect(await shown(id)).toMatchObject({ village: nextVillage });

    await sql(`update unit set watched_until = now() - interval '1 second' where id = $1`, [village]);
    await service.tick();
    expect(await sql('select 1 from unit where watched_until is not null')).toEqual([]);
  });

  it('is looked for a whole minute from its end, however long it took to commit that', async () => {
    const committing = await service.get<Database>(DATABASE).transaction(async (tx) => {
      await service.get(Units).watch([village], tx);
      const [now] = await sql<{ at: string }>('select clock_timestamp()::text as at');
      return now?.at;
    });
    await service.tick();
    const [watched] = await sql<{ left: boolean }>(
      `select watched_until >= $1::timestamptz + interval '1 minute' and watched_until < 'infinity' as left from unit where id = $2`,
      [committing, village],
    );
    expect(watched).toEqual({ left: true });
  });

  it('is refused at the desk, with a word', async () => {
    await end(village, nextVillage).expect(200);
    const { body } = await service.as(clerk(COUNTY)).post('/disputes', registration()).expect(409);
    expect(body.code).toBe('dispute.unknown-place');
  });
});

describe('a department that is merged into another', () => {
  it('hands over its lead and its categories', async () => {
    const id = await entered(service);
    await end('justice', 'hrss').expect(200);
    expect(await shown(id, 'hrss')).toMatchObject({ lead: 'hrss', status: 'assigned' });
    expect(await shown(await entered(service), 'hrss')).toMatchObject({ lead: 'hrss' });
  });

  it('leaves a bounce that the county can answer', async () => {
    const id = await entered(service);
    await service.as(clerk('justice')).post(`/disputes/${id}/bounce`, { reason: 'not-our-duty' }).expect(200);
    await end('justice', 'hrss').expect(200);
    await service.as(coordinator).post(`/disputes/${id}/adjudication`, { role: 'lead', unit: 'health' }).expect(200);
    expect(await shown(id, 'health')).toMatchObject({ lead: 'health' });
  });
});

describe('an end that is refused', () => {
  const code = async (unit: string, successor?: string) => (await end(unit, successor).expect(409)).body.code as string;

  it('says why', async () => {
    await entered(service);
    expect(await code(village)).toBe('unit.successor-missing');
    expect(await code(village, village)).toBe('unit.succession-cycle');
    expect(await code(village, otherTownship)).toBe('unit.successor-of-another-kind');
    expect(await code(village, '510722101999')).toBe('unit.unknown-successor');
    expect(await code(township, otherTownship)).toBe('unit.has-villages');
    await end(village, nextVillage).expect(200);
    expect(await code(nextVillage, village)).toBe('unit.succession-cycle');
    await service
      .as({ unit: township, roles: ['coordinator'] })
      .post(`/units/${nextVillage}/abolition`, { on, successor: otherVillage })
      .expect(409);
    const { body: malformed } = await service.as(coordinator).post('/units/no.unit/abolition', { on }).expect(400);
    expect(malformed.errors).toMatchObject([{ pointer: '#/id', code: 'matches' }]);
    await service.as(coordinator).post('/units/nobodys-unit/abolition', { on }).expect(404);
    await service.as(coordinator).post('/units/510722999/abolition', { on }).expect(404);
  });
});

describe('a unit that is renamed', () => {
  it('keeps its code and what it holds', async () => {
    const id = await entered(service);
    await service.as(coordinator).post(`/units/${village}/renaming`, { name: '石桥社区居民委员会' }).expect(200);
    expect(await shown(id, village)).toMatchObject({ village, seats: { village: 'waiting' } });
    const { body } = await service.as(coordinator).get(`/units?q=${village}`).expect(200);
    expect(body.items).toMatchObject([{ name: '石桥社区居民委员会', active: true }]);
  });

  it('is listed as it stands, whichever instance of the service renamed it', async () => {
    const listed = async () => (await service.as(coordinator).get(`/units?q=${village}`).expect(200)).body.items as object[];
    const [{ sequence }] = (await listed()) as [{ sequence: number }];
    await sql(`update unit set name = '凤凰岭村村民委员会', sequence = sequence + 1 where id = $1`, [village]);
    expect(await listed()).toMatchObject([{ name: '凤凰岭村村民委员会', sequence: sequence + 1 }]);
  });
});

describe('the lists', () => {
  const take = (lists: ReadonlyMap<string, Entry>) => service.get(Import).take(lists, categories);

  it('merge several into one, over those that were merged themselves', async () => {
    const id = await entered(service);
    expect(await take(ending({ [village]: nextVillage, [nextVillage]: otherVillage }))).toMatchObject({ changed: 0, retired: 2 });
    expect(await shown(id, otherVillage)).toMatchObject({ village: otherVillage, township: otherTownship });
    expect(await take(ending({ [village]: nextVillage, [nextVillage]: otherVillage }))).toMatchObject({ changed: 0, retired: 0 });
  });

  it('move a village to another township, with what it holds', async () => {
    const id = await entered(service);
    const moved = new Map(entries).set(village, { ...(entries.get(village) as Entry), parent: otherTownship });
    await take(moved);
    expect(await shown(id, otherTownship)).toMatchObject({ village, township: otherTownship, seats: { township: 'waiting' } });
  });

  it('take nothing at all where an end would leave something behind', async () => {
    await entered(service);
    const without = new Map(entries);
    without.delete(village);
    await expect(take(without)).rejects.toThrow(`${village} ends without a successor and 1 open disputes name it`);
    await expect(take(ending({ [village]: null }))).rejects.toThrow('ends without a successor');
    await expect(take(ending({ [village]: nextVillage, [nextVillage]: village }))).rejects.toThrow('would succeed to itself');
    await expect(take(ending({ [village]: '510722101999' }))).rejects.toThrow('a successor that is not');
    await expect(take(ending({ [village]: township }))).rejects.toThrow('of another kind');
    expect(await take(new Map(entries))).toMatchObject({ changed: 0, retired: 0 });
  });
});
