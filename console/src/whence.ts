import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import type { RouteLocationRaw } from 'vue-router';

/** The lists from which one comes to one of their rows. */
const lists = [
  'today',
  'disputes',
  'mediations',
  'stuck',
  'cases',
  'requests',
  'findings',
  'screening',
  'round',
  'board',
  'request',
  'finding',
] as const;
export type Whence = (typeof lists)[number];

/** Back to where one came from, as it was filtered and at its place; to `usual` from anywhere else. */
export function useWhence(usual: Whence) {
  const { t } = useI18n();
  const router = useRouter();
  const { back: before } = router.options.history.state;
  const came = typeof before === 'string' ? router.resolve(before) : undefined;
  const name = lists.find((each) => each === came?.name);
  const to: RouteLocationRaw = came && name ? came.fullPath : { name: usual };
  return {
    to,
    words: computed(() => (name === undefined || name === usual ? t('back-to-list') : t('back-to', { page: t(`title.${name}`) }))),
    /** The list as it was left, where it is what lies before; another page otherwise. */
    go: () => (came && name && router.options.history.state['back'] === before ? router.back() : void router.push(to)),
  };
}
