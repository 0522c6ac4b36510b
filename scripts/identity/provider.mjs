import Provider from 'oidc-provider';
import { errorPage, signedOutPage, signOutPage } from './page.mjs';
import { storeFor } from './store.mjs';

const RESOURCE = 'urn:junan';
const AUDIENCE = 'junan';
const HOUR = 3600;
/** A person's token: the edge renews it, and a session that was ended is of no more use after it. */
const ACCESS = 300;
const CONSOLE = 'console';
const SCRIPTS = 'scripts';

/** The issuer of the embedded default: what a county's own (Keycloak or the like) is in production, for sample accounts. */
export function createProvider({ issuer, home, secret, accounts, password, cookies, jwks }) {
  const { pathname } = new URL(issuer);
  const ofAccount = (id) => (accounts.find(id) ? scriptClient(id, password) : undefined);

  const provider = new Provider(issuer, {
    adapter: storeFor((id) => (id === CONSOLE ? consoleClient(home, secret) : ofAccount(id))),
    jwks,
    cookies: { keys: cookies },
    claims: { openid: ['sub'], profile: ['name', 'unit', 'roles'] },
    scopes: ['openid', 'profile'],
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => void (ctx.body = signOutPage(form, wasAsked(ctx))),
        postLogoutSuccessSource: (ctx) => void (ctx.body = signedOutPage()),
      },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    interactions: { url: (_ctx, { uid }) => `${pathname}/interaction/${uid}` },
    ttl: {
      AccessToken: ACCESS,
      ClientCredentials: HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      RefreshToken: 12 * HOUR,
      Session: 12 * HOUR,
      Grant: 12 * HOUR,
    },
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    findAccount: (_ctx, id) => {
      const claims = accounts.find(id);
      return claims && { accountId: id, claims: () => claims };
    },
    extraTokenClaims: (_ctx, { accountId, clientId }) => {
      const { name, county, unit, roles } = accounts.find(accountId ?? clientId);
      return { name, county, unit, roles };
    },
    formats: { customizers: { jwt: nameClient } },
    loadExistingGrant: grantToConsole,
    renderError: (ctx, out) => void ((ctx.type = 'html'), (ctx.body = errorPage(out))),
  });
  provider.proxy = true;
  return provider;
}

/** The edge, on behalf of the console: it keeps the tokens and has a secret of its own. */
const consoleClient = (home, secret) => ({
  client_id: CONSOLE,
  client_secret: secret,
  client_name: '郡安',
  token_endpoint_auth_method: 'client_secret_basic',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: [`${home}/session/signed-in`],
  post_logout_redirect_uris: [`${home}/signed-out`],
});

const scriptClient = (account, password) => ({
  client_id: account,
  client_secret: password,
  token_endpoint_auth_method: 'client_secret_basic',
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
});

/** Whoever shows the ID token of this very session has asked the person already. */
const wasAsked = ({ oidc: { entities, session } }) => {
  const shown = entities.IdTokenHint?.payload.sub;
  return shown !== undefined && shown === session.accountId;
};
/** To the services, which take tokens of clients they know by name, all accounts that are clients are one. */
function nameClient(_ctx, { clientId }, token) {
  if (clientId !== CONSOLE) token.payload.client_id = SCRIPTS;
}

/** The console is ours: nobody is asked whether it may know who they are. */
async function grantToConsole(ctx) {
  const { client, session, result, provider } = ctx.oidc;
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  if (known) return provider.Grant.find(known);
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}
