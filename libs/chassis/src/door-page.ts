import { newId } from '#kernel';
import { nobody } from '#sealed';
import type { Act, NotedAct } from '#sealed';

/** Of more different lines on a page only how many there were is kept: the first ones say how it began. */
const MOST = 1_000;
/** From then on a line says when it was written, too. */
const LATE_MS = 60_000;

/** The same thing, as often as it happened, from when until when. `id` is what it is known by where it is written again. */
export type Line = { readonly id: string; readonly act: Act; readonly at: Date; until: Date; times: number };

/** What the doors saw while the page before was written. */
export class DoorPage {
  private readonly byKey = new Map<string, Line>();

  note(act: Act, at: Date): void {
    const key = keyOf(act);
    if (this.byKey.has(key) || this.byKey.size < MOST) this.add(key, act, at);
    else this.add(act.kind, countedOnly(act), at);
  }

  get lines(): readonly Line[] {
    return [...this.byKey.values()];
  }

  private add(key: string, act: Act, at: Date): void {
    const known = this.byKey.get(key);
    if (!known) this.byKey.set(key, { id: newId(), act, at, until: at, times: 1 });
    else {
      known.times++;
      known.until = at;
    }
  }
}

/** Whoever knocks a hundred times at the same door for the same thing is told of once. */
const keyOf = ({ request: _, ...act }: Act): string => JSON.stringify(act);

/** What is left of an act of which only the kind is told. */
export const countedOnly = ({ kind }: Act): Act => ({ ...nobody, kind, what: 'more', door: 'any', request: null });

export function actOf({ id, act, at, until, times }: Line, now: Date): NotedAct {
  const often = times > 1 && { times, until: until.toISOString() };
  const late = now.getTime() - at.getTime() > LATE_MS && { written: now.toISOString() };
  return { ...act, ...((often || late) && { detail: { ...act.detail, ...often, ...late } }), at: at.toISOString(), noted: id };
}
