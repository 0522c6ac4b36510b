import { applyDecorators, createParamDecorator, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import { currentRequest } from '#kernel';
import type { Actor as KernelActor, Guest as KernelGuest, Role } from '#kernel';
import { Problem } from './problem.js';

export const PUBLIC = 'access:public';
export const ROLES = 'access:roles';
export const GUESTS = 'access:guests';

/** Open to everybody: no token is looked at. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Open to those who have one of these roles. A route that names none, and is neither public nor a guest's, keeps its service from starting. */
export const Roles = (...roles: readonly [Role, ...Role[]]) => SetMetadata(ROLES, roles);

/**
 * Open to guests who came by a link for one of these purposes, and to no account. `link`: to whoever brings one, to open it there.
 */
export const Guests = (...purposes: readonly [string, ...string[]]) =>
  applyDecorators(SetMetadata(GUESTS, purposes), ApiSecurity(purposes.includes('link') ? {} : { guest: [] }));

/** All who work on disputes. The auditor and the operator look after the house, and see none. */
export const staff = ['clerk', 'mediator', 'coordinator', 'screener', 'approver', 'leader'] as const satisfies readonly Role[];

export type Actor = KernelActor;

/** Who asks. Only on routes that are not public. */
export const Actor = createParamDecorator((): Actor => {
  const actor = currentRequest()?.actor;
  if (!actor) throw new Problem(401, 'unauthenticated');
  return actor;
});

export type Guest = KernelGuest;

/** Which guest asks. Only on routes that are theirs. */
export const Guest = createParamDecorator((): Guest => {
  const guest = currentRequest()?.guest;
  if (!guest) throw new Problem(401, 'guest.no-session');
  return guest;
});
