import { covers } from '#access';
import { NotFound, Refused } from '#kernel';
import type { Actor } from '#kernel';
import type { Mediation } from './mediation.js';

/** As the register said it last of a case that went on elsewhere: at which desk it is, and who answers for it there. */
export type Onward = Readonly<{ desk: string; lead: string; township: string; village: string | null }>;

/** Which of the desks that had it before is asked: the one that it came from, unless another is named. */
export function earlierDesk({ earlier }: Pick<Mediation, 'earlier'>, named?: string): string {
  const desk = named === undefined ? earlier.at(-1) : earlier.find((each) => each === named);
  if (desk === undefined) throw new Refused('minutes.none');
  return desk;
}

type Handed = Pick<Mediation, 'status' | 'handedTo' | 'township' | 'village' | 'lead'>;

/**
 * What was written before it was handed over is told at the desk that has the case now, and there to those who handle it: by what they
 * answered for when it left, or by what the register has said since. To nobody else is it there.
 */
export function mustTell(found: Handed | undefined, onward: Onward | undefined, actor: Pick<Actor, 'unit'>, desk: string): void {
  if (found?.status !== 'handed-over') throw new NotFound('mediation');
  const { handedTo, township, village, lead } = found;
  const now = onward ?? { desk: handedTo ?? '', lead: handedTo ?? '', township, village };
  const handles = covers(actor, { township, village, departments: [lead] }) || covers(actor, { ...now, departments: [now.lead] });
  if (desk !== now.desk || !handles) throw new NotFound('mediation');
}
