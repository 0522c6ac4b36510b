import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { DataSource } from 'typeorm';
import { PooledDatabase, connectionSettings, keepsSessions } from '#messaging';
import type { TestDatabase } from '#testing';
import { database } from './rig.js';

const AUTHENTICATED = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0]);
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** As a pooler in transaction mode: all clients in turn have the one session that the first opened. */
function poolerBefore(url: string): Server {
  const { hostname, port } = new URL(url);
  let session: Socket | undefined;
  let speaking: Socket | undefined;
  return createServer((client) => {
    client.on('error', () => undefined);
    if (!session) {
      session = connect(Number(port), hostname).on('error', () => undefined);
      session.on('data', (answer) => void speaking?.write(answer));
      client.on('data', (words) => {
        speaking = client;
        session?.write(words);
      });
      return;
    }
    client.once('data', () => {
      client.write(Buffer.concat([AUTHENTICATED, READY]));
      client.on('data', (words) => {
        speaking = client;
        // Its good-bye is the pooler's to hear.
        if (words[0] !== 0x58) session?.write(words);
      });
    });
  }).on('close', () => session?.destroy());
}

describe('a database', () => {
  let db: TestDatabase;
  const opened: DataSource[] = [];
  const reached = async (url: string) => {
    const dataSource = await new DataSource({ type: 'postgres', url, extra: connectionSettings(1) }).initialize();
    opened.push(dataSource);
    return dataSource;
  };
  beforeEach(async () => void (db = await database()));
  afterEach(async () => {
    for (const dataSource of opened.splice(0)) await dataSource.destroy();
    await db.drop();
  });

  it('keeps a session for each connection', async () => {
    expect(await keepsSessions(await reached(db.url))).toBe(true);
  });

  it('behind a pooler that shares sessions is found out', async () => {
    const pooler = poolerBefore(db.url);
    await new Promise<void>((resolve) => pooler.listen(0, '127.0.0.1', resolve));
    const url = new URL(db.url);
    url.port = String((pooler.address() as AddressInfo).port);
    const dataSource = await reached(url.href);
    // It lets the others in without a question, which nobody with a password takes for PostgreSQL.
    url.password = '';
    Object.assign(new PooledDatabase(dataSource).pool.options, { connectionString: url.href, password: undefined });
    expect(await keepsSessions(dataSource)).toBe(false);
    pooler.close();
  });
});
