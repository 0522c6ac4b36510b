import { NotFound, Refused } from '#kernel';
import type { Mediation } from './mediation.js';

/** As the register said it last of a case that went on elsewhere: at which desk it is, and who answers for it there. */
export type Onward = Readonly<{ desk: string; lead: string; township: string; village: string | null }>;

/** Which of the desks that had it before is asked: the one that it came from, unless another is named. */
export function earlierDesk({ earlier }: Pick<Mediation, 'earlier'>, named?: string): string {
  const desk = named === undefined ? earlier.at(-1) : earlier.find((each) => each === named);
  if (desk === undefined) throw new Refused('minutes.none');
  return desk;
}

/** Whether it is whoever asks who handles what lies there and is led so. */
type Handles = (scope: Readonly<{ township: string; village: string | null; departments: readonly string[] }>) => boolean;
type Handed = Pick<Mediation, 'status' | 'handedTo' | 'township' | 'village' | 'lead'>;

/**
 * What was written before it was handed over is told at the desk that has the case now, and there to those who handle it: by what they
 * answered for when it left, or by what the register has said since. To nobody else is it there.
 */
export function mustTell(found: Handed | undefined, onward: Onward | undefined, handles: Handles, desk: string): void {
  if (found?.status !== 'handed-over') throw new NotFound('mediation');
  const { handedTo, township, village, lead } = found;
  const now = onward ?? { desk: handedTo ?? '', lead: handedTo ?? '', township, village };
  const theirs = [{ township, village, lead }, now].some((whose) => handles({ ...whose, departments: [whose.lead] }));
  if (desk !== now.desk || !theirs) throw new NotFound('mediation');
}
