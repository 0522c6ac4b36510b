import { ref } from 'vue';
import type { LocationQuery, Router } from 'vue-router';

/**
 * Whom one looks for: a name or a number. It stays in this page's memory, so that "back" finds the list as it was, and
 * never in its address, history or storage: it is gone with a reload.
 */
export const sought = ref('');

/** Links from when it stood in the address lead to the list without it, also those to be followed after signing in. */
export function forgetWhoIsInAddresses(router: Router): void {
  router.beforeEach((to) => {
    const query = withoutPerson(to.query, router);
    return query === to.query ? true : { path: to.path, query, hash: to.hash, replace: true };
  });
}

function withoutPerson(query: LocationQuery, router: Router): LocationQuery {
  const { q, to, ...rest } = query;
  const next = typeof to === 'string' && to.startsWith('/') ? router.resolve(to) : undefined;
  if (q === undefined && next?.query['q'] === undefined) return query;
  const on: LocationQuery = next
    ? { to: router.resolve({ path: next.path, query: withoutPerson(next.query, router), hash: next.hash }).fullPath }
    : {};
  return { ...rest, ...on };
}
