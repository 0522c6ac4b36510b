import type { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/**
 * How a stop begins where others go on with the work: who is still connected is answered, and told with the answer to connect
 * anew, so that no request meets a connection that is just being closed.
 */
@Injectable()
export class Drain {
  private readonly connected = new Set<Socket>();
  private left: (() => void) | undefined;
  /** Whoever asks is told that nobody new is to be led here. */
  draining = false;

  watch(fastify: FastifyInstance): void {
    fastify.server.on('connection', (socket: Socket) => {
      this.connected.add(socket);
      socket.once('close', () => {
        this.connected.delete(socket);
        if (this.connected.size === 0) this.left?.();
      });
    });
    fastify.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.draining) void reply.header('connection', 'close');
      done();
    });
    fastify.addHook('preClose', (done) => {
      this.draining = true;
      this.letGoOfTheSilent();
      done();
    });
  }

  /** Until nobody is connected, for so long at most. */
  async through(seconds: number): Promise<void> {
    this.draining = true;
    if (this.connected.size === 0 || seconds === 0) return;
    await new Promise<void>((resolve) => {
      const late = setTimeout(resolve, seconds * 1000);
      this.left = () => {
        clearTimeout(late);
        resolve();
      };
    });
  }

  /**
   * A stop waits for who is being answered. Whoever connected and has said nothing yet, as browsers and pools do beforehand, is
   * let go: to Node only those are idle who were answered before.
   */
  private letGoOfTheSilent(): void {
    for (const socket of this.connected) if (socket.bytesRead === 0) socket.destroy();
  }
}
