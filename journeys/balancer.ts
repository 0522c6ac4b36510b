import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';

/** As a Service of Kubernetes: who connects is led to one of those that are ready, and stays with it for as long as the connection lasts. */
export class Balancer {
  private readonly ready: number[] = [];
  private readonly ends = new Set<Socket>();
  private turn = 0;

  private constructor(private readonly server: Server) {}

  static async on(port: number): Promise<Balancer> {
    const server = createServer();
    const balancer = new Balancer(server);
    server.on('connection', (near) => balancer.lead(near));
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
    return balancer;
  }

  to(port: number): void {
    this.ready.push(port);
  }

  /** Nobody new is led there; who is there stays. */
  noLongerTo(port: number): void {
    this.ready.splice(0, this.ready.length, ...this.ready.filter((each) => each !== port));
  }

  async close(): Promise<void> {
    for (const end of this.ends) end.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private lead(near: Socket): void {
    const port = this.ready[this.turn++ % this.ready.length];
    if (port === undefined) return void near.destroy();
    const far = connect(port, '127.0.0.1');
    this.join(near, far);
    this.join(far, near);
  }

  private join(end: Socket, other: Socket): void {
    this.ends.add(end);
    end.setNoDelay(true);
    end.pipe(other);
    end.on('error', () => end.destroy());
    end.on('close', () => {
      this.ends.delete(end);
      other.destroySoon();
    });
  }
}
