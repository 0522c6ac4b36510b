import pg from 'pg';
import { DisputeRiskAssessed, streamOf } from '#contracts';
import { newId } from '#kernel';
import { messagingMigrations } from '#messaging';
import { TestDatabase, eventually, deskOf } from '#testing';
import { assess, listener, speaker } from './rig.js';
import { Scene, inOrder } from './scene.js';

describe('a database', () => {
  let scene: Scene;
  beforeEach(async () => void (scene = await Scene.set()));
  afterEach(() => scene.end());

  it('that another release left goes on with what was set aside in it, and says what cannot go on', async () => {
    const [first, ...later] = messagingMigrations.map((Migration) => new Migration());
    const db = await TestDatabase.empty();
    const client = new pg.Client({ connectionString: db.ownerUrl });
    await client.connect();
    const runner = { query: (sql: string) => client.query(sql) } as unknown as Parameters<NonNullable<typeof first>['up']>[0];
    await first?.up(runner);
    const fact = DisputeRiskAssessed({ risk: 'low', people: null });
    const [waiting, dead] = [newId(), newId()].map((subject) => ({
      ...fact,
      id: newId(),
      subject,
      sequence: 5,
      time: new Date().toISOString(),
      source: '/junan/510722/intake/county',
      county: '510722',
    }));
    for (const event of [waiting, dead])
      await client.query(
        `insert into parked_event (event_id, owner, subject, stream_seq, event, cause, attempts, dead) values ($1, 'intake', $2, 1, $3, 'passing', 1, $4)`,
        [event?.id, event?.subject, JSON.stringify(event), event === dead],
      );
    const stream = streamOf(deskOf('intake'));
    await client.query('insert into stream_position (stream, partition, stream_seq) select $1, p, 1 from generate_series(0, 15) p', [
      stream,
    ]);
    await client.query('insert into stream_epoch values ($1, 1)', [stream]);
    for (const migration of later) await migration.up(runner);
    await client.query('create table seen (n bigint generated always as identity, instance text, subject text, sequence int)');
    await client.end();

    await scene.stream({});
    await scene.outsider((bus) => scene.say(bus, newId(), 1));
    const them = scene.open(await listener({ url: db.ownerUrl }, scene.nats.url));
    await scene.outsider((bus) => scene.say(bus, waiting?.subject ?? '', 6));
    await eventually(async () => expect((await them.seen()).get(waiting?.subject ?? '')).toEqual([5, 6]));
    expect(await them.aside.replay(dead?.id ?? '')).toBe('superseded');
    await scene.close(them);
    await db.drop();
  });

  it.each([0, 1])('that was restored into a younger cluster says what is new, and what waited (%i) once', async (waiting) => {
    const us = await speaker(scene.ours, scene.nats.url);
    us.start();
    const id = newId();
    for (let i = 0; i < 5; i++) await us.counts.change(id, assess);
    await eventually(async () => expect((await us.relay.backlog()).waiting).toBe(0));
    await us.stop();

    const again = await speaker(scene.ours, scene.nats.url);
    for (let i = 0; i < waiting; i++) await again.counts.change(id, assess);
    // Rows, batches and floor bear the larger numbers of the transactions of the cluster they came from.
    const older = (column: string) => `${column} = (${column}::text::bigint + 1000000000)::text::xid8`;
    for (const change of [`outbox set ${older('xid')}`, `outbox_batch set ${older('newest')}`, `outbox_mark set ${older('floor')}`])
      await again.database.query(`update ${change}`);
    await again.counts.change(id, assess);
    scene.open(again);
    await eventually(async () => expect((await again.relay.backlog()).waiting).toBe(0));
    await again.counts.change(id, assess);
    await eventually(async () => expect((await scene.standing()).get(id)).toEqual(inOrder(7 + waiting)));
  });
});
