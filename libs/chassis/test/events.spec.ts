import { DisputeClosed } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { SetAside } from '#messaging';
import { Neighbour, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { Gate } from './gate.js';
import { sample } from './sample.js';

let service: RunningService;
let intake: Neighbour;
beforeEach(async () => {
  service = await startService(sample);
  intake = await Neighbour.on(service.broker);
});
afterEach(async () => {
  await intake.leave();
  await service.stop();
});

const heard = (subject: string) =>
  service.get<Database>(DATABASE).query('select subject, sequence from heard where subject = $1', [subject]);

describe('an event', () => {
  it('is heard by its handler, in the transaction of the inbox', async () => {
    const subject = newId();
    await intake.say(DisputeClosed({ outcome: 'settled' }), { subject });
    await eventually(async () => expect(await heard(subject)).toEqual([{ subject, sequence: 1 }]));
  });

  it('that a rule refuses is a dead letter at once, with the rule as its cause', async () => {
    const event = await intake.say(DisputeClosed({ outcome: 'left' }), { subject: newId() });
    await eventually(async () => {
      const [letter] = await service.get(SetAside).letters();
      expect(letter).toMatchObject({ id: event.id, dead: true, cause: expect.stringContaining('return.final') });
    });
    const { text } = await service.ops.get('/metrics');
    expect(text).toMatch(/^junan_parked_events\{state="dead",service="screening"\} 1$/m);
  });

  it('counts as lag until it was handled', async () => {
    const gate = await Gate.closed(service.database);
    const subject = newId();
    await intake.say(DisputeClosed({ outcome: 'withdrawn' }), { subject });
    await eventually(async () => expect(await gate.waiting()).toBe(1));
    expect((await service.ops.get('/metrics')).text).toMatch(
      /^junan_consumer_lag\{stream="INTAKE_510722_county",service="screening"\} 1$/m,
    );
    await gate.open();
    await eventually(async () => expect(await heard(subject)).toHaveLength(1));
    await eventually(async () => {
      expect((await service.ops.get('/metrics')).text).toMatch(
        /^junan_consumer_lag\{stream="INTAKE_510722_county",service="screening"\} 0$/m,
      );
    });
  });
});
