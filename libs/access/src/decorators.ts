import { createParamDecorator, SetMetadata } from '@nestjs/common';
import { currentRequest } from '#kernel';
import type { Actor as KernelActor, Role } from '#kernel';
import { Problem } from './problem.js';

export const PUBLIC = 'access:public';
export const ROLES = 'access:roles';

/** Open to everybody: no token is looked at. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Open to those who have one of these roles. A route that names none, and is not public, keeps its service from starting. */
export const Roles = (...roles: readonly [Role, ...Role[]]) => SetMetadata(ROLES, roles);

/** All who work on disputes. The auditor and the operator look after the house, and see none. */
export const staff = ['clerk', 'mediator', 'coordinator', 'screener', 'approver', 'leader'] as const satisfies readonly Role[];

export type Actor = KernelActor;

/** Who asks. Only on routes that are not public. */
export const Actor = createParamDecorator((): Actor => {
  const actor = currentRequest()?.actor;
  if (!actor) throw new Problem(401, 'unauthenticated');
  return actor;
});
