import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { desksIn, streamOf } from '#contracts';
import type { Speaker } from '#contracts';

export async function streamNames(connection: NatsConnection, timeout?: number): Promise<string[]> {
  const names: string[] = [];
  const manager = await jetstreamManager(connection, timeout === undefined ? {} : { timeout });
  for await (const name of manager.streams.names()) names.push(name);
  return names;
}

/** Whoever of these services has a stream of that name. Of our own, the other desks: nobody hears itself. */
export function speakersIn(names: readonly string[], services: readonly string[], us: Speaker): Speaker[] {
  const { county } = us;
  const all = services.flatMap((service) => desksIn(names, { county, service }).map((desk) => ({ county, service, desk })));
  return all.filter((speaker) => streamOf(speaker) !== streamOf(us));
}
