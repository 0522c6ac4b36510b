import { connect } from '@nats-io/transport-node';
import { COUNTY_DESK } from '#contracts';
import { newId } from '#kernel';
import { brokerUsers, ensureCopy, ensureStream, sliceUser } from '#messaging';
import { COUNTY, Line, TestBroker, asOperator, configOf, deskOf, eventually, freePort, brokerLine } from '#testing';
import type { TestDatabase } from '#testing';
import { assess, database, listener, speaker } from './rig.js';
import { inOrder, remember } from './scene.js';

/** A department that runs two services of its own, on a broker of its own. */
const desks = [
  { service: 'intake', desk: 'county' },
  { service: 'mediation', desk: 'county' },
  { service: 'intake', desk: 'north' },
  { service: 'mediation', desk: 'north' },
];

// Lines before hold a leaf to no permissions, or take it around the address that they were given: decision 58.
describe.runIf(brokerLine() >= 12)('a slice', () => {
  let hub: TestBroker;
  let leaf: TestBroker;
  let line: Line;
  let databases: TestDatabase[];
  const opened: { stop(): Promise<void> }[] = [];

  beforeEach(async () => {
    const [listen, users] = [await freePort(), brokerUsers(COUNTY, desks)];
    const joined = [...users, sliceUser(COUNTY, 'north', desks)];
    hub = await TestBroker.start(configOf(joined, { county: COUNTY, desk: COUNTY_DESK, listen: `127.0.0.1:${listen}` }));
    line = await Line.to(`nats://127.0.0.1:${listen}`);
    const remote = new URL(line.url);
    [remote.username, remote.password] = ['510722-slice-north', '510722-slice-north-word'];
    leaf = await TestBroker.start(configOf(users, { county: COUNTY, desk: 'north', hub: remote.href }));
    databases = await Promise.all([database(), database(), database(), database()]);
    await asKeeper(hub, async (bus) => {
      await ensureStream(bus, deskOf('intake'), 1);
      await ensureCopy(bus, deskOf('intake', 'north'), 'north', COUNTY_DESK, 1);
    });
    await asKeeper(leaf, async (bus) => {
      await ensureStream(bus, deskOf('intake', 'north'), 1);
      await ensureCopy(bus, deskOf('intake'), COUNTY_DESK, 'north', 1);
    });
  });
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.stop();
    await line.cut();
    await leaf.drop();
    await hub.drop();
    for (const each of databases) await each.drop();
  });

  function open<T extends { start(): void; stop(): Promise<void> }>(side: T): T {
    opened.push(side);
    side.start();
    return side;
  }

  /** Each side with one who speaks and one who hears, and one dispute that each speaks of. */
  async function bothSides() {
    const [a, b, c, d] = databases as [TestDatabase, TestDatabase, TestDatabase, TestDatabase];
    const county = open(await speaker(a, hub.url));
    const north = open(await speaker(b, leaf.url, 'north'));
    const atCounty = open(await listener(c, hub.url));
    const atNorth = open(await listener(d, leaf.url, { desk: 'north' }));
    const [ours, theirs] = [newId(), newId()];
    let said = 0;
    const say = async (times: number) => {
      for (let i = 0; i < times; i++) {
        await county.counts.change(ours, assess);
        await north.counts.change(theirs, assess);
      }
      said += times;
    };
    const bothKnowAll = () =>
      eventually(
        async () => {
          const all = [...[ours, theirs].map((id) => [id, inOrder(said)] as const)];
          expect([await atCounty.seen(), await atNorth.seen()]).toEqual([new Map(all), new Map(all)]);
        },
        { timeoutMs: 120_000 },
      );
    const nothingAside = async () => {
      for (const { aside } of [atCounty, atNorth]) expect(await aside.counts()).toEqual({ waiting: 0, dead: 0 });
    };
    return { ours, theirs, atCounty, atNorth, say, bothKnowAll, nothingAside };
  }

  it('says and hears all of it over the line, and both sides serve while the line is cut', async () => {
    const { ours, theirs, atCounty, atNorth, say, bothKnowAll, nothingAside } = await bothSides();
    await say(1);
    await bothKnowAll();
    await line.cut();
    await say(200);
    await eventually(async () => {
      expect((await atCounty.seen()).get(ours)).toEqual(inOrder(201));
      expect((await atNorth.seen()).get(theirs)).toEqual(inOrder(201));
    });
    expect((await atCounty.seen()).get(theirs)).toEqual([1]);
    await line.mend();
    await bothKnowAll();
    await nothingAside();
  });

  // The broker looks after a copy that it lost the thread of every ten seconds. Of the county's own it takes twice as long: decision 58.
  it('loses and doubles nothing when its broker goes back', async () => {
    const { say, bothKnowAll, nothingAside } = await bothSides();
    await say(2);
    await bothKnowAll();
    const back = await remember(leaf);
    await say(4);
    await bothKnowAll();
    await back();
    await say(3);
    await bothKnowAll();
    await expect(nothingAside()).resolves.toBeUndefined();
  });

  it('lets nothing over the line that is not meant for the other side', async () => {
    const [there, here]: [string[], string[]] = [[], []];
    const call = (desk: string, word: string) => `junan-call.510722.intake.${desk}.${word}`;
    const event = (desk: string) => `junan.510722.intake.${desk}.3.dispute-closed.v1._._`;
    await asKeeper(leaf, (north) =>
      asKeeper(leaf, (atNorth) =>
        asKeeper(hub, (county) =>
          asKeeper(hub, async (atCounty) => {
            atNorth.subscribe('>', { callback: (_, { subject }) => void there.push(subject) });
            atCounty.subscribe('>', { callback: (_, { subject }) => void here.push(subject) });
            await Promise.all([atNorth.flush(), atCounty.flush()]);
            // Tried until what may pass has passed: the line is there by then.
            await eventually(async () => {
              for (const subject of [
                event('county'),
                event('north'),
                call('county', 'beat'),
                call('county', 'wake'),
                call('north', 'beat'),
                '$JS.ACK.REPORTING_510722_county.reporting-county-3.1.7.7.0.0',
              ])
                north.publish(subject, 'by its operator');
              for (const subject of [event('county'), '_INBOX.510722.intake.county.x', call('county', 'wake'), call('north', 'behind')])
                county.publish(subject, 'by its operator');
              await Promise.all([north.flush(), county.flush()]);
              expect(here).toContain(call('north', 'beat'));
              expect(there).toContain(call('north', 'behind'));
            });
          }),
        ),
      ),
    );
    const passed = (heard: readonly string[], own: readonly string[]) =>
      [...new Set(heard)].filter((subject) => /^(junan|_INBOX|\$JS\.ACK)/.test(subject) && !own.includes(subject));
    expect(passed(here, [event('county'), '_INBOX.510722.intake.county.x', call('county', 'wake'), call('north', 'behind')])).toEqual([
      call('north', 'beat'),
    ]);
    const acknowledged = '$JS.ACK.REPORTING_510722_county.reporting-county-3.1.7.7.0.0';
    expect(
      passed(there, [event('county'), event('north'), call('county', 'beat'), call('county', 'wake'), call('north', 'beat'), acknowledged]),
    ).toEqual([call('north', 'behind')]);
  });
});

async function asKeeper(broker: TestBroker, work: (connection: Awaited<ReturnType<typeof connect>>) => Promise<void>): Promise<void> {
  const connection = await connect(asOperator(broker.url));
  await work(connection);
  await connection.close();
}
