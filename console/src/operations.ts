import { useQueries } from '@tanstack/vue-query';
import { computed } from 'vue';
import { operationsDoors } from './api/operations';
import type { Running } from './api/operations';
import { ProblemError } from './api/problem';
import { askEvery } from './news';
import { useOperationsWords } from './operations-words';
import { worst } from './operations-state';
import type { Standing } from './operations-state';
import { services } from './places';
import type { Service } from './places';
import { serves } from './session';

export type Seen = Readonly<{
  keeper: Service;
  standing: Standing;
  running: Running | undefined;
  error: Error | null;
  troubles: readonly string[];
  watched: readonly string[];
  again: () => unknown;
}>;

/** How each service runs, each asked by itself: one that does not answer is told as that, and what it said before is not shown as if it still held. */
export function useOperations() {
  const { troublesOf, untoldOf, watchedOf } = useOperationsWords();
  // A department's own edge leads to some of them alone.
  const here = services.filter(serves);
  // No news tells of it.
  const asked = useQueries({
    queries: here.map((keeper) => ({
      queryKey: ['operations', keeper],
      queryFn: () => operationsDoors[keeper].now(),
      refetchInterval: () => askEvery(5_000, { asOf: null }),
      retry: false,
    })),
  });
  const seen = computed<Seen[]>(() =>
    here.map((keeper, i) => {
      const { data, error = null, refetch } = asked.value[i] ?? {};
      const running = error ? undefined : data;
      const troubles = running ? troublesOf(running) : [];
      const untold = running ? untoldOf(running) : [];
      const watched = running ? [...untold, ...watchedOf(running)] : [];
      return {
        keeper,
        standing: standingOf(error, running, { troubles, untold, watched }),
        running,
        error,
        troubles,
        watched,
        again: () => refetch?.(),
      };
    }),
  );
  return { seen, standing: computed(() => worst(seen.value.map(({ standing }) => standing))) };
}

type Said = Readonly<Record<'troubles' | 'untold' | 'watched', readonly string[]>>;

function standingOf(error: Error | null, running: Running | undefined, { troubles, untold, watched }: Said): Standing {
  // Whoever may not look, or asked too often, is told so; that says nothing of the service.
  if (error instanceof ProblemError && error.status < 500) return error.status === 403 ? 'closed' : 'untold';
  if (error) return 'down';
  if (!running) return 'asking';
  if (troubles.length > 0) return 'danger';
  // What is not known is not said to be well.
  if (untold.length > 0) return 'partly';
  return watched.length > 0 ? 'wait' : 'good';
}
