import { guestJar } from '../guests.mjs';

/** A browser takes 4,096 bytes a cookie, its name and attributes included: tokens of some issuers are longer. */
const PIECE = 3_800;
const SIGN_IN_S = 600;
const SIGN_INS = 4;

/** The cookies we keep: the session, that of a guest, and each sign-in under way by its state, so that two tabs do not mix theirs up. */
export function jarsOf({ origin, sealer }) {
  const { protocol, port } = new URL(origin);
  const secure = protocol === 'https:';
  // Of two ports of one machine a browser takes cookies for the same: a county and its departments beside it.
  const own = secure ? '__Host-junan' : `junan-${port}`;
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  const isOurs = (name) => name === own || name.startsWith(`${own}.`) || name.startsWith(`${own}-in.`);
  const pieceOf = (index) => (index === 0 ? own : `${own}.${index}`);

  const session = {
    isIn: ({ cookies }) => cookies[own] !== undefined,

    read({ cookies }) {
      let sealed = '';
      for (let index = 0; cookies[pieceOf(index)]; index++) sealed += cookies[pieceOf(index)];
      return sealer.open('session', sealed);
    },

    async write(reply, value) {
      const sealed = await sealer.seal('session', value);
      const pieces = Math.ceil(sealed.length / PIECE);
      for (let index = 0; index < pieces; index++)
        reply.setCookie(pieceOf(index), sealed.slice(index * PIECE, (index + 1) * PIECE), attributes);
      session.clear(reply, pieces);
    },

    clear(reply, from = 0) {
      for (let index = from; reply.request.cookies[pieceOf(index)] !== undefined; index++) reply.clearCookie(pieceOf(index), attributes);
    },
  };

  const nameOf = (state) => `${own}-in.${state.slice(0, 16)}`;
  const signIns = {
    async write(reply, value) {
      const old = Object.keys(reply.request.cookies).filter((name) => name.startsWith(`${own}-in.`));
      for (const name of old.slice(0, Math.max(0, old.length - SIGN_INS + 1))) reply.clearCookie(name, attributes);
      reply.setCookie(nameOf(value.state), await sealer.seal('sign-in', value), { ...attributes, maxAge: SIGN_IN_S });
    },

    async take(request, reply, state) {
      const sealed = request.cookies[nameOf(state)];
      if (!sealed) return undefined;
      reply.clearCookie(nameOf(state), attributes);
      const value = await sealer.open('sign-in', sealed);
      return value?.state === state ? value : undefined;
    },
  };

  /** What of a Cookie header is not ours. */
  const others = (header = '') =>
    header
      .split(/;\s*/)
      .filter((pair) => pair && !isOurs(pair.split('=')[0]))
      .join('; ');

  const guest = guestJar({ name: `${own}.guest`, attributes });

  return { session, signIns, guest, others };
}
