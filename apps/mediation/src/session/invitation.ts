import { RefusedAt } from '#kernel';
import type { Mediation } from '../mediation/mediation.js';

/** Units are invited that stand beside the case already: nobody is shown it by an invitation. */
export function mustBeJoint({ joint }: Pick<Mediation, 'joint'>, bodies: readonly string[]): void {
  const other = bodies.findIndex((unit) => !joint.includes(unit));
  if (other >= 0) throw new RefusedAt(`bodies/${other}`, 'invitation.not-joint', { unit: bodies[other] ?? '' });
}
