import * as oidc from 'openid-client';
import { decodeJwt } from 'jose';

const CLOCKS_DIFFER_S = 30;
/** At least so often the issuer is asked whether it still stands by a session, however long its tokens last. */
const ASKED_EVERY_S = 300;

/** The issuer cannot be reached, or does not know what to say: nobody's session has ended by that. */
export class IssuerAway extends Error {
  name = 'IssuerAway';

  /** `status`: what it answered to this one request, where it did. */
  constructor(message, { cause, status } = {}) {
    super(message, { cause });
    this.status = status;
  }
}

/**
 * The issuer as its client sees it (OIDC, code flow with PKCE). `doors` leads an address to where it is reached from
 * here: the embedded issuer is mounted under our own origin.
 */
export function issuerOf({ ORIGIN, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_SCOPE }, doors = {}) {
  let known;
  const client = () => (known ??= discover().catch((error) => ((known = undefined), fail(error))));

  const fetchThere = (url, options) => {
    const door = Object.keys(doors).find((from) => url.startsWith(from));
    return fetch(door ? url.replace(door, doors[door]) : url, options);
  };
  const discover = () =>
    oidc.discovery(
      new URL(OIDC_ISSUER),
      OIDC_CLIENT_ID,
      { [oidc.clockTolerance]: CLOCKS_DIFFER_S },
      oidc.ClientSecretBasic(OIDC_CLIENT_SECRET),
      {
        execute: [oidc.enableNonRepudiationChecks, ...(OIDC_ISSUER.startsWith('http:') ? [oidc.allowInsecureRequests] : [])],
        [oidc.customFetch]: fetchThere,
        timeout: 10,
      },
    );

  return {
    /** Where to send a person to sign in, and what to hold against their coming back. Nobody who signed in longer ago goes unasked. */
    async ask(maxAge) {
      const asked = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier(), maxAge };
      const url = oidc.buildAuthorizationUrl(await client(), {
        redirect_uri: `${ORIGIN}/session/signed-in`,
        scope: OIDC_SCOPE,
        state: asked.state,
        nonce: asked.nonce,
        max_age: String(maxAge),
        code_challenge: await oidc.calculatePKCECodeChallenge(asked.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, asked };
    },

    async answered(url, { state, nonce, verifier, maxAge }) {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, maxAge, idTokenExpected: true };
      return told(await oidc.authorizationCodeGrant(await client(), new URL(url, ORIGIN), checks));
    },

    /** Undefined when the issuer takes the token no more. */
    async renew(session) {
      const { refresh } = session;
      if (!refresh) return undefined;
      try {
        return { ...session, ...told(await oidc.refreshTokenGrant(await client(), refresh), session) };
      } catch (error) {
        return error.error === 'invalid_grant' ? undefined : fail(error);
      }
    },

    /** Where it takes no such word, or not of this token, it will not later either: only what it did not hear fails. */
    async revoke(refresh) {
      const there = await client();
      if (!refresh || !there.serverMetadata().revocation_endpoint) return;
      await oidc.tokenRevocation(there, refresh, { token_type_hint: 'refresh_token' }).catch((error) => {
        if (!(error.status >= 400 && error.status < 500 && error.status !== 429))
          throw new IssuerAway(error.message, { cause: error, status: error.status ?? error.cause?.status });
        console.error(`edge: the issuer does not revoke a token: ${error.error}`);
      });
    },

    /** The form that ends the issuer's own session; sent by POST, since the token in it names a person. */
    async farewell(idToken) {
      const { end_session_endpoint: action } = (await client()).serverMetadata();
      const fields = { id_token_hint: idToken, client_id: OIDC_CLIENT_ID, post_logout_redirect_uri: `${ORIGIN}/signed-out` };
      return action && { action, fields };
    },
  };
}

function fail(cause) {
  throw cause instanceof IssuerAway ? cause : new IssuerAway(cause.message, { cause });
}

/** What a token answer says. Who it is stands in the ID token; unit and roles perhaps in the access token alone. */
function told({ access_token: access, expires_in: lasts = ASKED_EVERY_S, refresh_token: refresh, id_token: idToken }, before) {
  const claims = { ...claimsOf(access), ...(idToken && claimsOf(idToken)) };
  const { person } = before ?? {};
  const { sub: account, name, unit, roles } = { sub: person?.account, name: '', unit: '', roles: [], ...person, ...claims };
  const renewable = refresh ?? before?.refresh;
  return {
    person: { account, name, unit, roles },
    access,
    accessUntil: Math.floor(Date.now() / 1000) + (renewable ? Math.min(lasts, ASKED_EVERY_S) : lasts),
    ...(refresh && { refresh }),
    ...(idToken && { idToken }),
  };
}

function claimsOf(token) {
  try {
    return decodeJwt(token);
  } catch {
    return {}; // opaque to us, as an access token may be
  }
}
