import { randomUUID } from 'node:crypto';
import { IssuerAway } from './issuer.mjs';

/** A token is renewed so long before its end, so that it outlives the request it goes with. */
const MARGIN_S = 20;
/** A page sends several requests at once, and each of them may still hold the cookie of before. */
const REMEMBERED_MS = 60_000;

const now = () => Math.floor(Date.now() / 1000);

/**
 * Who is signed in. All of it stands in the browser's sealed cookie, so that a restart loses nothing and several edges
 * need nothing in common; here is only what was ended or is being renewed, for as long as that matters.
 */
export function sessionsOf({ issuer, idle, longest }) {
  const renewals = new Map();
  const ended = new Map();

  const untilOf = ({ seen, began }) => Math.min(seen + idle, began + longest);

  /** One renewal at a time, however many ask for it. */
  function renewed(session) {
    const key = `${session.sid} ${session.accessUntil}`;
    if (!renewals.has(key)) {
      const forget = () => renewals.delete(key);
      renewals.set(
        key,
        issuer.renew(session).then(
          (next) => (setTimeout(forget, REMEMBERED_MS).unref(), next),
          (error) => (forget(), Promise.reject(error)),
        ),
      );
    }
    return renewals.get(key);
  }

  return {
    idle,
    untilOf,

    begin: (told) => ({ sid: randomUUID(), began: now(), seen: now(), ...told }),

    /** The session as it stands now, with a token that serves; undefined once it has ended. */
    async current(session) {
      if (!session || untilOf(session) <= now() || ended.has(session.sid)) return undefined;
      if (session.accessUntil - MARGIN_S > now()) return session;
      const next = await renewed(session).catch((error) => {
        if (error instanceof IssuerAway && session.accessUntil > now()) return session;
        throw error;
      });
      return next && { ...next, seen: session.seen };
    },

    /** The person did something. */
    seen: (session) => ({ ...session, seen: now() }),

    /** Its cookie is of no more use here at once, elsewhere when its token ends: the issuer renews it no more. */
    async end({ sid, accessUntil, refresh }) {
      for (const [gone, until] of ended) if (until < now()) ended.delete(gone);
      ended.set(sid, Math.max(accessUntil, now()) + longest);
      await issuer.revoke(refresh);
    },
  };
}
