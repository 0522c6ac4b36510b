import type { components } from './api/openapi/intake.js';

export type Role = NonNullable<components['schemas']['ActDto']['roles']>[number];

const staff = ['clerk', 'mediator', 'screener', 'coordinator', 'approver', 'leader'] as const;

/** The services of the house; a department's own edge leads to some of them alone. */
export const services = ['intake', 'mediation', 'screening', 'reporting'] as const;
export type Service = (typeof services)[number];

/** Whose each page is, in the order of the navigation: those whom its service answers. */
export const whose = {
  today: ['clerk', 'mediator', 'screener', 'coordinator', 'approver'],
  disputes: staff,
  mediations: staff,
  stuck: ['coordinator', 'leader'],
  register: ['clerk', 'mediator', 'screener', 'coordinator'],
  screening: staff,
  requests: ['clerk', 'mediator', 'coordinator'],
  board: staff,
  ladder: ['coordinator'],
  audit: ['auditor'],
  operations: ['operator'],
  webhooks: ['operator', 'auditor'],
} as const satisfies Record<string, readonly Role[]>;

export type Place = keyof typeof whose;

/** Which service each is made of; where some are left out each is there without the others. */
const madeOf: Readonly<Partial<Record<Place, Service>>> = {
  disputes: 'intake',
  mediations: 'mediation',
  stuck: 'reporting',
  register: 'intake',
  screening: 'screening',
  requests: 'intake',
  board: 'reporting',
  ladder: 'mediation',
  webhooks: 'reporting',
};

export function placesOf(roles: readonly Role[], served: readonly Service[] = services): Place[] {
  const isThere = (place: Place) => {
    // What is mediated is among the disputes where there is a register of them.
    if (place === 'mediations' && served.includes('intake')) return false;
    const service = madeOf[place];
    return service === undefined || served.includes(service);
  };
  return (Object.keys(whose) as Place[]).filter((place) => isThere(place) && whose[place].some((role: Role) => roles.includes(role)));
}

/** Where somebody begins: with what is theirs to do, a leader with the board; whoever has no page of their own reads what their account is for. */
export function firstOf(roles: readonly Role[], served: readonly Service[] = services): Place | 'duty' {
  const places = placesOf(roles, served);
  // What goes out to agencies is looked after; nobody's day begins with it.
  return (['today', 'board'] as const).find((place) => places.includes(place)) ?? places.find((place) => place !== 'webhooks') ?? 'duty';
}
