import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { jetstreamManager } from '@nats-io/jetstream';
import type { JetStreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { MsgHdrs, NatsConnection } from '@nats-io/transport-node';
import type { Page } from 'playwright-core';
import { asOperator } from '#testing';
import type { TestBroker } from '#testing';
import { listen } from '../scripts/test/program.js';
import type { Things } from './scanner.js';

/** The broker as its operator sees it: all that passes while somebody listens, and all that any stream holds. */
export class Bus {
  readonly passed: string[] = [];

  private constructor(
    private readonly connection: NatsConnection,
    private readonly manager: JetStreamManager,
  ) {}

  static async overhear({ url }: TestBroker): Promise<Bus> {
    const connection = await connect({ ...asOperator(url), name: 'scanner' });
    const bus = new Bus(connection, await jetstreamManager(connection));
    connection.subscribe('>', { callback: (_, message) => void bus.passed.push(whole(message)) });
    await connection.flush();
    return bus;
  }

  async kept(): Promise<Things> {
    const streams = await this.manager.streams.list().next();
    const messages = streams.map(async ({ config: { name }, state }) => {
      const places = Array.from({ length: state.messages }, (_, i) => state.first_seq + i);
      const found = await Promise.all(places.map((seq) => this.manager.streams.getMessage(name, { seq })));
      return found.flatMap((message) =>
        message ? [whole({ subject: message.subject, headers: message.header, data: message.data })] : [],
      );
    });
    return (await Promise.all(messages)).flat();
  }

  say(subject: string, text: string): Promise<void> {
    this.connection.publish(subject, text);
    return this.connection.flush();
  }

  leave = (): Promise<void> => this.connection.close();
}

const whole = ({ subject, headers, data }: Readonly<{ subject: string; headers?: MsgHdrs; data: Uint8Array }>): string =>
  [subject, ...(headers ? headers.keys().flatMap((key) => [key, ...headers.values(key)]) : []), Buffer.from(data).toString()].join('\n');

/** Stands in for the county's collector of traces (OTLP over HTTP, in JSON). */
export class Collector {
  private constructor(
    private readonly server: Server,
    readonly url: string,
    readonly received: readonly string[],
  ) {}

  static async open(): Promise<Collector> {
    const received: string[] = [];
    const { server, port } = await listen((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        received.push(`${request.url}\n${Buffer.concat(chunks).toString()}`);
        response.setHeader('content-type', 'application/json').end('{}');
      });
    });
    return new Collector(server, `http://127.0.0.1:${port}`, received);
  }

  close = (): void => void this.server.close();
}

/** The log of the server on which all tests run; who looks for words of their own finds their own. */
export const databaseLog = async (): Promise<Things> =>
  (await readFile(process.env['JUNAN_TEST_POSTGRES_LOG'] ?? '', 'utf8')).split('\n').filter(Boolean);

/** What a page sends for, and what it leaves in the browser. */
export class Traces {
  readonly addresses: string[] = [];
  readonly stored: string[] = [];
  /** Answers of services that the browser, or anything on the way, was not told to keep nothing of. */
  readonly keepable: string[] = [];

  constructor(private readonly page: Page) {
    page.on('request', (request) => this.addresses.push(`${request.method()} ${request.url()} ${request.headers()['referer'] ?? ''}`));
    page.on('framenavigated', (frame) => this.addresses.push(`at ${frame.url()}`));
    page.on('response', (response) => {
      if (response.url().includes('/api/') && response.headers()['cache-control'] !== 'no-store') this.keepable.push(response.url());
    });
  }

  /** As the browser stands now. */
  async note(): Promise<void> {
    const cookies = await this.page.context().cookies();
    const left = await this.page.evaluate(async () => ({
      address: location.href,
      title: document.title,
      history: history.state as unknown,
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
    }));
    this.stored.push(JSON.stringify({ cookies, ...left }));
  }
}
