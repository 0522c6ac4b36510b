import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AckPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { z } from 'zod';
import { COUNTY_DESK, Code, DisputeClosed, catalogue, contract, readData, readEnvelope } from '#contracts';
import type { CloudEvent, Contract, Event, FactOf } from '#contracts';
import { newId } from '#kernel';
import { Store } from '#messaging';
import type { Transactor } from '#messaging';
import { COUNTY, eventually } from '#testing';
import { readersOf } from '../src/agency.js';
import { count, listener, speaker } from './rig.js';
import type { Count } from './rig.js';
import { Scene } from './scene.js';

/** 1. Beside the contract that is there a second one, which says what nobody may leave out any more: by whom it was closed. */
const DisputeClosedV2 = contract('intake.dispute-closed.v2', z.object({ ...DisputeClosed.schema.shape, by: Code }));
type Closed = FactOf<typeof DisputeClosed | typeof DisputeClosedV2>;

/** 2. The rule says both, the old one first, in one transaction; */
const closeAsBoth = (): Closed[] => [DisputeClosed({ outcome: 'settled' }), ...closeAsV2()];
/** 5. and once nobody hears the old one any more, the new one alone. */
const closeAsV2 = (): Closed[] => [DisputeClosedV2({ outcome: 'settled', by: 'hrss' })];

/** 3. What a state evolves from is the new one. */
const evolve = (state: Count, fact: Closed): Count => (fact.type === DisputeClosedV2.type ? { ...state, closed: true } : state);
class Matters extends Store<Count, Closed> {
  constructor(transactor: Transactor) {
    super(transactor, { ...count, evolve });
  }
}

/** As if it stood in `libs/contracts/src/intake.ts`; other specs share the modules, so it goes with this one. */
const declared = catalogue as Map<string, Contract>;

describe('an event that is said in two versions', () => {
  let scene: Scene;
  let us: Awaited<ReturnType<typeof speaker>>;
  let matters: Matters;
  beforeEach(async () => {
    declared.set(DisputeClosedV2.type, DisputeClosedV2);
    scene = await Scene.set();
    us = scene.open(await speaker(scene.ours, scene.nats.url));
    matters = new Matters(us.transactor);
  });
  afterEach(async () => {
    await scene.end();
    declared.delete(DisputeClosedV2.type);
  });

  /** 4. A consumer hears the one that it was written for, and passes over the other. */
  async function consumerOf(hears: Contract, on = scene.theirs) {
    const heard: Event[] = [];
    const handle = (event: Event) => Promise.resolve(heard.push(event));
    const side = scene.open(await listener(on, scene.nats.url, { hears: [hears], handle }));
    return { side, heard, seen: () => side.seen() };
  }

  /** What an agency gets that reads what was said from the first day on. */
  async function told(event: Contract): Promise<CloudEvent[]> {
    const agency = { name: 'court', events: [event.type], townships: [], departments: [] };
    const [reader] = readersOf(COUNTY, agency, [{ service: 'intake', desk: COUNTY_DESK }]);
    if (!reader) throw new Error('nothing is read');
    return scene.outsider(async (bus) => {
      const { consumers } = await jetstreamManager(bus);
      const { name, num_pending: max_messages } = await consumers.add(reader.stream, {
        filter_subject: reader.filter,
        ack_policy: AckPolicy.None,
      });
      if (max_messages === 0) return [];
      const events: CloudEvent[] = [];
      const consumer = await jetstream(bus).consumers.get(reader.stream, name);
      for await (const message of await consumer.fetch({ max_messages, expires: 10_000 })) events.push(message.json<CloudEvent>());
      return events;
    });
  }
  const subjects = (events: readonly { subject: string }[]) => events.map(({ subject }) => subject);

  it('is heard once by whoever hears the old one, and once by whoever hears the new one, in order and with no gap', async () => {
    const old = await consumerOf(DisputeClosed);
    const id = newId();
    await matters.change(id, closeAsBoth);
    await matters.change(id, closeAsBoth);
    await eventually(async () => expect((await old.seen()).get(id)).toEqual([1, 3]));
    expect(old.heard.map(({ data }) => data)).toEqual([{ outcome: 'settled' }, { outcome: 'settled' }]);
    expect(await matters.find(id)).toMatchObject({ sequence: 4, closed: true });
    expect((await scene.standing()).get(id)).toEqual([1, 2, 3, 4]);

    // The release of that consumer which moved goes on in the same database.
    await scene.close(old.side);
    const moved = await consumerOf(DisputeClosedV2);
    await matters.change(id, closeAsBoth);
    await eventually(async () => expect((await moved.seen()).get(id)).toEqual([1, 3, 6]));
    expect(moved.heard.map(({ data }) => data)).toEqual([{ outcome: 'settled', by: 'hrss' }]);

    await matters.change(id, closeAsV2);
    await eventually(async () => expect((await moved.seen()).get(id)).toEqual([1, 3, 6, 7]));
  });

  it('is missed by no agency, neither before it has moved nor after', async () => {
    const before = [newId(), newId()];
    const [earlier, later] = [newId(), newId()];
    for (const id of before) await matters.change(id, closeAsBoth);
    await eventually(async () => expect((await us.relay.backlog()).waiting).toBe(0));
    expect(subjects(await told(DisputeClosed))).toEqual(before);

    await matters.change(earlier, closeAsBoth);
    await matters.change(later, closeAsV2);
    await eventually(async () => expect((await us.relay.backlog()).waiting).toBe(0));
    expect(subjects(await told(DisputeClosed))).toEqual([...before, earlier]);
    expect(subjects(await told(DisputeClosedV2))).toEqual([...before, earlier, later]);
  });

  it('is written by nobody without what the new one asks for; what was written under the old one is read for ever', async () => {
    const bare = () => [DisputeClosedV2({ outcome: 'settled' } as never)];
    await expect(matters.change(newId(), bare)).rejects.toThrow(/by/);
    const sample = readFileSync(path.join(import.meta.dirname, '../../contracts/samples/intake.dispute-closed.v1.json'));
    expect(readData(readEnvelope(sample))).toMatchObject({ type: 'intake.dispute-closed.v1', data: { outcome: expect.any(String) } });
  });
});
