import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** A line to a database or broker that can be cut and mended, for services that shall live through it. */
export class Line {
  private readonly ends = new Set<Socket>();
  private server: Server | undefined;

  private constructor(
    private readonly target: URL,
    private port = 0,
  ) {}

  static async to(url: string): Promise<Line> {
    const line = new Line(new URL(url));
    await line.mend();
    return line;
  }

  /** The target's address by way of this line. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url.href;
  }

  /** Every connection breaks, and new ones are refused. */
  async cut(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    for (const end of this.ends) end.destroy();
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  async mend(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(Number(this.target.port), this.target.hostname);
      for (const [end, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.ends.add(end);
        end.pipe(other);
        end.on('error', () => other.destroy());
        end.on('close', () => {
          this.ends.delete(end);
          other.destroy();
        });
      }
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }
}
