import { randomUUID } from 'node:crypto';
import { IssuerAway } from './issuer.mjs';

/** A token is renewed so long before its end, so that it outlives the request it goes with. */
const MARGIN_S = 20;
/** So long a cookie of before is answered with what came of it: a page sends several requests at once, and an answer may be slow or lost. */
const REMEMBERED_MS = 300_000;

/** So long the page waits for the issuer to hear that it was signed out; its hearing goes on behind the page. */
const HEARING_MS = 1_000;

const now = () => Math.floor(Date.now() / 1000);
/** Of two cookies of a session the one that was renewed more often is the newer. */
const turnOf = ({ turn = 0 }) => turn;
const later = (forget) => setTimeout(forget, REMEMBERED_MS).unref();

/**
 * Who is signed in. All of it stands in the browser's sealed cookie; here is only what was renewed of late, and in the
 * folder of `ended` what was ended, for as long as either matters.
 */
export function sessionsOf({ issuer, ended, idle, longest }) {
  const asked = new Map();
  const latest = new Map();
  const listening = new Map();

  const untilOf = ({ seen, began }) => Math.min(seen + idle, began + longest);
  const serves = ({ accessUntil }) => accessUntil > now();

  /** Of a cookie and what came of it here the later; the person was there when either says so. */
  function newest(kept) {
    const known = latest.get(kept.sid);
    if (!known || turnOf(known) < turnOf(kept) || (turnOf(known) === turnOf(kept) && known.seen <= kept.seen)) return kept;
    return { ...known, seen: Math.max(known.seen, kept.seen) };
  }

  /** One renewal, however many ask for it, at once or with the same cookie later. */
  function renewed(session) {
    const key = `${session.sid} ${turnOf(session)}`;
    if (!asked.has(key)) {
      const forget = () => asked.delete(key);
      asked.set(
        key,
        renew(session).then(
          (next) => (later(forget), next),
          (error) => (forget(), Promise.reject(error)),
        ),
      );
    }
    return asked.get(key);
  }

  async function renew(session) {
    const told = await issuer.renew(session);
    if (!told) return undefined;
    if (await ended.has(session.sid)) return void (await leave(told));
    const next = { ...told, turn: turnOf(session) + 1 };
    latest.set(next.sid, next);
    later(() => turnOf(latest.get(next.sid) ?? {}) === next.turn && latest.delete(next.sid));
    return next;
  }

  /** Whether the issuer has heard of it, as far as is known in a moment; if not, it is told again until it hears. */
  async function leave({ sid, refresh }) {
    const heard = await ended.note(sid, refresh);
    return inAMoment(
      issuer.revoke(refresh).then(
        async () => (await heard(), true),
        (error) => {
          if (!(error instanceof IssuerAway)) throw error;
          console.error(`edge: a session ended here alone for now, the issuer was not reached: ${error.message}`);
          return false;
        },
      ),
    );
  }

  return {
    idle,
    untilOf,

    begin: (told) => ({ sid: randomUUID(), turn: 0, began: now(), seen: now(), ...told }),

    /** The session as it stands now, with a token that serves; undefined once it has ended. */
    async current(kept) {
      if (!kept || (await ended.has(kept.sid))) return undefined;
      const session = newest(kept);
      if (untilOf(session) <= now()) return undefined;
      if (session.accessUntil - MARGIN_S > now()) return session;
      const next = await renewed(session).catch((error) => {
        if (!(error instanceof IssuerAway && serves(session))) throw error;
      });
      if (next) return { ...next, seen: Math.max(next.seen, session.seen) };
      // Another edge may have renewed it, and its cookie is on the way.
      return serves(session) && !(await ended.has(session.sid)) ? session : undefined;
    },

    /** What became of it while it was being used; undefined if it was ended. */
    async since(session) {
      return (await ended.has(session.sid)) ? undefined : newest(session);
    },

    isNewer: (session, kept) => turnOf(session) > turnOf(kept),

    /** The person did something. */
    seen(session) {
      const known = latest.get(session.sid);
      if (known) latest.set(session.sid, { ...known, seen: now() });
      return { ...session, seen: now() };
    },

    /** An answer that goes on ends with the session. */
    listens({ sid }, answer) {
      if (answer.destroyed) return;
      const all = listening.get(sid) ?? new Set();
      listening.set(sid, all.add(answer));
      answer.once('close', () => all.delete(answer) && all.size === 0 && listening.get(sid) === all && listening.delete(sid));
    },

    /** Its cookie is of no more use: here and wherever this folder is at once, elsewhere when its token ends. Answers whether the issuer was reached. */
    end(session) {
      for (const answer of listening.get(session.sid) ?? []) answer.destroy();
      return leave(newest(session));
    },
  };
}

/** What it comes to, or false where that takes longer; then nobody waits for it any more. */
async function inAMoment(telling) {
  let over;
  const late = new Promise((resolve) => (over = setTimeout(resolve, HEARING_MS, false)));
  telling.catch(() => undefined);
  return Promise.race([telling, late]).finally(() => clearTimeout(over));
}
