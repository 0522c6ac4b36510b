import { mkdir, mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
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

  it('takes away nothing for a copy that is none, or is not whole', async () => {
    const copy = path.join(folder, 'part');
    const whole = path.join(copy, 'stream.tar.s2');
    const before = (await streams()).output;
    await streams('backup', 'INTAKE_510722_county', copy);
    await truncate(whole, 200);
    expect((await streams('restore', copy, '--instead')).output).toMatch(/what stood there stands there again/);
    expect(await streams()).toEqual({ code: 0, output: before });
    await rm(whole);
    expect((await streams('restore', copy, '--instead')).output).toMatch(/stream\.tar\.s2/);
    expect(await streams()).toEqual({ code: 0, output: before });
    expect((await readdir(folder)).filter((name) => name.startsWith('part-'))).toEqual([]);
  });

  it('puts back with --instead also what is not there any more', async () => {
    const copy = path.join(folder, 'gone');
    await streams('backup', 'INTAKE_510722_county', copy);
    const operator = await connect(asOperator(broker.url));
    await (await jetstreamManager(operator)).streams.delete('INTAKE_510722_county');
    await operator.close();
    expect(await streams('restore', copy, '--instead')).toEqual({ code: 0, output: three });
  });

  it('is a command of the images, too, and keeps the last days’ copies of all that is not itself a copy', async () => {
    const { user: NATS_USER = '', pass: NATS_PASSWORD = '' } = asOperator(broker.url) as unknown as Record<'user' | 'pass', string>;
    const command = async (...args: string[]) => {
      const it = program('dist/libs/messaging/streams.js', { NATS_URL: broker.url, NATS_USER, NATS_PASSWORD }, args);
      return { code: await it.ended, output: it.output() };
    };
    expect(await command()).toEqual({ code: 0, output: three });
    const operator = await connect(asOperator(broker.url));
    const mirror = { name: 'INTAKE_510722_county' };
    const { streams: manager } = await jetstreamManager(operator);
    await manager.add({ name: 'COPY', mirror });
    const days = path.join(folder, 'days');
    for (const old of ['2026-01-01T0000', '2026-01-08T0000', 'other']) await mkdir(path.join(days, old), { recursive: true });
    expect(await command('backup-all', days, '--keep', '2')).toEqual({ code: 0, output: three });
    const [kept, today = '', other] = (await readdir(days)).sort();
    expect([kept, other]).toEqual(['2026-01-08T0000', 'other']);
    expect(await readdir(path.join(days, today))).toEqual(['INTAKE_510722_county']);
    await manager.delete('COPY');
    await operator.close();
    expect(await command('backup-all', days, '--keep', 'none')).toMatchObject({
      code: 1,
      output: expect.stringContaining('backup STREAM FOLDER'),
    });
  });

  it('says that no broker answers', async () => {
    const away = await TestBroker.away();
    const it = program('scripts/streams.mjs', { NATS_URL: away.url, JUNAN_DATA: folder }, []);
    expect(await it.ended).toBe(1);
    expect(it.output()).toMatch(/^streams: the broker that NATS_URL names does not answer: .+\n$/);
    await away.drop();
  });

  it.each([['burn'], ['backup', 'INTAKE_510722_county'], ['list', '--instead']])('says how it is called: %s %s', async (...args) => {
    expect(await streams(...args)).toMatchObject({ code: 1, output: expect.stringContaining('backup STREAM FOLDER') });
  });

  it('says what there is not', async () => {
    const none = path.join(folder, 'none');
    expect(await streams('backup', 'INTAKE_510722_north', none)).toMatchObject({ code: 1, output: expect.stringMatching(/not found/) });
    expect(await streams('backup', 'INTAKE_510722_county', none)).toEqual({ code: 0, output: three });
  });
});
