import { onScopeDispose, reactive } from 'vue';
import { begin, complete, sendPiece } from './api/attachments';
import type { Purpose } from './api/attachments';
import { ProblemError, leavesOpen } from './api/problem';
import { whenOnline } from './line';

/** One file on its way: how much of it is there, in bytes, and why it stopped if it did. */
export type Upload = {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  sent: number;
  problem: unknown;
};

const PATIENCE_MS = [1_000, 3_000, 8_000];

/**
 * Files that go to a case one after the other, in pieces. A line that breaks costs the piece that was on its way; where nobody answers for
 * long it stops, and goes on from there when it is told to. Who leaves the page stops it, too.
 */
export function useUploads(id: () => string, done: () => unknown) {
  const uploads = reactive<Upload[]>([]);
  const under = new Map<string, { file: File; as: Purpose; stop: AbortController; arriving?: Awaited<ReturnType<typeof begin>> }>();
  let last: Promise<void> = Promise.resolve();
  onScopeDispose(() => under.forEach(({ stop }) => stop.abort()));

  function add(files: readonly File[], as: Purpose): void {
    for (const file of files) {
      const upload = reactive<Upload>({ key: crypto.randomUUID(), name: file.name, size: file.size, sent: 0, problem: null });
      under.set(upload.key, { file, as, stop: new AbortController() });
      uploads.push(upload);
      queue(upload);
    }
  }

  /** What was sent of it stays sent. */
  function goOn(upload: Upload): void {
    upload.problem = null;
    queue(upload);
  }

  function cancel(upload: Upload): void {
    under.get(upload.key)?.stop.abort();
    under.delete(upload.key);
    uploads.splice(uploads.indexOf(upload), 1);
    done();
  }

  const queue = (upload: Upload) => (last = last.then(() => send(upload)));

  async function send(upload: Upload): Promise<void> {
    const it = under.get(upload.key);
    if (!it) return;
    const { file, as, stop } = it;
    const { signal } = stop;
    try {
      it.arriving ??= await patient(() => begin(id(), { name: file.name, as, size: file.size }, { key: upload.key }), signal);
      const { id: attachment, pieceBytes, pieces } = it.arriving;
      for (let n = Math.ceil(upload.sent / pieceBytes) + 1; n <= pieces; n++) {
        const bytes = file.slice((n - 1) * pieceBytes, n * pieceBytes);
        await patient(() => sendPiece(id(), attachment, n, bytes, signal), signal);
        upload.sent = Math.min(n * pieceBytes, upload.size);
      }
      await patient(() => complete(id(), attachment, signal), signal);
      under.delete(upload.key);
      uploads.splice(uploads.indexOf(upload), 1);
    } catch (error) {
      if (signal.aborted) return;
      upload.problem = error;
    }
    done();
  }

  return { uploads, add, goOn, cancel };
}

/** Whether what stopped for this may go on: what is refused for what it is stays refused. */
export const mayGoOn = (problem: unknown): boolean => !(problem instanceof ProblemError && [400, 404, 413, 415].includes(problem.status));

/** Asked again where nobody answered, or whoever did could not tell; what is refused is refused. Who is stopped waits for nothing more. */
async function patient<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let tried = 0; ; tried++) {
    await unlessStopped(whenOnline(signal), signal);
    try {
      return await ask();
    } catch (error) {
      const wait = PATIENCE_MS[tried];
      if (signal.aborted || wait === undefined || !(leavesOpen(error) || isBusy(error))) throw error;
      await unlessStopped(new Promise((resolve) => setTimeout(resolve, wait)), signal);
    }
  }
}

function unlessStopped(what: Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  const stopped = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true }));
  return Promise.race([what, stopped]);
}

const isBusy = (error: unknown): boolean =>
  error instanceof ProblemError && [429, 502, 503, 504].includes(error.status) && error.code !== 'attachment.no-shelf';
