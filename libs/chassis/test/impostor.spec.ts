import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import pg from 'pg';
import { ProvenClient } from '#messaging';
import { eventually, freePort } from '#testing';
import { connect } from '../src/database.js';
import { migrateDatabase } from '../src/migrate.js';
import { sample } from './sample.js';

const R = 0x52;
const ready = [0x5a, 0, 0, 0, 5, 0x49];
const welcome = [R, 0, 0, 0, 8, 0, 0, 0, 0];
const proof = (text: string) => [R, 0, 0, 0, 8 + text.length, 0, 0, 0, 12, ...Buffer.from(text)];
/** What stands in the place of PostgreSQL says once somebody has begun. */
const answers = {
  'for the password as it is': [R, 0, 0, 0, 8, 0, 0, 0, 3],
  'for the password by MD5': [R, 0, 0, 0, 12, 0, 0, 0, 5, 1, 2, 3, 4],
  'for nothing, and is ready': [...welcome, ...ready],
  'for nothing, and is ready without a welcome': [...ready],
  'for nothing, and says that it has proved itself': [...proof('v=AAAA'), ...welcome, ...ready],
} as const;

const at = (connectionString: string): pg.ClientConfig => ({ connectionString });

/** Whoever has taken the port of PostgreSQL and asks. */
describe.each(Object.entries(answers))('an impostor that asks %s', (_, answer) => {
  let server: Server;
  let url: string;
  let open: number;
  let told: Buffer[];
  beforeEach(async () => {
    [open, told] = [0, []];
    server = createServer((socket) => {
      open++;
      socket.once('data', () => {
        socket.on('data', (more) => told.push(more));
        socket.write(Buffer.from(answer));
      });
      socket.on('error', () => undefined).on('close', () => open--);
    });
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    url = `postgres://intake:s3cret@127.0.0.1:${port}/intake`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const NOT_OURS = /does not prove by SCRAM-SHA-256 that it is our PostgreSQL/;

  it.each<[string, () => Promise<unknown>]>([
    ['a service that starts', () => connect(sample, { databaseUrl: url, databasePool: 2 })],
    ['who migrates', () => migrateDatabase([], url, 'intake', 0)],
    ['who holds locks', () => new ProvenClient(at(url)).connect()],
  ])('is told nothing by %s', async (_who, reach) => {
    await expect(reach()).rejects.toThrow(NOT_OURS);
    await eventually(() => expect(open).toBe(0));
    expect(Buffer.concat(told).toString('latin1')).toBe('');
  });

  it('gives a pool no line, which may ask again', async () => {
    const pool = new pg.Pool({ ...at(url), Client: ProvenClient });
    for (let times = 0; times < 2; times++) await expect(pool.query('select 1')).rejects.toMatchObject({ code: '57P03' });
    expect(pool.totalCount).toBe(0);
    await pool.end();
    expect(Buffer.concat(told).toString('latin1')).toBe('');
  });
});

it('whose proof is wrong gets nothing of what a pool would write, nor keeps its line', async () => {
  const message = (kind: number, text: string) => [R, 0, 0, 0, 8 + text.length, 0, 0, 0, kind, ...Buffer.from(text)];
  const [questions, lines] = [[] as string[], new Set<Socket>()];
  const server = createServer((socket) => {
    lines.add(socket.on('error', () => undefined).on('close', () => lines.delete(socket)));
    let step = 0;
    socket.on('data', (data) => {
      const said = data.toString('latin1');
      if (step === 0) socket.write(Buffer.from(message(10, 'SCRAM-SHA-256\0\0')));
      if (step === 1) socket.write(Buffer.from(message(11, `r=${/r=(.+)$/.exec(said)?.[1]}more,s=c2FsdA==,i=4096`)));
      if (step === 2) socket.write(Buffer.from([...message(12, `v=${Buffer.alloc(32).toString('base64')}`), ...welcome, ...ready]));
      if (step > 2) questions.push(said);
      step++;
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const pool = new pg.Pool({ ...at(`postgres://intake:s3cret@127.0.0.1:${port}/intake`), Client: ProvenClient });
  for (let times = 0; times < 2; times++) await expect(pool.query('select $1', ['张三'])).rejects.toThrow(/signature/);
  await eventually(() => expect(lines.size).toBe(0));
  expect(questions.join('')).toBe('');
  expect(pool.totalCount).toBe(0);
  await pool.end();
  await new Promise((resolve) => server.close(resolve));
});
