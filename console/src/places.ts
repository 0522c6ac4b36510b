import type { components } from './api/openapi/intake.js';

export type Role = NonNullable<components['schemas']['ActDto']['roles']>[number];

const staff = ['clerk', 'mediator', 'screener', 'coordinator', 'approver', 'leader'] as const;

/** Whose each page is, in the order of the navigation: those whom its service answers. */
export const whose = {
  today: ['clerk', 'mediator', 'screener', 'coordinator', 'approver'],
  disputes: staff,
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

export const placesOf = (roles: readonly Role[]): Place[] =>
  (Object.keys(whose) as Place[]).filter((place) => whose[place].some((role: Role) => roles.includes(role)));

/** Where somebody begins: with what is theirs to do, a leader with the board; whoever has no page of their own reads what their account is for. */
export function firstOf(roles: readonly Role[]): Place | 'duty' {
  const places = placesOf(roles);
  // What goes out to agencies is looked after; nobody's day begins with it.
  return (['today', 'board'] as const).find((place) => places.includes(place)) ?? places.find((place) => place !== 'webhooks') ?? 'duty';
}
