import { computed, readonly, ref, shallowRef, watch } from 'vue';
import { forgetDrafts, openDrafts } from './drafts';
import { firstOf, placesOf, services, whose } from './places';
import type { Place, Role, Service } from './places';

/** Who is signed in, as the issuer says. `account` is opaque. */
export type Person = Readonly<{ account: string; name: string; unit: string; roles: readonly Role[] }>;

/** The edge keeps the session; the page asks it who that is and holds no token, and which services it leads to. */
type Session = (Readonly<{ person: Person; until: string }> | Readonly<{ person: null }>) & Readonly<{ services?: readonly Service[] }>;

/** Whoever does something is noted by the edge at most so often. */
const NOTED_EVERY_MS = 60_000;
/** While a session seems to have ended the edge is asked so often whether it has: a refusal may have been late, or for a moment. */
const DOUBTED_MS = 60_000;

const known = shallowRef<Person | null>(null);
const served = shallowRef<readonly Service[]>(services);
const over = ref(false);
const windows = new BroadcastChannel('junan-session');
let timer: ReturnType<typeof setTimeout> | undefined;
let noted = 0;
let asked = 0;
let told = 0;

/** Who works on this page. Once the session has ended it is still them, so that the page stays as it is. */
export const person = computed<Person | null>(() => known.value);

/** The session has ended while the page was open. */
export const ended = readonly(over);

export const mayAs = (...roles: readonly Role[]): boolean => roles.some((role) => person.value?.roles.includes(role));

/** Whether there is this service here; a department that runs one of its own has the others in the county. */
export const serves = (service: Service): boolean => served.value.includes(service);

/** The pages of whoever is signed in, as far as there are such here. */
export const myPlaces = (): Place[] => placesOf(person.value?.roles ?? [], served.value);

export const myFirst = (): Place | 'duty' => firstOf(person.value?.roles ?? [], served.value);

export const mayRegister = (): boolean => serves('intake') && mayAs(...whose.register);

/** Registered and mediated at once, it is for who may do both. */
export const mayTellSpot = (): boolean => mayRegister() && serves('mediation') && mayAs('mediator');

/** As intake's doors have it. */
export const mayTakeRequests = (): boolean => serves('intake') && mayAs(...whose.requests);

/** By a whole name or number; as intake's doors have it. */
export const maySearch = (): boolean => serves('intake') && mayAs('clerk', 'mediator', 'coordinator');

/** Before the first page is shown: finds out who is signed in, and watches that it stays so. */
export async function startSession(): Promise<void> {
  await look();
  if (known.value) await openDrafts();
  windows.onmessage = ({ data }) => {
    if (data === 'left') forgetDrafts();
    void look();
  };
  document.addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' && look()));
  addEventListener('focus', () => void look());
  for (const act of ['keydown', 'pointerdown', 'input']) addEventListener(act, note, { capture: true, passive: true });
}

/** Away to the issuer; `to` is where the person wanted to go. */
export const signIn = (to: string): void => location.assign(addressOf(to));

/** The page a window of its own comes back to: see `tellWindows`. */
export const BESIDE = '/signed-in';

export const addressOf = (to: string): string => `/session/sign-in?${new URLSearchParams({ to })}`;

/** In a window beside this page, which stays as it is; false where the browser does not allow one. */
export const signInBeside = (): boolean => window.open(addressOf(BESIDE), 'junan-sign-in', 'popup,width=520,height=680') !== null;

/** Said by a window that came back from signing in or out: all others look who is signed in now. */
export const tellWindows = (): void => windows.postMessage('look');

/** Whoever signs out leaves nothing half-filled, in no window. */
export function leave(): void {
  forgetDrafts();
  windows.postMessage('left');
}

/** By a form, since the edge leads on to the issuer, whose session ends too. */
export function signOut(): void {
  leave();
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: '/session/sign-out' });
  document.body.append(form);
  form.submit();
}

/** A service took the session no more. */
export const sessionEnded = (): void => void (over.value = known.value !== null);

let doubting: ReturnType<typeof setInterval> | undefined;
watch(over, (is) => {
  clearInterval(doubting);
  if (is) doubting = setInterval(() => void look(), DOUBTED_MS);
});

/**
 * Asks the edge who is signed in. While it does not answer, nothing is known and nothing changes. An answer that was overtaken
 * says how it was before: the session it tells of may have ended since.
 */
async function look(how: 'as-is' | 'still-here' = 'as-is'): Promise<void> {
  const question = ++asked;
  const [where, method] = how === 'as-is' ? ['/session', 'GET'] : ['/session/stay', 'POST'];
  const response = await fetch(where, { method }).catch(() => undefined);
  const session = response?.ok ? ((await response.json().catch(() => undefined)) as Session | undefined) : undefined;
  if (!session || question < told) return;
  told = question;
  if (session.services) served.value = session.services;
  take(session);
}

function take(session: Session): void {
  clearTimeout(timer);
  if (session.person === null) return sessionEnded();
  // Somebody else at the same screen must not see, let alone send, what the one before had typed.
  if (known.value && session.person.account !== known.value.account) {
    forgetDrafts();
    return location.reload();
  }
  if (JSON.stringify(session.person) !== JSON.stringify(known.value)) known.value = session.person;
  over.value = false;
  timer = setTimeout(() => void look(), Math.max(1_000, Date.parse(session.until) - Date.now() + 1_000));
}

function note(): void {
  if (!known.value || over.value || Date.now() - noted < NOTED_EVERY_MS) return;
  noted = Date.now();
  void look('still-here');
}
