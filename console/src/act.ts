import { useQueryClient } from '@tanstack/vue-query';
import { nextTick } from 'vue';
import type { Write } from './api/client';
import { ProblemError } from './api/problem';
import { useSubmission } from './submission';

/** What a form acts on, by the name it is asked for under. */
export type Of =
  | 'dispute'
  | 'mediation'
  | 'request'
  | 'findings'
  | 'units'
  | 'bodies'
  | 'mediators'
  | 'case-mediators'
  | 'subscriptions'
  | 'rooms'
  | 'subsidies';

/** Asked for as a list: of one of them alone nobody asks. */
const whole: readonly Of[] = ['findings', 'units', 'bodies', 'mediators', 'subscriptions', 'rooms', 'subsidies'];

/** Not done, since it is no more as it was when the form was opened; after which of its facts, for whoever tells what came. */
export class ChangedMeanwhile extends ProblemError {
  constructor(
    { status, title, detail, code, errors }: ProblemError,
    readonly of: Of,
    readonly id: string,
    readonly since: number,
  ) {
    super(status, title, detail, code, errors);
  }
}

/**
 * An act on what whoever opened the form saw, however often the page behind it asks anew. Refused for what came meanwhile, it is told as
 * that, with all that was typed left as it is: sent once more, it acts on what stands now.
 */
export function useAct<T, R>(
  of: Of,
  on: () => Readonly<{ id: string; sequence: number }>,
  send: (write: Write, what: T) => Promise<R>,
  done: (answer: R, what: T) => unknown,
  draft?: string,
) {
  const queries = useQueryClient();
  let seen = on().sequence;

  /** What stands now is what was seen. */
  async function look(): Promise<void> {
    await queries.invalidateQueries({ queryKey: whole.includes(of) ? [of] : [of, on().id] });
    await nextTick();
    seen = on().sequence;
  }

  const submission = useSubmission(
    async (key, what: T) => {
      const since = seen;
      try {
        return await send({ key, sequence: since }, what);
      } catch (error) {
        if (!(error instanceof ProblemError) || error.status !== 412) throw error;
        await look();
        throw new ChangedMeanwhile(error, of, on().id, since);
      }
    },
    done,
    draft,
  );

  return { ...submission, look };
}
