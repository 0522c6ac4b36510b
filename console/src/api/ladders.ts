import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { person } from '../session';
import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, paths } from './openapi/mediation';

type Schemas = components['schemas'];
export type Ladder = Schemas['LadderVersionDto'];
export type NewLadder = Schemas['NewLadderDto'];

const { GET, POST } = service<paths>();

export const ladders = () => taken(GET('/api/mediation/policy/versions'));
export const enterLadder = (body: NewLadder, write: Write) =>
  taken(POST('/api/mediation/policy/versions', { body, headers: headersOf(write) }));

/** All versions there were. One that is not among them may be new: each is asked for under its own name. */
export const useLadders = (version: () => number | undefined = () => undefined) =>
  useQuery({
    queryKey: computed(() => ['ladders', version() ?? 'all']),
    queryFn: ladders,
    staleTime: 60_000,
    enabled: computed(() => person.value !== null),
  });

/** The ladder that a mediation goes by, or, of none, the one that holds today; and how its tiers and venues are called. */
export function useLadder(version: () => number | undefined = () => undefined) {
  const { t, locale } = useI18n();
  const { data } = useLadders(version);
  const ladder = computed<Ladder | undefined>(() => {
    const wanted = version();
    return data.value?.items.find((each) => (wanted === undefined ? each.standing === 'current' : each.version === wanted));
  });
  const rungs = computed(() => ladder.value?.rungs ?? []);
  const venueName = (venue: string): string => {
    const found = ladder.value?.venues.find(({ code }) => code === venue);
    return found ? found[locale.value === 'zh' ? 'zh' : 'en'] : venue === 'court' || venue === 'other' ? t(`venue.${venue}`) : venue;
  };
  return {
    ladder,
    rungs,
    venueName,
    limitOf: (tier: number): number => rungs.value[tier - 1]?.attempts ?? 0,
    tierName: (tier: number): string => {
      const venues = rungs.value[tier - 1]?.venues;
      return venues?.length ? venues.map(venueName).join(t('comma')) : t('tier', { tier });
    },
  };
}
