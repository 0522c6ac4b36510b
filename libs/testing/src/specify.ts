import { Refused } from '#kernel';
import type { RefusedAt } from '#kernel';

type Rules<S, F> = Readonly<{ initial: S; evolve(state: S, fact: F): S }>;

/**
 * given(history).when(decision).then(facts): a rule's three questions, with history as the only fixture.
 * Does it act (`then`), does it refuse (`refused`), does it stay quiet (`nothing`)?
 */
export function specify<S, F>({ initial, evolve }: Rules<S, F>) {
  return (...history: readonly F[]) => {
    const state = history.reduce(evolve, initial);
    return {
      state,
      when(decide: (state: S) => readonly F[]) {
        const outcome = attempt(() => decide(state));
        return {
          then(...facts: readonly F[]): S {
            if (outcome.error !== undefined) throw outcome.error;
            expect(outcome.facts).toEqual(facts);
            return facts.reduce(evolve, state);
          },
          nothing() {
            if (outcome.error !== undefined) throw outcome.error;
            expect(outcome.facts).toEqual([]);
          },
          /** `field`: of what was sent the one that it is refused for. */
          refused(code: string, field?: string) {
            expect(outcome.error).toBeInstanceOf(Refused);
            expect((outcome.error as Refused).code).toBe(code);
            if (field !== undefined) expect((outcome.error as RefusedAt).field).toBe(field);
          },
        };
      },
    };
  };
}

function attempt<F>(work: () => readonly F[]): { facts?: readonly F[]; error?: unknown } {
  try {
    return { facts: work() };
  } catch (error) {
    return { error };
  }
}
