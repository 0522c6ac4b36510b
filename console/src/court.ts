import type { ConfirmationStep } from './api/mediations';

/** A court on its form: one of the county's units, or `outside` with its name. */
export type AtCourt = Readonly<{ court: string; outside: string; number: string }>;

export const atCourt = (court: string | undefined): AtCourt => ({ court: court ?? '', outside: '', number: '' });

/** Another county's court, and nobody has said which. */
export const unnamed = ({ court, outside }: AtCourt): boolean => court === 'outside' && !outside.trim();

/** As the service is told it: of what nobody filled in, nothing. */
export function courtOf({ court, outside, number }: AtCourt): Pick<ConfirmationStep, 'court' | 'outside' | 'number'> {
  const [name, written] = [outside.trim(), number.trim()];
  return {
    ...(court && court !== 'outside' && { court }),
    ...(court === 'outside' && name && { outside: name }),
    ...(written && { number: written }),
  };
}
