import { today } from '#calendar';
import type { Day } from '#calendar';

/** What one owner last said on a day of how a dispute ended; null: nothing, or no longer. */
export type Turn<Word extends string> = readonly [day: Day, said: Word | null];

/** Its owner's clock may step back; what was said later stays later. */
export function turned<Word extends string>(turns: readonly Turn<Word>[], time: string, said: Word | null): readonly Turn<Word>[] {
  const last = turns.at(-1);
  const at = today(new Date(time));
  const day = last && last[0] > at ? last[0] : at;
  const before = last?.[0] === day ? turns.slice(0, -1) : turns;
  return (before.at(-1)?.[1] ?? null) === said ? before : [...before, [day, said]];
}

export const saidBy = <Word extends string>(turns: readonly Turn<Word>[], day: Day): Word | null =>
  turns.findLast(([at]) => at <= day)?.[1] ?? null;
