import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** A line to a database or broker that can be cut, frozen and mended, for services that shall live through it. */
export class Line {
  /** How often something was asked of the target over this line. */
  asked = 0;
  private readonly ends = new Map<Socket, Socket>();
  private server: Server | undefined;
  private frozen = false;

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

  /** How many hold a connection over this line. */
  get held(): number {
    return this.ends.size / 2;
  }

  /** Every connection breaks, and new ones are refused. */
  async cut(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    this.frozen = false;
    for (const end of this.ends.keys()) end.destroy();
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  /**
   * Nothing goes either way, and nobody is told: connections stay open, new ones are taken and never answered, an end
   * that closes is not missed by the other. So vanishes a machine, or a switch between two.
   */
  freeze(): void {
    this.frozen = true;
    for (const [end, other] of this.ends) {
      end.unpipe(other);
      end.pause();
    }
  }

  /** What was written meanwhile arrives now, and who left meanwhile is missed. */
  thaw(): void {
    if (!this.frozen) return;
    this.frozen = false;
    for (const [end, other] of this.ends) {
      if (other.destroyed) end.destroy();
      else end.pipe(other);
    }
  }

  async mend(): Promise<void> {
    this.thaw();
    if (this.server) return;
    const server = createServer((near) => {
      const far = connect(Number(this.target.port), this.target.hostname);
      this.join(near, far);
      this.join(far, near);
      near.on('data', () => this.asked++);
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  private join(end: Socket, other: Socket): void {
    this.ends.set(end, other);
    if (this.frozen) end.pause();
    else end.pipe(other);
    end.on('error', () => end.destroy());
    end.on('close', () => {
      if (!this.frozen) other.destroy();
      if (other.destroyed || !this.frozen) {
        this.ends.delete(end);
        this.ends.delete(other);
      }
    });
  }
}
