import type { Query, QueryClient } from '@tanstack/vue-query';
import { ref, watch } from 'vue';
import type { News } from './api/boards';
import { whose } from './places';
import { ended, mayAs, person, serves } from './session';

const ADDRESS = '/api/reporting/news';
/** Whoever only passes by opens nothing. */
const STAYS_MS = 800;
/** Turned away, or with no service there: asked again so much later. */
const AGAIN_MS = 30_000;
/** Lists and boards are asked again at once when something moved, and while more does no oftener than this. */
const LISTS_EVERY_MS = 10_000;
/** Hundreds of boards do not ask in the same moment. */
const SCATTER_MS = 1_000;
/** What nobody was told of comes to light so much later. */
const NET_MS = 30_000;
/** Nothing on any page is asked oftener than this where no news comes. */
const FASTEST_MS = 5_000;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What the county keeps, which no dispute moves. */
const STANDING = new Set([
  'units',
  'calendar',
  'categories',
  'dictionary',
  'policies',
  'ladders',
  'privacy-notice',
  'notice',
  'acts',
  'requests',
  'request',
  'kept',
]);

const hears = ref(false);

type Board = Readonly<{ asOf: string | null }>;

/**
 * How often something is asked for: seldom where reporting tells what moved, else as often as is said and never faster than is good
 * for a service. That a board's sources have all been heard is no news, so until then it is asked for as if nothing were told.
 */
export const askEvery = (ms: number, board?: Board): number => Math.max(ms, hears.value && board?.asOf !== null ? NET_MS : FASTEST_MS);

/** While somebody looks at this page, reporting tells it what moved of theirs, and that is asked for again. */
export function startNews(queries: QueryClient): void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lists: ReturnType<typeof setTimeout> | undefined;
  let askedLists = 0;

  const shut = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
    hears.value = false;
  };
  const open = () => {
    shut();
    if (!person.value || ended.value || document.visibilityState !== 'visible' || !mayAs(...whose.board) || !serves('reporting')) return;
    timer = setTimeout(listen, STAYS_MS);
  };
  const listen = () => {
    source = new EventSource(ADDRESS);
    source.onopen = () => {
      hears.value = true;
      // What moved since it was asked for, a moment ago.
      void queries.invalidateQueries({ predicate: (query) => idIn(query) !== undefined });
    };
    source.onerror = () => {
      hears.value = false;
      // It comes back by itself unless it was turned away.
      if (source?.readyState !== EventSource.CLOSED) return;
      shut();
      timer = setTimeout(open, AGAIN_MS * (0.5 + Math.random()));
    };
    source.addEventListener('changed', ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as News));
  };

  function hear({ all, items }: News): void {
    const ids = new Set(items.map(({ id }) => id));
    void queries.invalidateQueries({ predicate: (query) => (all ? idIn(query) !== undefined : ids.has(idIn(query) ?? '')) });
    lists ??= setTimeout(
      () => {
        lists = undefined;
        askedLists = Date.now();
        void queries.invalidateQueries({
          predicate: (query) => idIn(query) === undefined && !STANDING.has(String(query.queryKey[0])) && !isLeafedThrough(query),
        });
      },
      Math.max(Math.random() * SCATTER_MS, askedLists + LISTS_EVERY_MS - Date.now()),
    );
  }

  watch([person, ended], open, { immediate: true });
  document.addEventListener('visibilitychange', open);
  // A stream that a page in the browser's memory holds would keep one of few lines.
  addEventListener('pagehide', shut);
  addEventListener('pageshow', ({ persisted }) => void (persisted && open()));
}

/** A list of which somebody is further on than its first page stays as they have it, and is not asked for page by page. */
const isLeafedThrough = ({ state: { data } }: Query): boolean => {
  const { pages } = (data ?? {}) as { pages?: unknown };
  return Array.isArray(pages) && pages.length > 1;
};

/** The one thing that a question is about; a list is about none. */
const idIn = ({ queryKey }: Query): string | undefined =>
  queryKey.find((part): part is string => typeof part === 'string' && ID.test(part));
