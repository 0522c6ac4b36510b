import { once } from 'node:events';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { selfSigned } from '#testing';

export type Request = Readonly<{ method: string; headers: IncomingHttpHeaders; body: string }>;
export type Saying = Readonly<{ status: number; headers?: Readonly<Record<string, string>>; body?: string }>;

const allowing: Saying = { status: 200, headers: { 'webhook-allowed-origin': '*' } };
const taking: Saying = { status: 204 };

/** An agency that listens at an address of ours, and says what a test wants it to. */
export class Receiver {
  static readonly certificate = selfSigned('receiver', '127.0.0.1');
  readonly asked: Request[] = [];
  /** When each event came, in milliseconds. */
  readonly times: number[] = [];
  /** What it answers to whether we may, and to what it is told. */
  leave: Saying = allowing;
  taking: Saying | ((request: Request) => Saying) = taking;

  private readonly waiting: (() => void)[] = [];
  private holds = false;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async listening(): Promise<Receiver> {
    const server = createServer(this.certificate);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const receiver = new Receiver(server, `https://127.0.0.1:${(server.address() as AddressInfo).port}/junan`);
    server.on('request', (request, reply) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const asked = { method: request.method ?? '', headers: request.headers, body };
        receiver.asked.push(asked);
        if (asked.method === 'POST') receiver.times.push(performance.now());
        const answer = () => {
          const { status, headers = {}, body: said = '' } = receiver.answerTo(asked);
          reply.writeHead(status, headers).end(said);
        };
        if (receiver.holds && asked.method === 'POST') receiver.waiting.push(answer);
        else answer();
      });
    });
    return receiver;
  }

  /** Takes its time to answer what comes, until it is let go. */
  hold(): void {
    this.holds = true;
  }

  letGo(): void {
    this.holds = false;
    for (const answer of this.waiting.splice(0)) answer();
  }

  get held(): number {
    return this.waiting.length;
  }

  get posts(): Request[] {
    return this.asked.filter(({ method }) => method === 'POST');
  }

  /** The ids of the events that it took, one a request or several. */
  get taken(): string[] {
    return this.posts.filter((each) => this.answerTo(each).status < 300).flatMap(({ body }) => idsIn(body));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answerTo(asked: Request): Saying {
    if (asked.method === 'OPTIONS') return this.leave;
    return typeof this.taking === 'function' ? this.taking(asked) : this.taking;
  }
}

export function idsIn(body: string): string[] {
  const said = JSON.parse(body) as { id: string } | { id: string }[];
  return (Array.isArray(said) ? said : [said]).map(({ id }) => id);
}
