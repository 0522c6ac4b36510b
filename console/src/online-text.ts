type Session = Readonly<{ session: string; parties?: readonly number[] | undefined }>;
type Asked = Readonly<{ consents: readonly Readonly<{ party: number | null }>[]; sessions: readonly Session[] }>;

/** What may stand in minutes that both sides read and sign: never what was said apart with one of them. */
export const saidToAll = <T extends Readonly<{ audience: string }>>(words: readonly T[]): T[] =>
  words.filter(({ audience }) => audience === 'all');

/** After what was written already, and once. */
export function appended(begun: string, said: string): string {
  if (begun.includes(said)) return begun;
  return begun.trim() === '' ? said : `${begun.trimEnd()}\n${said}`;
}

/** Those who were asked to come, by their number; all of the case where nobody was named. */
export function askedTo({ consents, sessions }: Asked, session: string): number[] {
  const asked = sessions.find((each) => each.session === session)?.parties;
  return consents.flatMap(({ party }) => (party === null || (asked && !asked.includes(party)) ? [] : [party]));
}

/** Of which clauses, counted from 1, whose consent is missing. */
export const missingIn = (
  clauses: readonly Readonly<{ consents: readonly number[] }>[],
  parties: readonly number[],
): { clause: number; parties: number[] }[] =>
  clauses
    .map(({ consents }, i) => ({ clause: i + 1, parties: parties.filter((party) => !consents.includes(party)) }))
    .filter((each) => each.parties.length > 0);

/** Whether what turned somebody away passes by itself, as a line that is gone does: who is busy, restarts or has to sign in again. */
export const passes = (status: number): boolean => status === 0 || [401, 408, 425, 429].includes(status) || status >= 500;
