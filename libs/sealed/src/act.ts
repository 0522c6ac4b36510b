import { currentDoor, currentRequest, subjectOf } from '#kernel';
import type { Actor, RequestContext, Role } from '#kernel';

/** What is kept of who did what. `audit` is the auditor's own looking. */
export const actKinds = ['change', 'disclosure', 'erasure', 'search', 'refusal', 'sign-in', 'audit'] as const;
export type ActKind = (typeof actKinds)[number];

/** Who acts, and by which door. Without an account it was an event, a clock or a command; `request` is the event's id, then. */
export type Acting = Readonly<{
  account: string | null;
  unit: string | null;
  roles: readonly Role[] | null;
  door: string;
  request: string | null;
}>;

/** One act. Nothing in it speaks of a person but the account, which is an opaque id: words of people are sealed elsewhere. */
export type Act = Acting &
  Readonly<{
    kind: ActKind;
    /** Of a change what it said, of a refusal the problem's code, of the rest what was concerned. */
    what: string;
    aggregate?: string | null;
    sequence?: number | null;
    detail?: Readonly<Record<string, unknown>> | null;
  }>;

export const nobody = { account: null, unit: null, roles: null } as const;

const whoIs = (actor: Actor | undefined): Pick<Acting, 'account' | 'unit' | 'roles'> =>
  actor ? { account: actor.subject, unit: actor.unit, roles: actor.roles } : nobody;

/** A guest has no account; by its link it is known who was sent it, and for what. */
const whoCame = (context: Omit<RequestContext, 'door' | 'id'>) => ({ ...whoIs(context.actor), account: subjectOf(context) ?? null });

/** As a request says, also when its answer is sent and it is no longer being served. */
export const actingIn = ({ door, id, ...context }: RequestContext): Acting => ({
  ...whoCame(context),
  door: door ?? 'http',
  request: id ?? null,
});

/** As the request, event or clock says that is being served. */
export function acting(): Acting {
  const request = currentRequest();
  if (request) return actingIn(request);
  const door = currentDoor();
  return { ...nobody, door: door?.name ?? 'command', request: door?.cause ?? null };
}

/** As `acting`, where who acts is said by whoever calls. */
export const actingAs = (actor: Actor): Acting => ({ ...acting(), ...whoIs(actor) });

/** `intake.dispute-bounced.v1` as an act says it. */
export const wordFor = (type: string): string => type.split('.')[1] ?? type;
