import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { User } from 'oidc-client-ts';
import { computed, shallowRef } from 'vue';

export type Role = 'clerk' | 'mediator' | 'coordinator' | 'screener' | 'approver' | 'leader' | 'auditor' | 'operator';

/** Who is signed in, as the issuer says. */
export type Person = Readonly<{ name: string; unit: string; roles: readonly Role[] }>;

const user = shallowRef<User | null>(null);
let manager: UserManager;

export const person = computed<Person | null>(() => {
  const profile = user.value?.profile;
  if (!profile || user.value?.expired) return null;
  const { name = '', unit, roles } = profile;
  return { name, unit: typeof unit === 'string' ? unit : '', roles: Array.isArray(roles) ? (roles as Role[]) : [] };
});

export const token = (): string | undefined => (user.value?.expired ? undefined : user.value?.access_token);

export const mayAs = (...roles: readonly Role[]): boolean => roles.some((role) => person.value?.roles.includes(role));

/** As intake's doors have it. */
export const mayRegister = (): boolean => mayAs('clerk', 'mediator', 'screener', 'coordinator');

/** Before the first page is shown: finds the issuer and who is still signed in. */
export async function startSession(): Promise<void> {
  const { authority, clientId } = await settings();
  manager = new UserManager({
    authority,
    client_id: clientId,
    redirect_uri: `${location.origin}/signed-in`,
    post_logout_redirect_uri: `${location.origin}/`,
    scope: 'openid profile',
    automaticSilentRenew: true,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
  });
  manager.events.addUserLoaded((loaded) => void (user.value = loaded));
  manager.events.addUserUnloaded(() => void (user.value = null));
  manager.events.addAccessTokenExpired(() => void forget());
  user.value = await manager.getUser();
}

/** `to` is where the person wanted to go. */
export const signIn = (to: string): Promise<void> => manager.signinRedirect({ state: to });

/** Back from the issuer; answers where the person wanted to go. */
export async function signedIn(): Promise<string> {
  const loaded = await manager.signinRedirectCallback();
  user.value = loaded;
  return typeof loaded.state === 'string' && loaded.state.startsWith('/') ? loaded.state : '/';
}

export const signOut = (): Promise<void> => manager.signoutRedirect();

/** The token is no longer taken: whoever it was has to sign in again. */
export const forget = (): Promise<void> => manager.removeUser();

type Settings = Readonly<{ authority: string; clientId: string }>;

/** A county's own issuer is named in `/config.json`; without one it is ours, beside this page. */
async function settings(): Promise<Settings> {
  const ours: Settings = { authority: `${location.origin}/identity`, clientId: 'console' };
  const response = await fetch('/config.json').catch(() => undefined);
  if (!response?.ok || !response.headers.get('content-type')?.includes('json')) return ours;
  return { ...ours, ...((await response.json()) as Partial<Settings>) };
}
