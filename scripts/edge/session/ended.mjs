import { randomUUID } from 'node:crypto';
import { access, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

const HOUR_MS = 3_600_000;
/** The longest that `SESSION_HOURS` may be: after it a cookie is of no use, whether its session was ended or not. */
const REMEMBERED_MS = 24 * HOUR_MS;
const AGAIN_MS = 5_000;
const UNTOLD = '.untold';

/**
 * The sessions that were ended before their time, a file each: all edges that have the folder know of them at once, and
 * after a restart. Beside them, sealed, the refresh tokens of which the issuer does not know yet that they are to end.
 */
export async function endedIn(folder, sealer) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  /** What this edge ended itself, for the case that the folder takes no more. */
  const here = new Map();
  const at = (name) => path.join(folder, name);
  const gone = (file) => rm(file, { force: true });

  async function has(sid) {
    if (here.has(sid)) return true;
    try {
      await access(at(sid));
      return true;
    } catch (error) {
      if (error.code === 'ENOENT') return false;
      throw error;
    }
  }

  /** Answers with what to call once the issuer was told. */
  async function note(sid, refresh) {
    here.set(sid, Date.now());
    const untold = at(`${randomUUID()}${UNTOLD}`);
    try {
      await writeFile(at(sid), '', { mode: 0o600 });
      if (refresh) await writeFile(untold, await sealer.seal('untold', { refresh }), { mode: 0o600 });
    } catch ({ message }) {
      console.error(`edge: that a session was ended is known until the next start alone: ${message}`);
    }
    return () => gone(untold);
  }

  /** Tells what was not told yet, by this edge or one before it. At the first that is not heard it leaves the rest for later. */
  async function tell(revoke) {
    for (const name of (await readdir(folder)).filter((each) => each.endsWith(UNTOLD))) {
      const sealed = await readFile(at(name), 'utf8').catch(() => '');
      const untold = await sealer.open('untold', sealed);
      if (!untold) continue;
      await revoke(untold.refresh);
      await gone(at(name));
    }
  }

  async function forget() {
    const before = Date.now() - REMEMBERED_MS;
    for (const [sid, when] of here) if (when < before) here.delete(sid);
    for (const name of await readdir(folder)) {
      const { mtimeMs } = await stat(at(name)).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < before) await gone(at(name));
    }
  }

  return { has, note, tell, forget };
}

/** As long as the edge runs: the issuer is told again what it did not hear, and what is long over is forgotten. */
export function keepTelling(ended, revoke) {
  let telling = false;
  const tell = async () => {
    if (telling) return;
    telling = true;
    await ended.tell(revoke).catch(() => undefined); // said when the session was ended, and not every five seconds
    telling = false;
  };
  const forget = () => ended.forget().catch(({ message }) => console.error(`edge: ended sessions cannot be forgotten: ${message}`));
  for (const [work, every] of [
    [tell, AGAIN_MS],
    [forget, HOUR_MS],
  ]) {
    void work();
    setInterval(work, every).unref();
  }
}
