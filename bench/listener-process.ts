import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** What was handled, and when by the one clock that all processes of a machine share, in milliseconds. */
export type Moment = readonly [subject: string, at: number];

export const clock = (): number => Number(process.hrtime.bigint()) / 1e6;

/** In the listening process: hands over, each time it is asked, what was handled since it was asked last. */
export function answering(): { note: (subject: string) => void; ready: () => void } {
  let moments: Moment[] = [];
  const give = () => {
    process.send?.(moments);
    moments = [];
  };
  process.on('message', give);
  process.on('disconnect', () => process.exit(0));
  return { note: (subject) => void moments.push([subject, clock()]), ready: give };
}

/** A service of its own process, with its own database, that handles what is said. */
export class ListenerProcess {
  private constructor(private readonly child: ChildProcess) {}

  static async start(file: string, databaseUrl: string, natsUrl: string): Promise<ListenerProcess> {
    const child = fork(path.join(import.meta.dirname, file), [databaseUrl, natsUrl], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    await once(child, 'message');
    return new ListenerProcess(child);
  }

  async take(): Promise<readonly Moment[]> {
    const answer = once(this.child, 'message') as Promise<[Moment[]]>;
    this.child.send('what was handled?');
    const [moments] = await answer;
    return moments;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }
}
