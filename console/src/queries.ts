import { QueryClient } from '@tanstack/vue-query';
import { ProblemError } from './api/problem';

/** What the server refused will be refused again; only silence is worth a second try. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: (failures, error) => failures < 2 && !(error instanceof ProblemError && error.status < 500) },
  },
});
