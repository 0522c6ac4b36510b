import { randomUUID } from 'node:crypto';
import { access, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

const HOUR_MS = 3_600_000;
/** The longest that `SESSION_HOURS` may be: after it a cookie is of no use, whether its session was ended or not. */
const REMEMBERED_MS = 24 * HOUR_MS;
const AGAIN_MS = 5_000;
/** A token that the issuer answers with an error is tried less and less often, but so often at least. */
const AGAIN_AT_LEAST_MS = 60_000;
const TOLD_AT_ONCE = 8;
const UNTOLD = '.untold';

/**
 * The sessions that were ended before their time, a file each: all edges that have the folder know of them at once, and
 * after a restart. Beside them, sealed, the refresh tokens of which the issuer does not know yet that they are to end.
 */
export async function endedIn(folder, sealer) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  /** What this edge ended itself, for the case that the folder takes no more. */
  const here = new Map();
  /** Of what the issuer answered with an error: how often, and when it is told again. */
  const waits = new Map();
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

  const untold = async () => (await readdir(folder)).filter((each) => each.endsWith(UNTOLD));

  /** Tells what was not told yet, by this edge or one before it; each by itself, so that none holds up another. */
  async function tell(revoke) {
    const due = (await untold()).filter((name) => (waits.get(name)?.until ?? 0) <= Date.now());
    while (due.length > 0) await Promise.all(due.splice(0, TOLD_AT_ONCE).map((name) => tellOne(name, revoke)));
  }

  async function tellOne(name, revoke) {
    const kept = await sealer.open('untold', await readFile(at(name), 'utf8').catch(() => ''));
    if (!kept) return;
    try {
      await revoke(kept.refresh);
      waits.delete(name);
      await gone(at(name));
    } catch ({ status }) {
      // That it was not reached was said when the session was ended, and not every five seconds.
      if (status) later(name, status);
    }
  }

  function later(name, status) {
    const times = (waits.get(name)?.times ?? 0) + 1;
    waits.set(name, { times, until: Date.now() + Math.min(AGAIN_MS * 2 ** times, AGAIN_AT_LEAST_MS) });
    if (times === 1) console.error(`edge: the issuer answers ${status} to the end of a session; it is told again for a day at most`);
  }

  async function forget() {
    const before = Date.now() - REMEMBERED_MS;
    for (const [sid, when] of here) if (when < before) here.delete(sid);
    for (const name of await readdir(folder)) {
      const { mtimeMs } = await stat(at(name)).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs >= before) continue;
      if (name.endsWith(UNTOLD)) console.error('edge: the issuer did not hear for a day that a session was ended, and is told no more');
      waits.delete(name);
      await gone(at(name));
    }
  }

  return { has, note, tell, forget, untold };
}

/** As long as the edge runs: the issuer is told again what it did not hear, and what is long over is forgotten. */
export function keepTelling(ended, revoke) {
  let telling = false;
  const tell = async () => {
    if (telling) return;
    telling = true;
    await ended.tell(revoke).catch(({ message }) => console.error(`edge: the issuer cannot be told what ended: ${message}`));
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
