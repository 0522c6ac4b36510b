import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DisputeClosed } from '#contracts';
import { newId } from '#kernel';
import { Neighbour, TestBroker, asOperator } from '#testing';
import { program } from './program.js';

describe('npm run streams', () => {
  let broker: TestBroker;
  let folder: string;
  beforeAll(async () => {
    [broker, folder] = await Promise.all([TestBroker.start(), mkdtemp(path.join(tmpdir(), 'junan-streams-'))]);
    const neighbour = await Neighbour.on(broker);
    for (let i = 0; i < 3; i++) await neighbour.say(DisputeClosed({ outcome: 'settled' }), { subject: newId() });
    await neighbour.leave();
  });
  afterAll(async () => {
    await broker.drop();
    await rm(folder, { recursive: true });
  });

  const streams = async (...args: string[]) => {
    const { user: NATS_USER, pass: NATS_PASSWORD } = asOperator(broker.url) as unknown as { user: string; pass: string };
    const it = program('scripts/streams.mjs', { NATS_URL: broker.url, NATS_USER, NATS_PASSWORD, JUNAN_DATA: folder }, args);
    return { code: await it.ended, output: it.output() };
  };
  const three = 'INTAKE_510722_county: 3 events, places 1–3\n';

  it('says what stands in each, copies one while all goes on, and puts it back in the place of what bears its name', async () => {
    const copy = path.join(folder, 'copy');
    expect(await streams()).toEqual({ code: 0, output: three });
    expect(await streams('backup', 'INTAKE_510722_county', copy)).toEqual({ code: 0, output: three });
    const neighbour = await Neighbour.on(broker);
    await neighbour.say(DisputeClosed({ outcome: 'settled' }), { subject: newId() });
    expect((await streams('restore', copy)).output).toMatch(/already in use/);
    expect(await streams('restore', copy, '--instead')).toEqual({ code: 0, output: three });
    expect(await neighbour.said('intake')).toHaveLength(3);
    await neighbour.leave();
  });

  it.each([['burn'], ['backup', 'INTAKE_510722_county'], ['list', '--instead']])('says how it is called: %s %s', async (...args) => {
    expect(await streams(...args)).toMatchObject({ code: 1, output: expect.stringContaining('backup STREAM FOLDER') });
  });

  it('says what there is not', async () => {
    expect(await streams('backup', 'INTAKE_510722_north', path.join(folder, 'none'))).toMatchObject({
      code: 1,
      output: expect.stringMatching(/not found/),
    });
  });
});
